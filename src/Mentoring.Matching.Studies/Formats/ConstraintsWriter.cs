namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes constraints as <see cref="ConstraintsReader"/> reads them: a heading, then <c>row,column,value</c> with -1, 1 or 0.</summary>
/// <remarks>The cells that may not be used come first, then those that must be, then those that are free; each in their order.</remarks>
public static class ConstraintsWriter
{
    /// <summary>Writes constraints.</summary>
    /// <param name="constraints">The constraints.</param>
    /// <param name="writer">Where to.</param>
    /// <returns>Whether they were written; refused are names that are empty and cells that are there twice.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="constraints"/> or <paramref name="writer"/> is null.</exception>
    public static WriteResult Write(CellConstraints constraints, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(constraints);
        ArgumentNullException.ThrowIfNull(writer);
        var seen = new HashSet<NamedCell>();
        var result = WriteResult.Of([.. Cells(constraints).Select(c => Refusal(c.Cell, seen)).OfType<FormatRefusal>().Take(1)], null);
        if (result.IsWritten)
        {
            writer.Write("row,column,value\n");
            foreach ((NamedCell cell, string value) in Cells(constraints))
            {
                writer.Write($"{DelimitedField.Text(cell.Row)},{DelimitedField.Text(cell.Column)},{value}\n");
            }
        }

        return result;
    }

    private static IEnumerable<(NamedCell Cell, string Value)> Cells(CellConstraints constraints) =>
    [
        .. (constraints.Forbidden.IsDefault ? [] : constraints.Forbidden).Select(cell => (cell, "-1")),
        .. (constraints.Pinned.IsDefault ? [] : constraints.Pinned).Select(cell => (cell, "1")),
        .. (constraints.Free.IsDefault ? [] : constraints.Free).Select(cell => (cell, "0")),
    ];

    private static FormatRefusal? Refusal(NamedCell cell, HashSet<NamedCell> seen) =>
        string.IsNullOrEmpty(cell.Row) || string.IsNullOrEmpty(cell.Column) ? new(null, $"The cell '{cell}' lacks a name; expected two.")
        : !seen.Add(cell) ? new(null, $"The cell {cell} is there twice; expected each once.")
        : null;
}
