namespace Mentoring.Matching.Cli.Tests;

public sealed class InitCommandTests
{
    [Fact]
    public void The_command_that_it_names_next_works()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("init", tool.At("my scheme")));
        string next = tool.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)[^1];
        Assert.StartsWith("mentoring-matching match ", next, StringComparison.Ordinal);
        string[] args = [.. next.Split('"').SelectMany((part, i) => i % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];

        Assert.Equal((0, ""), (tool.Run(args[1..]), tool.Error));
        Assert.Contains("Placed: 7 of 7", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Certificate: valid, gap 0", tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, tool.Run(["validate", .. args[2..8]]));
    }

    [Fact]
    public void The_documentation_shows_what_the_starter_gives()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("init", tool.At("s")));
        Assert.Equal(0, tool.Run(
            "match", "--scheme", tool.At("s/scheme.json"), "--mentees", tool.At("s/mentees.csv"), "--mentors", tool.At("s/mentors.csv"), "--out", tool.At("m.csv")));
        string document = File.ReadAllText(Path.Combine(Tool.Samples, "..", "cli.md"));
        string shown = document[(document.IndexOf("```text\n", StringComparison.Ordinal) + 8)..];

        Assert.StartsWith(shown[..shown.IndexOf("...", StringComparison.Ordinal)], tool.Out.ReplaceLineEndings("\n"), StringComparison.Ordinal);
    }

    [Fact]
    public void Files_that_are_there_are_not_overwritten_unless_asked()
    {
        using var tool = new Tool();
        tool.Write("mentees.csv", "mine");

        Assert.Equal(1, tool.Run("init", tool.At("")));
        Assert.Equal("mine", tool.Read("mentees.csv"));
        Assert.False(File.Exists(tool.At("scheme.json")));
        Assert.Single(tool.ErrorLines);
        Assert.Equal(0, tool.Run("init", tool.At(""), "--force"));
        Assert.StartsWith("Timestamp,", tool.Read("mentees.csv"), StringComparison.Ordinal);
    }
}
