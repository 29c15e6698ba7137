using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Reads which cells may not and which must be used, one a line: <c>row,column,value</c> after an optional heading, where the value -1
/// forbids the cell, 1 pins it and 0 leaves it free. Cells that are not listed are free.
/// </summary>
/// <remarks>
/// Rows and columns are named as the instance names them: by their number from 1 when its source names none. The first line is a heading
/// when its third field does not read as a number. Further fields of a line are an error.
/// </remarks>
public static class ConstraintsReader
{
    /// <summary>Reads constraints.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>The cells in the order of the lines, for <see cref="AssignmentReadOptions.Constraints"/>; or all errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ReadResult<CellConstraints> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var errors = new List<ReadError>();
        List<DelimitedLine> lines = DelimitedText.Read(reader, errors);
        ImmutableArray<NamedCell>.Builder forbidden = ImmutableArray.CreateBuilder<NamedCell>();
        ImmutableArray<NamedCell>.Builder pinned = ImmutableArray.CreateBuilder<NamedCell>();
        ImmutableArray<NamedCell>.Builder free = ImmutableArray.CreateBuilder<NamedCell>();
        var firstLine = new Dictionary<NamedCell, int>();
        foreach (DelimitedLine line in TripleLine.WellFormed(lines, errors))
        {
            var cell = new NamedCell(line.Fields[0], line.Fields[1]);
            if (!CellText.TryNumber(line.Fields[2], out decimal value) || value is not (1 or 0 or -1))
            {
                errors.Add(new(line.Number, 3, line.Fields[2], "Expected -1 for a cell that may not be used, 1 for one that must be, or 0 for one that is free."));
            }
            else if (!firstLine.TryAdd(cell, line.Number))
            {
                errors.Add(new(line.Number, 0, cell.ToString(),
                    FormattableString.Invariant($"Expected each pair once; this one was given in line {firstLine[cell]}.")));
            }
            else
            {
                (value > 0 ? pinned : value < 0 ? forbidden : free).Add(cell);
            }
        }

        return errors.Count > 0 ? new(errors) : new(new CellConstraints(forbidden.ToImmutable(), pinned.ToImmutable()) { Free = free.ToImmutable() });
    }
}
