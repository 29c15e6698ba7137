namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Reads pairs with their cost, one a line: <c>row,column,value</c> with any names, after an optional heading. Pairs that are not listed
/// may not be used: the problem is a sparse one. Rows and columns are numbered in the order in which they first appear.
/// </summary>
/// <remarks>The first line is a heading when its third field does not read as a number. Further fields of a line are an error.</remarks>
public static class TriplesReader
{
    /// <summary>Reads an instance.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="options">What the format does not say; null means minimise with capacity 1 and every row assigned.</param>
    /// <returns>The instance, or all errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ReadResult<AssignmentInstance> Read(TextReader reader, AssignmentReadOptions? options = null)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var errors = new List<ReadError>();
        List<DelimitedLine> lines = DelimitedText.Read(reader, errors);
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        var columns = new Dictionary<string, int>(StringComparer.Ordinal);
        var rowNames = new List<string>();
        var columnNames = new List<string>();
        var firstLine = new Dictionary<(int, int), int>();
        var builder = new InstanceBuilder(rowNames, columnNames, errors, options?.Round ?? false);
        foreach (DelimitedLine line in TripleLine.WellFormed(lines, errors))
        {
            if (!CellText.TryNumber(line.Fields[2], out decimal value))
            {
                errors.Add(new(line.Number, 3, line.Fields[2], CellText.NumberExpected));
                continue;
            }

            int i = Number(rows, rowNames, line.Fields[0]);
            int j = Number(columns, columnNames, line.Fields[1]);
            if (!firstLine.TryAdd((i, j), line.Number))
            {
                errors.Add(new(line.Number, 0, $"{line.Fields[0]}, {line.Fields[1]}",
                    FormattableString.Invariant($"Expected each pair once; this one was given in line {firstLine[(i, j)]}.")));
                continue;
            }

            builder.Add(i, j, line.Fields[2], value, line.Number, 3);
        }

        return errors.Count > 0 && lines.Count == 0 ? new(errors) : builder.BuildSparse(options ?? new AssignmentReadOptions());
    }

    private static int Number(Dictionary<string, int> numbers, List<string> names, string name)
    {
        if (!numbers.TryGetValue(name, out int number))
        {
            number = names.Count;
            numbers.Add(name, number);
            names.Add(name);
        }

        return number;
    }
}
