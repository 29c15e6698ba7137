using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>Computed rows that are copied from a matrix: the implicit twin of a dense problem.</summary>
public class ArrayCosts(int columnCount, int[] matrix) : ImplicitCosts
{
    protected override void FillCore(int row, Span<int> costs) => matrix.AsSpan(row * columnCount, columnCount).CopyTo(costs);
}

/// <summary>Computed rows that cancel the caller's token when some of them have been read.</summary>
public sealed class CancellingCosts(int columnCount, int[] matrix, int readsBefore, CancellationTokenSource source) : ArrayCosts(columnCount, matrix)
{
    public int ReadsAfter { get; private set; }

    private int reads;

    protected override void FillCore(int row, Span<int> costs)
    {
        base.FillCore(row, costs);
        ReadsAfter += source.IsCancellationRequested ? 1 : 0;
        if (++reads == readsBefore)
        {
            source.Cancel();
        }
    }
}
