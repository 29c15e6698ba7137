using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class LintCommandTests : IDisposable
{
    private static readonly string sample = Path.Combine(Tool.Samples, "leadership");
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void In_the_starter_scheme_there_is_nothing_to_mend()
    {
        Assert.Equal(ExitCode.Done, tool.Run(["lint", .. StarterFiles.In(tool)]));
        Assert.Contains("Nothing to mend was found.", tool.Out, StringComparison.Ordinal);
        Assert.Empty(tool.Error);
    }

    [Theory]
    [InlineData("detailed.json", 4)]
    [InlineData("informal.json", 0)]
    public void Of_the_sample_there_are_notes_at_most(string scheme, int notes)
    {
        Assert.Equal(ExitCode.Done, Sample(scheme, "--json"));
        JsonElement[] found = [.. tool.Json().GetProperty("findings").EnumerateArray()];
        Assert.Equal(notes, found.Length);
        Assert.All(found, f => Assert.Equal(("note", "oneSidedWeight", "mentee"), (f.GetProperty("severity").GetString(), f.GetProperty("kind").GetString(), f.GetProperty("side").GetString())));
        Assert.Equal((3600, false), (tool.Json().GetProperty("pairsCompared").GetInt32(), tool.Json().GetProperty("isSample").GetBoolean()));
    }

    [Fact]
    public void The_page_shows_what_the_tool_prints_and_a_finding_is_no_failure()
    {
        Assert.Equal(ExitCode.Done, Sample("detailed.json"));
        string page = File.ReadAllText(Path.Combine(Tool.Samples, "..", "tuning.md")).ReplaceLineEndings("\n");
        string shown = page[page.IndexOf("Scheme: Leadership", StringComparison.Ordinal)..];
        Assert.Equal(shown[..shown.IndexOf("```", StringComparison.Ordinal)], tool.Out.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void An_answer_out_of_range_is_a_problem_of_the_file_with_its_place()
    {
        string[] files = StarterFiles.In(tool);
        tool.Write("s/mentees.csv", tool.Read("s/mentees.csv").Replace("Harbour Council,Officer,", "Harbour Council,Archbishop,", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Input, tool.Run(["lint", .. files]));
        Assert.Contains("'Archbishop'", tool.ErrorLines[0], StringComparison.Ordinal);
        Assert.Empty(tool.Out);
    }

    private int Sample(string scheme, params string[] more) => tool.Run(
        ["lint", "--scheme", Path.Combine(sample, scheme), "--mentees", Path.Combine(sample, "mentees.csv"), "--mentors", Path.Combine(sample, "mentors.csv"), .. more]);
}
