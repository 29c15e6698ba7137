namespace Mentoring.Matching.Studies.Formats;

/// <summary>What the readers of lines of <c>row,column,value</c> have in common.</summary>
internal static class TripleLine
{
    /// <summary>The lines that are no heading and have two names and a third field; the others are reported.</summary>
    internal static IEnumerable<DelimitedLine> WellFormed(List<DelimitedLine> lines, List<ReadError> errors) =>
        lines.Where(line => !(line == lines[0] && IsHeading(line)) && HasThreeFields(line, errors));

    private static bool IsHeading(DelimitedLine line) => line.Fields.Count >= 3 && CellText.IsName(line.Fields[2]);

    private static bool HasThreeFields(DelimitedLine line, List<ReadError> errors)
    {
        if (line.Fields.Count != 3)
        {
            errors.Add(new(line.Number, 0, "", FormattableString.Invariant($"The line has {line.Fields.Count} fields; expected three: row, column, value.")));
            return false;
        }

        for (int field = 0; field < 2; field++)
        {
            if (line.Fields[field].Length == 0)
            {
                errors.Add(new(line.Number, field + 1, "", "Expected a name."));
                return false;
            }
        }

        return true;
    }
}
