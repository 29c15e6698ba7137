namespace Mentoring.Matching.Assignment;

/// <summary>Two cells of which an assignment may use at most one.</summary>
/// <param name="Row1">The row of the first cell, from 0.</param>
/// <param name="Column1">The column of the first cell, from 0.</param>
/// <param name="Row2">The row of the second cell, from 0.</param>
/// <param name="Column2">The column of the second cell, from 0.</param>
/// <remarks>A value: equal when the four numbers are equal, in this order. The default names cell (0, 0) twice, which forbids that cell.</remarks>
public readonly record struct ExclusivePair(int Row1, int Column1, int Row2, int Column2)
{
    /// <summary>Whether an assignment uses both cells.</summary>
    /// <param name="columnOfRow">The column of each row.</param>
    /// <returns>True when both cells are used.</returns>
    public bool IsViolatedBy(ReadOnlySpan<int> columnOfRow) => columnOfRow[Row1] == Column1 && columnOfRow[Row2] == Column2;
}
