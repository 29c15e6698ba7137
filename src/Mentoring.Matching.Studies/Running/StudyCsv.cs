using System.Buffers;
using System.Globalization;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Writes the table of a study as CSV (RFC 4180).</summary>
public static class StudyCsv
{
    private static readonly SearchValues<char> quoted = SearchValues.Create(",\"\r\n");

    /// <summary>Writes the table: a line of names, then a line a row; commas, CR LF, and numbers that read back to the same bits.</summary>
    /// <param name="table">The table.</param>
    /// <param name="writer">Where to write.</param>
    /// <remarks>
    /// Nothing is an empty cell. A reason that a spreadsheet would take for a formula has an apostrophe before it; no other text can be taken so.
    /// </remarks>
    public static void Write(StudyTable table, TextWriter writer)
    {
        ArgumentNullException.ThrowIfNull(table);
        ArgumentNullException.ThrowIfNull(writer);
        writer.Write(string.Join(',', table.Columns.Select(c => Cell(c.Name))));
        writer.Write("\r\n");
        for (int row = 0; row < table.RowCount; row++)
        {
            for (int column = 0; column < table.Columns.Length; column++)
            {
                writer.Write(column == 0 ? "" : ",");
                writer.Write(Cell(table[row, column]));
            }

            writer.Write("\r\n");
        }
    }

    private static string Cell(object? value) => value switch
    {
        null => "",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        long number => number.ToString(CultureInfo.InvariantCulture),
        string text => Text(text),
        _ => throw new ArgumentException($"A cell cannot hold {value.GetType().Name}.", nameof(value)),
    };

    private static string Text(string text)
    {
        string safe = text.TrimStart(' ') is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\n' or '\uFF1D' or '\uFF0B' or '\uFF0D' or '\uFF20', ..] ? "'" + text : text;
        return safe.AsSpan().ContainsAny(quoted) ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}
