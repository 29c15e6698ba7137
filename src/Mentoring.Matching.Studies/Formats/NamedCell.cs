namespace Mentoring.Matching.Studies.Formats;

/// <summary>A cell of an instance, by the names of its row and column.</summary>
/// <param name="Row">The row: its name, or its number from 1 when the source names none.</param>
/// <param name="Column">The column, likewise.</param>
/// <remarks>A value: equal when both names are, letter for letter. The default value names no cell.</remarks>
public readonly record struct NamedCell(string Row, string Column)
{
    /// <summary>The cell as people write it.</summary>
    /// <returns>For example <c>ann, bob</c>.</returns>
    public override string ToString() => $"{Row}, {Column}";
}
