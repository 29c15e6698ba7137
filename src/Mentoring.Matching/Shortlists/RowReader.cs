using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Shortlists;

/// <summary>What one thread needs to read a row and pick cells of it.</summary>
internal sealed class RowReader(RowSource source)
{
    private readonly int[] buffer = new int[2 * source.ColumnCount];
    private readonly CellPicker picker = new();

    /// <summary>Picks cells of a row; see <see cref="CellPicker.Pick"/>.</summary>
    internal (ReadOnlyMemory<ulong> Cells, bool AreAll) Pick(int row, ColumnOffers columns, ulong? after, int wanted) =>
        picker.Pick(source.Row(row, buffer), row, columns, after, wanted);
}
