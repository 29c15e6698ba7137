namespace Mentoring.Matching.Shortlists;

/// <summary>The best cells of a row, in order, of those that are of use to their columns.</summary>
/// <param name="Cells">The cells, packed.</param>
/// <param name="AreAll">Whether no cell after them is of use.</param>
internal readonly record struct RowCore(ulong[] Cells, bool AreAll)
{
    private const int Least = 32;
    private const int Most = 512;

    /// <summary>Of a row that was not read.</summary>
    internal static RowCore None { get; } = new([], true);

    /// <summary>How many cells are wanted of a row that may have so many, and that had so many in the core before.</summary>
    internal static int Wanted(int quota, int before) => (int)Math.Max(2L * quota, Math.Clamp(2L * before, Least, Most));
}
