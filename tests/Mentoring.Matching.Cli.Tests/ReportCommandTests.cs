using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Mentoring.Matching.Cli.Tests.Report;

namespace Mentoring.Matching.Cli.Tests;

public sealed class ReportCommandTests : IDisposable
{
    private static readonly string leadership = Path.Combine(Tool.Samples, "leadership");
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void What_was_written_is_told_and_nothing_else_is_written()
    {
        int code = tool.Run(["report", .. TinyScheme.In(tool), "--out", tool.At("r.html")]);

        Assert.Equal((0, ""), (code, tool.Error));
        Assert.StartsWith("Status: optimal\nCertified: yes\nPlaced: 2 of 2\nTo be looked at: 0 pairs\nWrote ", tool.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal(["mentees.csv", "mentors.csv", "r.html", "scheme.json"], Directory.GetFiles(tool.At("")).Select(Path.GetFileName).Order(StringComparer.Ordinal));

        Assert.Equal(0, tool.Run(["report", .. TinyScheme.In(tool), "--out", tool.At("r.html"), "--json"]));
        JsonElement json = tool.Json();
        Assert.Equal(new FileInfo(tool.At("r.html")).Length, json.GetProperty("bytes").GetInt64());
        Assert.Equal(("optimal", true, 2, 20.0), (
            json.GetProperty("status").GetString(), json.GetProperty("certified").GetBoolean(), json.GetProperty("placed").GetInt32(), json.GetProperty("total").GetDouble()));
        Assert.Contains(json.GetProperty("inputHash").GetString()!, tool.Read("r.html"), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_people_give_the_same_bytes_in_any_order_with_any_number_of_threads()
    {
        string[] options = ReportSample.Hostile(40).In(tool.At("in"));
        Assert.Equal(0, tool.Run(["report", .. options, "--out", tool.At("one.html"), "--threads", "1"]));
        foreach (string file in (string[])["in/mentees.csv", "in/mentors.csv"])
        {
            string[] rows = tool.Read(file).TrimEnd('\n').Split('\n');
            tool.Write(file, string.Join('\n', rows.Skip(1).Reverse().Prepend(rows[0])) + "\n");
        }

        Assert.Equal(0, tool.Run(["report", .. options, "--out", tool.At("two.html"), "--threads", "2"]));
        Assert.Equal(tool.Read("one.html"), tool.Read("two.html"));
    }

    [Theory]
    [InlineData("detailed")]
    [InlineData("informal")]
    public void The_sample_is_told_whole(string scheme)
    {
        ParsedReport report = Sample(scheme);

        report.CheckHarmless();
        Assert.Equal(72, report.Document.QuerySelectorAll("#pair-list > li").Length);
        Assert.Contains("Proved to be the best.", report.Text, StringComparison.Ordinal);
        Assert.Equal([8, 1], report.Document.QuerySelectorAll("#unmatched .people").Select(list => list.Children.Length)); // people, and the shortage that all share
        Assert.Equal(45, report.Document.QuerySelectorAll("#load tbody tr").Length);
        Assert.Equal(scheme == "detailed" ? 19 : 3, report.Document.QuerySelectorAll("#pair-list > li[data-tags~=look]").Length);
        string[] choices = [.. report.Document.QuerySelectorAll("#choices tbody tr td:nth-child(2)").Select(e => e.TextContent)];
        Assert.Equal(scheme == "detailed" ? ["10", "0"] : ["16", "2"], choices[..2]);
        Assert.Equal(19, choices.Sum(c => int.Parse(c, CultureInfo.InvariantCulture)));
        Assert.NotEmpty(report.Document.QuerySelectorAll("#choices li"));
        Assert.All(report.Document.QuerySelectorAll("#choices li"), l => Assert.Contains(" asked for ", l.TextContent, StringComparison.Ordinal));
    }

    [Fact]
    public void Outcomes_by_group_withhold_what_would_tell_of_few_people()
    {
        ParsedReport report = Sample("detailed");
        IElement[] tables = [.. report.Document.QuerySelectorAll("#fairness table")];

        Assert.Equal(4, tables.Length);
        Assert.All(tables, t => Assert.Equal("Everybody", t.QuerySelector("tfoot th")!.TextContent, ignoreCase: true));
        Assert.Equal("80", tables[0].QuerySelector("tfoot td")!.TextContent);
        Assert.All(
            report.Document.QuerySelectorAll("#fairness tbody td:nth-child(2)"),
            cell => Assert.True(cell.TextContent == "withheld" || Number(cell) is 0 or >= 5, cell.TextContent));
        Assert.Contains("withheld", report.Document.GetElementById("fairness")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Decisions_are_told_with_their_cost_and_the_report_is_of_what_was_decided()
    {
        string[] files = TinyScheme.In(tool);
        Assert.Equal((0, ""), (tool.Run(["report", .. files, "--pin", "a=m", "--out", tool.At("r.html")]), tool.Error));
        ParsedReport report = new(tool.Read("r.html"));

        report.CheckHarmless();
        string[] cells = [.. report.Document.QuerySelectorAll("#decisions tbody td").Select(e => e.TextContent)];
        Assert.Equal(
            ["Ann (a) is to be with Mia (m)", "It would lower the total by 16 points.", "Ann from Noa (n) to Mia (m); Ben from Mia (m) to Noa (n)"], cells);
        Assert.Contains("no other matching that keeps the decisions below", report.Text, StringComparison.Ordinal);
        Assert.Contains("Ann and Mia were put together by hand.", report.Text, StringComparison.Ordinal);
        string[] lines = [.. report.Document.QuerySelectorAll("#pair-list > li summary").Select(e => e.TextContent)];
        Assert.True(lines is [var ann, var ben] && ann.Contains("Mia", StringComparison.Ordinal) && ben.Contains("Noa", StringComparison.Ordinal));

        Assert.Equal(3, tool.Run(["report", .. files, "--pin", "a=m", "--pin", "b=m", "--out", tool.At("no.html")]));
        Assert.Contains("Nothing was written.", tool.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(tool.At("no.html")));
        Assert.Equal(1, tool.Run(["report", .. files, "--pin", "a=x", "--out", tool.At("no.html")]));
    }

    [Fact]
    public void The_report_of_a_round_tells_what_it_changes_and_why()
    {
        string[] files = StarterFiles.In(tool);
        Assert.Equal((0, ""), (tool.Run(
            ["next-round", .. files, "--new", "Spring", "--today", "2026-02-01", "--out", tool.At("p.json"), "--report", tool.At("r.html")]), tool.Error));
        ParsedReport report = new(tool.Read("r.html"));

        report.CheckHarmless();
        Assert.Equal("Spring, round 1", report.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal(7, report.Document.QuerySelectorAll("#round tbody tr").Length);
        Assert.Contains("amara@example.org took part and had no mentor.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void The_parts_of_each_score_add_up_as_they_are_read()
    {
        foreach (IElement pair in Sample("detailed").Document.QuerySelectorAll("#pair-list > li"))
        {
            decimal[] parts = [.. pair.QuerySelectorAll(".parts tbody tr td:last-child").Select(Number)];
            decimal sum = Number(pair.QuerySelector(".parts tfoot td:last-child")!);
            Assert.Equal(sum, parts.Sum());

            // The line has one decimal, the sum two: each is the nearest.
            Assert.True(Math.Abs(Number(pair.QuerySelector("summary .score")!) - sum) <= 0.055m);
        }
    }

    [Fact]
    public void The_numbers_of_a_picture_are_there_as_a_table()
    {
        IElement[] figures = [.. Sample("detailed").Document.QuerySelectorAll("figure")];

        Assert.Equal(3, figures.Length);
        Assert.All(figures, f => Assert.False(string.IsNullOrWhiteSpace(f.QuerySelector("svg[role=img]")!.GetAttribute("aria-label"))));
        Assert.Equal(72, figures[0].QuerySelectorAll("tbody td:nth-child(2)").Sum(Number));
        Assert.Equal(72, figures[1].QuerySelectorAll("tbody td:nth-child(2)").Sum(Number));
        Assert.Equal(45, figures[2].QuerySelectorAll("tbody td:nth-child(2)").Sum(Number));

        // 72 pairs, some of them at one place; the axes have words, and the shapes have none.
        Assert.InRange(figures[1].QuerySelectorAll("svg ellipse").Length, 50, 72);
        Assert.Equal(10 + 1, figures[1].QuerySelectorAll("svg text").Length);
    }

    [Fact]
    public void Headings_are_in_order_and_tables_have_captions()
    {
        ParsedReport report = Sample("detailed");
        int[] levels = [.. report.Document.QuerySelectorAll("h1, h2, h3, h4").Select(h => h.LocalName[1] - '0')];

        Assert.Equal(1, levels[0]);
        Assert.All(levels.Zip(levels.Skip(1)), p => Assert.True(p.Second <= p.First + 1));
        Assert.All(report.Document.QuerySelectorAll("table"), t => Assert.Equal("caption", t.FirstElementChild!.LocalName));
        Assert.Equal("en", report.Document.DocumentElement.GetAttribute("lang"));
        Assert.Equal("#report", report.Document.Body!.FirstElementChild!.GetAttribute("href"));
    }

    [Fact]
    public void What_would_help_the_unmatched_is_told_with_whom_to_recruit()
    {
        Assert.Equal(0, tool.Run(["report", .. ReportSample.Plain(12).In(tool.At("in")), "--out", tool.At("r.html")]));
        var report = new ParsedReport(tool.Read("r.html"));

        IElement[] lists = [.. report.Document.QuerySelectorAll("#unmatched > .people")];
        Assert.Equal(5, lists[0].Children.Length);
        Assert.NotEmpty(lists[1].QuerySelectorAll("ol > li"));
        Assert.NotEmpty(report.Document.QuerySelectorAll("#recruitment ol > li"));
    }

    [Fact]
    public void Without_a_title_it_has_the_schemes_name_and_no_date()
    {
        Assert.Equal(0, tool.Run(["report", .. TinyScheme.In(tool), "--out", tool.At("r.html"), "--title", " "]));
        var report = new ParsedReport(tool.Read("r.html"));

        Assert.Equal("Tiny", report.Document.QuerySelector("h1")!.TextContent);
        Assert.Equal("Tiny: matching report", report.Document.Title);
        Assert.Null(report.Document.QuerySelector(".date"));
    }

    [Fact]
    public void A_matching_that_cannot_be_is_reported_too()
    {
        int code = tool.Run([
            "report", .. TinyScheme.In(tool, "id,name,level\na,Ann,1\n", "id,name,level,least\nm,Mia,9,1\nn,Noa,1,1\n"), "--out", tool.At("r.html")]);

        Assert.Equal(3, code);
        var report = new ParsedReport(tool.Read("r.html"));
        report.CheckHarmless();
        Assert.Contains("No matching keeps everything that must be kept.", report.Text, StringComparison.Ordinal);
        Assert.Contains("No pair was made.", report.Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Faults_are_found_before_anything_is_written()
    {
        string[] options = TinyScheme.In(tool);
        Assert.Equal(1, tool.Run(["report", .. options, "--out", tool.At("mentees.csv")]));
        Assert.Equal(1, tool.Run(["report", .. options, "--out", tool.At("none/r.html")]));
        tool.Write("mentees.csv", "id,name,level\na,Ann,11\n");
        Assert.Equal(2, tool.Run(["report", .. options, "--out", tool.At("r.html")]));
        Assert.False(File.Exists(tool.At("r.html")));
    }

    private ParsedReport Sample(string scheme)
    {
        int code = tool.Run(
            "report", "--scheme", Path.Combine(leadership, $"{scheme}.json"), "--mentees", Path.Combine(leadership, "mentees.csv"),
            "--mentors", Path.Combine(leadership, "mentors.csv"), "--out", tool.At("r.html"));
        Assert.True(code == 0, tool.Error);
        return new ParsedReport(tool.Read("r.html"));
    }

    private static decimal Number(IElement cell) => decimal.Parse(cell.TextContent, CultureInfo.InvariantCulture);
}
