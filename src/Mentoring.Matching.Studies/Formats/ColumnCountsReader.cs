
namespace Mentoring.Matching.Studies.Formats;

/// <summary>Reads a count a column, one a line: <c>column,count</c> after an optional heading. For capacities and for minimum loads.</summary>
/// <remarks>The first line is a heading when its second field does not read as a number.</remarks>
public static class ColumnCountsReader
{
    /// <summary>Reads counts.</summary>
    /// <param name="reader">The text.</param>
    /// <returns>
    /// The count of each column by name, for <see cref="AssignmentReadOptions.Capacities"/> or
    /// <see cref="AssignmentReadOptions.MinimumLoads"/>; or all errors.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ReadResult<IReadOnlyDictionary<string, int>> Read(TextReader reader)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var errors = new List<ReadError>();
        List<DelimitedLine> lines = DelimitedText.Read(reader, errors);
        var counts = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (DelimitedLine line in lines)
        {
            if (line == lines[0] && line.Fields.Count >= 2 && CellText.IsName(line.Fields[1]))
            {
                continue;
            }

            if (line.Fields.Count != 2 || line.Fields[0].Length == 0)
            {
                errors.Add(new(line.Number, 0, string.Join(',', line.Fields), "Expected two fields: column, count."));
            }
            else if (!WholeNumber.TryRead(line.Fields[1], out int count))
            {
                errors.Add(new(line.Number, 2, line.Fields[1], "Expected a whole number of 0 or more."));
            }
            else if (!counts.TryAdd(line.Fields[0], count))
            {
                errors.Add(new(line.Number, 1, line.Fields[0], "Expected each column once."));
            }
        }

        return errors.Count > 0 ? new(errors) : new(counts);
    }
}
