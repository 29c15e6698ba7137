using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Rows as CSV. Cells that people typed go through <see cref="SafeCell"/> before.</summary>
internal static class CsvRows
{
    public static string Write(IEnumerable<string[]> rows)
    {
        using var text = new StringWriter(CultureInfo.InvariantCulture);
        using (var csv = new CsvWriter(text, new CsvConfiguration(CultureInfo.InvariantCulture) { NewLine = "\r\n" }))
        {
            foreach (string[] cells in rows)
            {
                foreach (string cell in cells)
                {
                    csv.WriteField(cell);
                }

                csv.NextRecord();
            }
        }

        return text.ToString();
    }
}
