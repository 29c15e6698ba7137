using System.Numerics;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The rows of another store with every cost multiplied by a power of two, so that a bid can be smaller than the smallest difference of costs.
/// </summary>
/// <remarks>
/// An optimal assignment of the multiplied costs is one of the costs themselves, and its prices, divided and rounded down, are prices of
/// these: a difference of two costs is a whole number before and after, and rounding down keeps what is at most a whole number so.
/// </remarks>
internal sealed class MagnifiedCosts(CostStore inner, int columnCount, int shift) : CostStore
{
    private const int MostBits = 29; // of a multiplied cost: keys leave room for prices twice as far apart as costs are

    internal override ProblemForm Form => ProblemForm.Implicit;

    internal override int BufferLength => Math.Max(inner.BufferLength, columnCount);

    internal override CostRow Row(int row, Span<int> buffer)
    {
        CostRow own = inner.Row(row, buffer);
        Span<int> costs = buffer[..own.Count];
        Multiply(own.Costs, costs, shift);
        return own.IsDense ? new(costs) : new(own.Columns, costs);
    }

    internal override int Cost(int row, int column)
    {
        int cost = inner.Cost(row, column);
        return cost == AssignmentProblem.Forbidden ? cost : cost << shift;
    }

    /// <summary>
    /// A problem in which no row may be left out, with its costs multiplied by <c>2^shift</c>: by more than the number of rows where costs are small enough for that, and
    /// by 1 where they are large.
    /// </summary>
    /// <returns>The problem and the shift; null when cancelled.</returns>
    internal static (AssignmentProblem Problem, int Shift)? Of(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        int[] buffer = new int[problem.RowBufferLength];
        uint largest = 1;
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            largest |= Bits(problem.Row(i, buffer).Costs);
        }

        int shift = Math.Min(MostBits - 1 - BitOperations.Log2(largest), BitOperations.Log2((uint)problem.RowCount + 1) + 1);
        return shift <= 0
            ? (problem, 0)
            : (problem.Restated(Multiplied(problem, shift), new long?[problem.RowCount], null), shift);
    }

    // A number with the highest bit that any allowed cost of the row has, without its sign.
    private static uint Bits(ReadOnlySpan<int> costs)
    {
        var forbidden = new Vector<int>(AssignmentProblem.Forbidden);
        Vector<int> all = Vector<int>.Zero;
        ReadOnlySpan<Vector<int>> vectors = MemoryMarshal.Cast<int, Vector<int>>(costs);
        foreach (Vector<int> cost in vectors)
        {
            all |= Vector.AndNot(Vector.Abs(cost), Vector.Equals(cost, forbidden));
        }

        uint bits = 0;
        for (int lane = 0; lane < Vector<int>.Count; lane++)
        {
            bits |= (uint)all[lane];
        }

        foreach (int cost in costs[(vectors.Length * Vector<int>.Count)..])
        {
            bits |= cost == AssignmentProblem.Forbidden ? 0 : (uint)Math.Abs(cost);
        }

        return bits;
    }

    private static CostStore Multiplied(AssignmentProblem problem, int shift)
    {
        if (problem.Form != ProblemForm.Dense)
        {
            return new MagnifiedCosts(problem.Store, problem.ColumnCount, shift);
        }

        int columns = problem.ColumnCount;
        int[] all = GC.AllocateUninitializedArray<int>(problem.RowCount * columns);
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow row = problem.Row(i);
            if (!row.IsDense)
            {
                return new MagnifiedCosts(problem.Store, problem.ColumnCount, shift); // a pinned row shows one cell alone
            }

            Multiply(row.Costs, all.AsSpan(i * columns, columns), shift);
        }

        return new DenseCosts(all, columns);
    }

    private static void Multiply(ReadOnlySpan<int> costs, Span<int> to, int shift)
    {
        var forbidden = new Vector<int>(AssignmentProblem.Forbidden);
        ReadOnlySpan<Vector<int>> from = MemoryMarshal.Cast<int, Vector<int>>(costs);
        Span<Vector<int>> multiplied = MemoryMarshal.Cast<int, Vector<int>>(to);
        for (int k = 0; k < from.Length; k++)
        {
            Vector<int> cost = from[k];
            multiplied[k] = Vector.ConditionalSelect(Vector.Equals(cost, forbidden), cost, Vector.ShiftLeft(cost, shift));
        }

        for (int k = from.Length * Vector<int>.Count; k < costs.Length; k++)
        {
            to[k] = costs[k] == AssignmentProblem.Forbidden ? costs[k] : costs[k] << shift;
        }
    }
}
