using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// Reads a cost matrix from comma, semicolon or tab separated text, one row a line. An empty cell, <c>x</c> or <c>inf</c> (in either case)
/// is a cell that may not be used. A first line and a first column may hold names.
/// </summary>
public static class MatrixCsvReader
{
    /// <summary>Reads an instance.</summary>
    /// <param name="reader">The text.</param>
    /// <param name="options">What the format does not say; null means minimise with capacity 1 and every row assigned.</param>
    /// <param name="headerRow">Whether the first line names the columns.</param>
    /// <param name="headerColumn">Whether the first field of each line names the row.</param>
    /// <returns>The instance, or all errors.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="reader"/> is null.</exception>
    public static ReadResult<AssignmentInstance> Read(TextReader reader, AssignmentReadOptions? options = null,
        HeaderMode headerRow = HeaderMode.Detect, HeaderMode headerColumn = HeaderMode.Detect)
    {
        ArgumentNullException.ThrowIfNull(reader);
        var errors = new List<ReadError>();
        List<DelimitedLine> lines = DelimitedText.Read(reader, errors);
        if (lines.Count == 0)
        {
            return new(errors);
        }

        bool hasHeaderRow = IsHeader(headerRow, lines[0].Fields);
        List<DelimitedLine> body = hasHeaderRow ? lines[1..] : lines;
        bool hasHeaderColumn = IsHeader(headerColumn, body.Select(line => line.Fields[0]));
        int skip = hasHeaderColumn ? 1 : 0;
        int width = lines[0].Fields.Count;
        IReadOnlyList<string> columnNames = hasHeaderRow ? [.. lines[0].Fields.Skip(skip)] : InstanceFrame.Numbered(width - skip);
        IReadOnlyList<string> rowNames = hasHeaderColumn ? [.. body.Select(line => line.Fields[0])] : InstanceFrame.Numbered(body.Count);
        if (hasHeaderRow)
        {
            ReportRepeated(columnNames, at => (lines[0].Number, at + 1 + skip), errors);
        }

        if (hasHeaderColumn)
        {
            ReportRepeated(rowNames, at => (body[at].Number, 1), errors);
        }

        var builder = new InstanceBuilder(rowNames, columnNames, errors, options?.Round ?? false);
        for (int i = 0; i < body.Count; i++)
        {
            ReadRow(body[i], i, skip, width, builder, errors);
        }

        return builder.Build(options ?? new AssignmentReadOptions());
    }

    private static void ReadRow(DelimitedLine line, int row, int skip, int width, InstanceBuilder builder, List<ReadError> errors)
    {
        if (line.Fields.Count != width)
        {
            errors.Add(new(line.Number, 0, "", string.Create(CultureInfo.InvariantCulture,
                $"The line has {line.Fields.Count} fields; expected {width}, as in the first line.")));
        }

        for (int field = skip; field < Math.Min(width, line.Fields.Count); field++)
        {
            string text = line.Fields[field];
            if (CellText.TryNumber(text, out decimal value))
            {
                builder.Add(row, field - skip, text, value, line.Number, field + 1);
            }
            else if (!CellText.IsForbidden(text))
            {
                errors.Add(new(line.Number, field + 1, text, CellText.NumberExpected + " An empty cell, x or inf forbids the cell."));
            }
        }
    }

    private static bool IsHeader(HeaderMode mode, IEnumerable<string> cells)
    {
        string[] filled = [.. cells.Where(cell => cell.Length > 0)];
        return mode == HeaderMode.Present || (mode == HeaderMode.Detect && filled.Length > 0 && filled.All(CellText.IsName));
    }

    private static void ReportRepeated(IReadOnlyList<string> names, Func<int, (int Line, int Field)> place, List<ReadError> errors)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (int at = 0; at < names.Count; at++)
        {
            if (!seen.Add(names[at]))
            {
                (int line, int field) = place(at);
                errors.Add(new(line, field, names[at], "Expected a name that is not used twice."));
            }
        }
    }
}
