using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Mentoring.Matching.Forms;

namespace Mentoring.Matching.Cli.Output;

/// <summary>A table as CSV, safe to open in a spreadsheet.</summary>
internal static class TableCsv
{
    /// <summary>The text of the file.</summary>
    /// <param name="table">The table.</param>
    /// <param name="plain">The header of the column of numbers that the tool worked out, which stay numbers.</param>
    public static string Write(FormTable table, string plain)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            Row(csv, table.Headers);
            foreach (FormRow row in table.Rows)
            {
                Row(csv, row.Cells.Select((cell, i) => table.Headers[i] == plain ? cell : SafeCell.Text(cell)));
            }
        }

        return text.ToString();
    }

    private static void Row(CsvWriter csv, IEnumerable<string> cells)
    {
        foreach (string cell in cells)
        {
            csv.WriteField(cell);
        }

        csv.NextRecord();
    }
}
