using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class FairnessCommandTests : IDisposable
{
    private static readonly string sample = Path.Combine(Tool.Samples, "leadership");
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void The_page_shows_what_the_tool_prints()
    {
        Assert.Equal(ExitCode.Done, Sample("--side", "mentee"));
        string page = File.ReadAllText(Path.Combine(Tool.Samples, "..", "fairness.md")).ReplaceLineEndings("\n");
        string shown = page[page.IndexOf("Mentees by", StringComparison.Ordinal)..];
        shown = shown[..shown.IndexOf("```", StringComparison.Ordinal)];
        Assert.Contains(shown, tool.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        string readme = File.ReadAllText(Path.Combine(sample, "README.md"));
        Assert.Contains("36 of 40 women and 27 of 31 men", readme, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_a_question_all_for_audits_are_shown_of_both_sides()
    {
        Assert.Equal(ExitCode.Done, Sample("--json"));
        JsonElement[] tables = [.. tool.Json().GetProperty("tables").EnumerateArray()];
        Assert.Equal(
            [("gender", "mentee"), ("gender", "mentor"), ("age", "mentee"), ("age", "mentor")],
            tables.Select(t => (t.GetProperty("question").GetString(), t.GetProperty("side").GetString())));
        Assert.All(tables, t => Assert.True(t.GetProperty("auditOnly").GetBoolean()));
        JsonElement[] groups = [.. tables[0].GetProperty("groups").EnumerateArray()];
        Assert.Equal((40, 36), (groups[0].GetProperty("people").GetInt32(), groups[0].GetProperty("matched").GetInt32()));
        Assert.Equal(JsonValueKind.Null, groups[0].GetProperty("impact").ValueKind);
        Assert.Equal("unsettled", groups[1].GetProperty("impact").GetProperty("finding").GetString());
        Assert.True(groups[2].GetProperty("withheld").GetBoolean());
        Assert.Equal(JsonValueKind.Null, groups[2].GetProperty("people").ValueKind);
    }

    [Fact]
    public void Nothing_is_withheld_of_groups_of_one_when_that_is_asked_for()
    {
        Assert.Equal(ExitCode.Done, Sample("--json", "--question", "gender", "--smallest-group", "1", "--side", "mentee"));
        JsonElement table = Assert.Single(tool.Json().GetProperty("tables").EnumerateArray());
        Assert.Equal(80, table.GetProperty("groups").EnumerateArray().Sum(g => g.GetProperty("people").GetInt32()));
        Assert.Equal(72, table.GetProperty("groups").EnumerateArray().Sum(g => g.GetProperty("matched").GetInt32()));
        Assert.DoesNotContain(table.GetProperty("groups").EnumerateArray(), g => g.GetProperty("withheld").GetBoolean());
    }

    [Fact]
    public void A_number_is_cut_into_the_bands_that_are_asked_for_and_a_question_in_use_says_so()
    {
        Assert.Equal(ExitCode.Done, Sample("--question", "years", "--bands", "5, 10", "--side", "mentee"));
        Assert.Contains("below 5 years\t", tool.Out, StringComparison.Ordinal);
        Assert.Contains("10 years or more\t", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Remark: The answers had a part in the matching, by criterion", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_asked_is_a_usage_error_before_anything_is_matched()
    {
        Assert.Equal(ExitCode.Usage, Sample("--question", "gendre"));
        Assert.Equal(["question 'gendre': there is no such question; did you mean 'gender'."], tool.ErrorLines);
        Assert.Equal(ExitCode.Usage, Sample("--bands", "1,x"));
        Assert.Contains("--bands takes numbers with commas between them, such as 30,45,60.", tool.ErrorLines);
        Assert.Equal(ExitCode.Usage, Sample("--side", "both"));
        Assert.Equal(ExitCode.Usage, Sample("--smallest-group", "0"));
        Assert.Equal("", tool.Out);
    }

    [Fact]
    public void A_scheme_without_questions_for_audits_is_told_how_to_name_one()
    {
        Assert.Equal(ExitCode.Usage, tool.Run(["fairness", .. TinyScheme.In(tool)]));
        Assert.Equal(["No question of the scheme is marked auditOnly; name one with --question: level."], tool.ErrorLines);
        Assert.Equal(ExitCode.Done, tool.Run(["fairness", .. TinyScheme.In(tool), "--question", "level"]));
        Assert.Contains("withheld", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void On_a_terminal_there_is_a_table()
    {
        Assert.Equal(ExitCode.Done, tool.RunWith(["fairness", .. TinyScheme.In(tool), "--question", "level"], isTerminal: true, CancellationToken.None));
        Assert.Contains('│', tool.Out);
    }

    private int Sample(params string[] more) => tool.Run(
    [
        "fairness", "--scheme", Path.Combine(sample, "detailed.json"), "--mentees", Path.Combine(sample, "mentees.csv"),
        "--mentors", Path.Combine(sample, "mentors.csv"), .. more,
    ]);
}
