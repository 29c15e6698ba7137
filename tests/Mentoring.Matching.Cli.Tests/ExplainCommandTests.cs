using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class ExplainCommandTests
{
    [Fact]
    public void Contributions_add_up_to_the_score_and_rules_say_what_they_find()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);

        Assert.Equal(0, tool.Run(["explain", .. files, "--mentee", "ben@example.org", "--mentor", "lars@example.org", "--json"]));
        JsonElement json = tool.Json();
        double sum = json.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("part").GetDouble());
        Assert.Equal(json.GetProperty("score01").GetDouble(), sum, 1e-12);
        Assert.Equal(100 * sum, json.GetProperty("score").GetDouble(), 1e-9);
        Assert.True(json.GetProperty("eligible").GetBoolean());
        Assert.Contains(json.GetProperty("findings").EnumerateArray(), f => f.GetProperty("rule").GetString() == "mustDiffer:organisation");

        Assert.Equal(0, tool.Run(["explain", .. files, "--mentee", "ben@example.org", "--mentor", "ines@example.org"]));
        Assert.Contains("Eligible: no", tool.Out, StringComparison.Ordinal);
        string[] parts = [.. tool.Out.Split(Environment.NewLine).SkipWhile(l => l != "Contributions:").Skip(2).TakeWhile(l => l.Split('\t').Length == 5).Select(l => l.Split('\t')[3])];
        Assert.Equal(
            decimal.Parse(parts[^1], System.Globalization.CultureInfo.InvariantCulture),
            parts[..^1].Sum(p => decimal.Parse(p, System.Globalization.CultureInfo.InvariantCulture)),
            2);
    }

    [Fact]
    public void What_the_two_expect_differently_comes_with_questions_to_ask()
    {
        using var tool = new Tool();
        string[] args = ["explain", .. StarterFiles.In(tool), "--mentee", "amara@example.org", "--mentor", "priya@example.org"];

        Assert.Equal(0, tool.Run([.. args, "--json"]));
        JsonElement expectation = Assert.Single(tool.Json().GetProperty("expectations").EnumerateArray());
        Assert.Equal("meetings", expectation.GetProperty("criterion").GetString());
        string[] questions = [.. expectation.GetProperty("questions").EnumerateArray().Select(q => q.GetString()!)];
        Assert.Equal("How often can we both meet, and for how long?", questions[0]);
        Assert.Equal(0, tool.Run(args));
        Assert.Contains(
            $"how often to meet\t{expectation.GetProperty("difference").GetString()}\t{string.Join(' ', questions)}", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_two_are_told_what_they_have_in_common_and_nothing_else()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);
        string[] args = ["explain", .. files, "--mentee", "finn@example.org", "--mentor", "priya@example.org"];

        Assert.Equal(0, tool.Run([.. args, "--shareable"]));
        Assert.Equal(
            """
            Scheme: Starter scheme
            Mentee: Finn Walsh
            Mentor: Priya Nair
            In common:
            the mentee was asked	the mentor was asked	both said
            What would you like help with?	What can you help with?	Leading a team; Strategy, budgets and planning
            How often would you like to meet?	How often could you meet?	Once a month

            """,
            tool.Out.ReplaceLineEndings("\n"));
        Assert.Equal(0, tool.Run([.. args, "--shareable", "--json"]));
        Assert.Equal(["scheme", "menteeName", "mentorName", "commonGround"], tool.Json().EnumerateObject().Select(p => p.Name));
        string shared = tool.Json().GetProperty("commonGround").GetRawText();
        Assert.Equal(2, tool.Json().GetProperty("commonGround").GetArrayLength());
        Assert.Equal(0, tool.Run([.. args, "--json"]));
        Assert.Equal(shared, tool.Json().GetProperty("commonGround").GetRawText());

        Assert.Equal(0, tool.Run(["explain", .. files, "--mentee", "dev@example.org", "--mentor", "mei@example.org", "--shareable"]));
        Assert.Contains("In common: nothing that may be told.", tool.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("example.org", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Markup_in_names_is_shown_and_not_obeyed()
    {
        using var tool = new Tool();
        string[] args = ["explain", .. TinyScheme.In(tool, "id,name,level\na,[red]Ann[/],1\n"), "--mentee", "a", "--mentor", "m"];

        foreach (string[] more in (string[][])[[], ["--shareable"]])
        {
            Assert.Equal(0, tool.Run([.. args, .. more]));
            Assert.Contains("[red]Ann[/]", tool.Out, StringComparison.Ordinal);
            Assert.Equal(0, tool.RunWith([.. args, .. more], isTerminal: true, CancellationToken.None));
            Assert.Contains("[red]Ann[/]", tool.Out, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Somebody_who_is_not_there_is_a_usage_error()
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run(["explain", .. TinyScheme.In(tool), "--mentee", "a", "--mentor", "mm"]));
        Assert.Equal(["There is no mentor 'mm' in the pool; did you mean 'm'."], tool.ErrorLines);
    }
}
