using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class ExplainCommandTests
{
    [Fact]
    public void Contributions_add_up_to_the_score_and_rules_say_what_they_find()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("init", tool.At("s")));
        string[] files = ["--scheme", tool.At("s/scheme.json"), "--mentees", tool.At("s/mentees.csv"), "--mentors", tool.At("s/mentors.csv")];

        Assert.Equal(0, tool.Run(["explain", .. files, "--mentee", "ben@example.org", "--mentor", "lars@example.org", "--json"]));
        JsonElement json = tool.Json();
        double sum = json.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("part").GetDouble());
        Assert.Equal(json.GetProperty("score01").GetDouble(), sum, 1e-12);
        Assert.Equal(100 * sum, json.GetProperty("score").GetDouble(), 1e-9);
        Assert.True(json.GetProperty("eligible").GetBoolean());
        Assert.Contains(json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "mustDiffer:organisation");

        Assert.Equal(0, tool.Run(["explain", .. files, "--mentee", "ben@example.org", "--mentor", "ines@example.org"]));
        Assert.Contains("Eligible: no", tool.Out, StringComparison.Ordinal);
        string[] parts = [.. tool.Out.Split(Environment.NewLine).SkipWhile(l => l != "Contributions:").Skip(2).Where(l => l.Length > 0).Select(l => l.Split('\t')[3])];
        Assert.Equal(
            decimal.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture),
            parts[..^1].Sum(p => decimal.Parse(p, System.Globalization.CultureInfo.InvariantCulture)),
            2);
    }

    [Fact]
    public void Somebody_who_is_not_there_is_a_usage_error()
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run(["explain", .. TinyScheme.In(tool), "--mentee", "a", "--mentor", "mm"]));
        Assert.Equal(["There is no mentor 'mm' in the pool; did you mean 'm'."], tool.ErrorLines);
    }
}
