using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class WhyNotCommandTests
{
    [Fact]
    public void A_rule_is_named_with_the_answers_that_made_it_fire()
    {
        using var tool = new Tool();
        string[] args = ["whynot", .. StarterFiles.In(tool), "--mentee", "ben@example.org", "--mentor", "ines@example.org"];

        Assert.Equal((0, ""), (tool.Run(args), tool.Error));
        Assert.Equal(
            """
            Mentee: Ben Kovacs (ben@example.org)
            Mentor: Ines Duarte (ines@example.org)
            Reason: rule
            Why: Ben Kovacs's 'organisation' and Ines Duarte's 'organisation' are the same: Harbour Council.
            Rules that forbid it:
            rule	whose answer	field	answer
            mustDiffer:organisation	ben@example.org	organisation	Harbour Council
            mustDiffer:organisation	ines@example.org	organisation	Harbour Council

            """,
            tool.Out.ReplaceLineEndings("\n"));
        Assert.Equal(0, tool.Run([.. args, "--json"]));
        JsonElement json = tool.Json();
        Assert.Equal("rule", json.GetProperty("reason").GetString());
        Assert.Equal("mustDiffer:organisation", Assert.Single(json.GetProperty("rules").EnumerateArray()).GetProperty("rule").GetString());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("cost").ValueKind);
        Assert.Empty(json.GetProperty("moves").EnumerateArray());
    }

    [Fact]
    public void Competition_tells_who_has_the_place_the_cost_and_who_would_move()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);
        string[] args = ["whynot", .. files, "--mentee", "dev@example.org", "--mentor", "tom@example.org"];

        Assert.Equal((0, ""), (tool.Run(args), tool.Error));
        Assert.Contains("Reason: competition", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Elif Demir has the only place at Tom Okafor; placing Dev Shah there would lower the total by 69.8 points", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Elif Demir (elif@example.org)\tTom Okafor (tom@example.org)\tMei Tanaka (mei@example.org)", tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, tool.Run([.. args, "--json", "--threads", "1"]));
        JsonElement json = tool.Json();
        string one = tool.Out;
        Assert.Equal("elif@example.org", Assert.Single(json.GetProperty("holders").EnumerateArray()).GetProperty("id").GetString());

        // The same as matching anew with the pair settled, whatever order the people come in.
        tool.Write("locks.csv", "mentee,mentor\ndev@example.org,tom@example.org\n");
        Assert.Equal(0, tool.Run(["match", .. files, "--locks", tool.At("locks.csv"), "--out", tool.At("m.csv"), "--json", tool.At("with.json")]));
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--json", tool.At("best.json")]));
        double lost = StageValue(tool.Json("with.json")) - StageValue(tool.Json("best.json"));
        Assert.Equal(lost, json.GetProperty("cost").GetProperty("totalChange").GetDouble(), 1e-9);
        StarterFiles.Reverse(tool, "s/mentors.csv");
        Assert.Equal(0, tool.Run([.. args, "--json", "--threads", "2"]));
        Assert.Equal(one, tool.Out);
    }

    [Fact]
    public void A_pair_that_was_made_is_told_as_such()
    {
        using var tool = new Tool();

        Assert.Equal(0, tool.Run(["whynot", .. TinyScheme.In(tool), "--mentee", "a", "--mentor", "n"]));
        Assert.Contains("Why: Ann is matched with Noa.", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Somebody_who_is_not_there_is_a_usage_error()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);

        Assert.Equal(1, tool.Run(["whynot", .. files, "--mentee", "a", "--mentor", "mm"]));
        Assert.Equal(["There is no mentor 'mm' in the pool; did you mean 'm'."], tool.ErrorLines);
        Assert.Equal(1, tool.Run(["whynot", .. files, "--mentee", "aa", "--mentor", "m", "--json"]));
        Assert.Equal(["There is no mentee 'aa' in the pool; did you mean 'a'."], tool.ErrorLines);
        Assert.Equal("", tool.Out);
    }

    [Fact]
    public void Problems_of_the_files_are_input_problems_and_every_scheme_has_an_answer()
    {
        using var tool = new Tool();
        string[] more = ["--mentee", "a", "--mentor", "m"];

        Assert.Equal(2, tool.Run(["whynot", .. TinyScheme.In(tool, "id,name,level\na,Ann,11\n"), .. more]));
        Assert.StartsWith("mentees.csv, row 2, column \"level\"", tool.Error, StringComparison.Ordinal);
        string[] files = TinyScheme.In(tool);
        tool.Write("scheme.json", TinyScheme.Json.Replace("\"questions\"", "\"objectives\": [\"worstOff\"], \"questions\"", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run(["whynot", .. files, .. more]));
        files = TinyScheme.In(tool, mentors: "id,name,level,least\na,Ann,9,\nb,Ben,1,\nm,Mia,1,\n");
        tool.Write("scheme.json", TinyScheme.Json.Replace("\"questions\"", "\"forbidTwoCycles\": true, \"questions\"", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run(["whynot", .. files, .. more]));
    }

    [Fact]
    public void A_matching_that_cannot_be_is_told_as_such()
    {
        using var tool = new Tool();

        Assert.Equal(3, tool.Run(["whynot", .. TinyScheme.In(tool, mentors: "id,name,level,least\nm,Mia,9,1\nn,Noa,1,1\no,Oda,1,1\n"), "--mentee", "a", "--mentor", "m"]));
        Assert.StartsWith("No matching keeps all locks and minimum loads: ", tool.Error, StringComparison.Ordinal);
    }

    private static double StageValue(JsonElement match) =>
        match.GetProperty("stages").EnumerateArray().Single(s => s.GetProperty("objective").GetString() == "totalScore").GetProperty("value").GetDouble();
}
