using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Mentoring.Matching.Forms;

namespace Mentoring.Matching.Cli.Input;

/// <summary>Reads a CSV file as form tools export it into a table. Whatever is wrong with the file itself is located in the table.</summary>
internal static class CsvTable
{
    public static FormTable Read(TextFile file)
    {
        var rows = new List<FormRow>();
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            Delimiter = Delimiter.Of(file.Text).ToString(),
            HasHeaderRecord = false,
            IgnoreBlankLines = false,
            BadDataFound = null,
        };
        using (var parser = new CsvParser(new StringReader(file.Text), configuration))
        {
            int line = 1;
            while (parser.Read())
            {
                rows.Add(new FormRow(parser.Row, line, parser.Record!));
                line = parser.RawRow + 1;
            }
        }

        IEnumerable<FormProblem> problems = Quotes.Faults(file.Text, configuration.Delimiter[0])
            .Select(f => new FormProblem(file.Name, f.Message, f.Mend, f.Row, f.Line));
        return new FormTable(file.Name, rows.Count == 0 ? [] : rows[0].Cells, rows.Skip(1), problems);
    }
}
