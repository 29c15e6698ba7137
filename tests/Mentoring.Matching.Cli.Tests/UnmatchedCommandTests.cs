using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class UnmatchedCommandTests
{
    [Fact]
    public void A_shortage_is_told_once_for_all_who_share_it()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.ShortOfPlaces(tool);

        Assert.Equal((0, ""), (tool.Run(["unmatched", .. files]), tool.Error));
        Assert.StartsWith(
            """
            Placed: 5 of 7
            Without a mentor: 2
            Shortage 1: Amara Obi, Ben Kovacs, Chloe Martin, Elif Demir and 2 others may go only to Ines Duarte, Lars Berg, Priya Nair and Tom Okafor: 6 mentees for 5 places.
            Without a mentor by it: Chloe Martin (chloe@example.org), Dev Shah (dev@example.org)

            """,
            tool.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.DoesNotContain("Shortage 2", tool.Out, StringComparison.Ordinal);
        Assert.Contains("mustDiffer:organisation\t6\t6", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Ines Duarte (ines@example.org)\tOne more place at Ines Duarte would place 1 mentee more", tool.Out, StringComparison.Ordinal);
        Assert.Contains("grade: Senior manager; topics: Changing career; Returning to work", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_document_has_the_group_and_what_would_help_in_numbers_that_matching_anew_gives()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.ShortOfPlaces(tool);

        Assert.Equal(0, tool.Run(["unmatched", .. files, "--json"]));
        JsonElement json = tool.Json();
        JsonElement shortage = Assert.Single(json.GetProperty("shortages").EnumerateArray());
        Assert.Equal(shortage.GetProperty("places").GetInt32() + 1, shortage.GetProperty("group").GetArrayLength());
        JsonElement help = shortage.GetProperty("relaxations")[0];
        Assert.Equal(("oneMorePlace", "ines@example.org", 1), (help.GetProperty("kind").GetString(), help.GetProperty("id").GetString(), help.GetProperty("placed").GetInt32()));

        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--json", tool.At("before.json")]));
        tool.Write("s/mentors.csv", tool.Read("s/mentors.csv").Replace("career;,,,1", "career;,,,2", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--json", tool.At("after.json")]));
        Assert.Equal(tool.Json("before.json").GetProperty("placed").GetInt32() + 1, tool.Json("after.json").GetProperty("placed").GetInt32());
        Assert.Equal(
            TotalScore(tool.Json("after.json")) - TotalScore(tool.Json("before.json")),
            help.GetProperty("gain").GetProperty("totalChange").GetDouble(),
            1e-9);
    }

    [Fact]
    public void A_large_shortage_shows_the_first_and_says_how_many_more_there_are()
    {
        using var tool = new Tool();
        string sample = Path.Combine(Tool.Samples, "leadership");
        string[] args =
        [
            "unmatched", "--scheme", Path.Combine(sample, "detailed.json"), "--mentees", Path.Combine(sample, "mentees.csv"), "--mentors", Path.Combine(sample, "mentors.csv"),
        ];

        Assert.Equal(0, tool.Run(args));
        string[] lines = tool.Out.Split(Environment.NewLine);
        Assert.Contains("Without a mentor: 8", lines);
        int shown = lines.Count(l => l.EndsWith("\t1\tyes", StringComparison.Ordinal));
        string rest = Assert.Single(lines, l => l.StartsWith("And ", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run([.. args, "--json"]));
        int all = Assert.Single(tool.Json().GetProperty("shortages").EnumerateArray()).GetProperty("relaxations").GetArrayLength();
        Assert.Equal((10, $"And {all - 10} more, all of them with --json."), (shown, rest));
        Assert.Equal(45, tool.Json().GetProperty("recruitmentBrief").GetArrayLength());
    }

    [Fact]
    public void One_mentee_may_be_asked_about()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.ShortOfPlaces(tool);

        Assert.Equal(0, tool.Run(["unmatched", .. files, "--mentee", "dev@example.org", "--json"]));
        JsonElement shortage = Assert.Single(tool.Json().GetProperty("shortages").EnumerateArray());
        Assert.Equal("dev@example.org", Assert.Single(shortage.GetProperty("unmatched").EnumerateArray()).GetProperty("id").GetString());
        string one = tool.Out;
        StarterFiles.Reverse(tool, "s/mentors.csv");
        Assert.Equal(0, tool.Run(["unmatched", .. files, "--mentee", "dev@example.org", "--json", "--threads", "2"]));
        Assert.Equal(one, tool.Out);
        Assert.Equal(1, tool.Run(["unmatched", .. files, "--mentee", "dav@example.org"]));
        Assert.Equal(["There is no mentee 'dav@example.org' in the pool; did you mean 'dev@example.org'."], tool.ErrorLines);
        Assert.Equal(1, tool.Run(["unmatched", .. files, "--mentee", "ben@example.org"]));
        Assert.Equal(["'ben@example.org' has a mentor; ask of somebody who has none."], tool.ErrorLines);
    }

    [Fact]
    public void Where_everybody_has_a_mentor_there_is_nothing_to_tell()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);

        Assert.Equal(0, tool.Run(["unmatched", .. files]));
        Assert.Equal("Placed: 2 of 2\nWithout a mentor: 0\n", tool.Out.ReplaceLineEndings("\n"));
        Assert.Equal(0, tool.Run(["unmatched", .. files, "--json"]));
        Assert.Empty(tool.Json().GetProperty("shortages").EnumerateArray());
        Assert.Equal(2, tool.Run(["unmatched", .. TinyScheme.In(tool, "id,name,level\na,Ann,eleven\n")]));
    }

    private static double TotalScore(JsonElement match) =>
        match.GetProperty("stages").EnumerateArray().Single(s => s.GetProperty("objective").GetString() == "totalScore").GetProperty("value").GetDouble();
}
