using System.Globalization;
using CsvHelper;

namespace Mentoring.Matching.Cli.Tests.Report;

/// <summary>Whatever people type, it is a text.</summary>
public sealed class ReportInjectionTests : IDisposable
{
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void Hostile_texts_change_nothing_but_the_texts()
    {
        ParsedReport plain = Make(ReportSample.Plain(60), "Plain", "a day");
        ParsedReport hostile = Make(ReportSample.Hostile(60), "</title><script>pwned=1</script>", "<img src=x onerror=pwned=1>");

        plain.CheckHarmless();
        hostile.CheckHarmless();
        Assert.Equal(plain.Skeleton, hostile.Skeleton);
        Assert.StartsWith("</title><script>pwned=1</script>", hostile.Document.Title, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_are_shown_as_they_were_written_each_in_its_own_direction()
    {
        ParsedReport report = Make(ReportSample.Hostile(60), "Title", "");

        string[] names = [.. report.Document.QuerySelectorAll("summary .who bdi").Select(e => e.TextContent)];
        foreach (string text in HostileTexts.All.Where(t => !t.Any(c => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069'))))
        {
            Assert.Contains(text.Trim(), names);
        }

        Assert.Contains("\uFFFDreversed\uFFFD", names);
    }

    [Fact]
    public void A_title_may_be_any_string()
    {
        foreach (string text in HostileTexts.Broken)
        {
            ParsedReport report = Make(ReportSample.Plain(3), text, text);
            report.CheckHarmless();
            Assert.Empty(report.Document.QuerySelector("h1")!.Children);
        }
    }

    [Fact]
    public void No_cell_of_the_matches_is_a_formula()
    {
        Assert.Equal(0, tool.Run(["match", .. ReportSample.Hostile(60).In(tool.At("in")), "--out", tool.At("m.csv")]));
        using var csv = new CsvReader(new StringReader(tool.Read("m.csv")), CultureInfo.InvariantCulture);
        while (csv.Read())
        {
            foreach (string cell in csv.Parser.Record!)
            {
                Assert.False(cell.TrimStart() is [('=' or '+' or '-' or '@'), ..], cell);
            }
        }
    }

    private ParsedReport Make(ReportSample sample, string title, string date)
    {
        int code = tool.Run(["report", .. sample.In(tool.At("in")), "--out", tool.At("r.html"), "--title", title, "--date", date]);
        Assert.True(code == 0, tool.Error);
        return new ParsedReport(tool.Read("r.html"));
    }
}
