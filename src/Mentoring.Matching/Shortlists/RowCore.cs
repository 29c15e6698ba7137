namespace Mentoring.Matching.Shortlists;

/// <summary>The best cells of a row, in order, of those that are of use to their columns.</summary>
/// <param name="Cells">The cells, packed.</param>
/// <param name="AreAll">Whether no cell after them is of use.</param>
internal readonly record struct RowCore(ulong[] Cells, bool AreAll)
{
    private const int Least = 32;
    private const int Growth = 4;
    private const int AllCells = 1 << 25; // about what the cores of all rows may have together, if they run out

    /// <summary>Of a row that was not read.</summary>
    internal static RowCore None { get; } = new([], true);

    /// <summary>How many cells are wanted.</summary>
    /// <param name="quota">How many the row may have.</param>
    /// <param name="before">How many were in its core before.</param>
    /// <param name="rowCount">The number of rows.</param>
    internal static int Wanted(int quota, int before, int rowCount) =>
        (int)Math.Max(2L * quota, Math.Min(Math.Max(Least, (long)Growth * before), Math.Max(Least, AllCells / rowCount)));
}
