using System.Text.Json;
using Mentoring.Matching.Programmes;

namespace Mentoring.Matching.Cli.Tests;

public sealed class NextRoundCommandTests
{
    [Fact]
    public void Rounds_follow_one_another_and_each_change_has_its_reason()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);
        Assert.Equal((0, ""), (tool.Run(["next-round", .. files, "--new", "Spring", "--today", "2026-02-01", "--out", tool.At("1.json"), "--matches", tool.At("1.csv")]), tool.Error));
        Assert.StartsWith(
            """
            Programme: Spring
            Round: 1, on 2026-02-01
            Status: optimal
            Pairs that run: 7 (before: 0)
            Who waits: 0
            Certificate: valid, gap 0
            What changes:
            what	mentee	mentor	why
            new	amara@example.org	priya@example.org	amara@example.org took part and had no mentor.

            """,
            tool.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        Assert.Equal(tool.Read("m.csv"), tool.Read("1.csv"));

        Assert.Equal((0, ""), (tool.Run([
            "end", "--programme", tool.At("1.json"), "--mentee", "ben@example.org", "--mentor", "lars@example.org",
            "--on", "2026-05-04", "--side", "mentee", "--reason", "noTime", "--out", tool.At("1b.json")]), tool.Error));
        Assert.Contains("Ended: ben@example.org with lars@example.org, on 2026-05-04: there is no time for it", tool.Out, StringComparison.Ordinal);
        string before = tool.Read("1b.json");
        string[] next = ["next-round", .. files, "--programme", tool.At("1b.json"), "--today", "2026-09-01", "--out", tool.At("2.json"), "--matches", tool.At("2.csv")];
        Assert.Equal((0, ""), (tool.Run(next), tool.Error));
        Assert.Contains("goes on\tamara@example.org\tpriya@example.org\tIt runs until 2027-01-31.", tool.Out, StringComparison.Ordinal);
        Assert.Contains("not made again\tben@example.org\tlars@example.org\tThe pair ended on 2026-05-04 (there is no time for it)", tool.Out, StringComparison.Ordinal);
        Assert.Contains("waits\tben@example.org\t\t", tool.Out, StringComparison.Ordinal);
        Assert.Equal(before, tool.Read("1b.json"));
        Programme programme = ProgrammeJson.Read(tool.Read("2.json")).GetProgrammeOrThrow();
        Assert.Equal((2, 6, 1), (programme.RoundsHeld, programme.Running.Length, programme.Ended.Length));

        // The same to the last byte with any number of threads and in any order of people.
        string written = tool.Read("2.json");
        StarterFiles.Reverse(tool, "s/mentors.csv");
        Assert.Equal(1, tool.Run([.. next, "--json"]));
        Assert.Contains("this file is there already, and a programme cannot be worked out again", Assert.Single(tool.ErrorLines), StringComparison.Ordinal);
        Assert.Equal(written, tool.Read("2.json"));
        Assert.Equal(0, tool.Run([.. next, "--json", "--threads", "2", "--force"]));
        Assert.Equal(written, tool.Read("2.json"));
        JsonElement json = tool.Json();
        Assert.Equal((2, 6, 1), (json.GetProperty("round").GetInt32(), json.GetProperty("running").GetInt32(), json.GetProperty("ended").GetInt32()));
        Assert.Equal(9, json.GetProperty("changes").GetArrayLength());
        JsonElement waits = json.GetProperty("changes").EnumerateArray().Last();
        Assert.Equal(("waiting", JsonValueKind.Null), (waits.GetProperty("kind").GetString(), waits.GetProperty("mentee").ValueKind));
        Assert.Equal("Lars Berg", waits.GetProperty("mentor").GetProperty("name").GetString());
    }

    [Fact]
    public void Pairs_that_people_decided_are_the_round()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);
        Assert.Equal(0, tool.Run(["whatif", .. files, "--leave", "dev@example.org", "--overrule", "ben@example.org=ines@example.org", "--out", tool.At("decided.csv")]));

        Assert.Equal(0, tool.Run(
            ["next-round", .. files, "--new", "Spring", "--today", "2026-02-01", "--settled", tool.At("decided.csv"), "--out", tool.At("1.json"), "--matches", tool.At("1.csv")]));
        Programme programme = ProgrammeJson.Read(tool.Read("1.json")).GetProgrammeOrThrow();
        Assert.Equal(6, programme.Running.Length);
        Assert.Contains(programme.Running, p => p.MenteeId == "ben@example.org" && p.MentorId == "ines@example.org");
        Assert.Contains(programme.Waiting, w => w.Id == "dev@example.org");
        Assert.Contains("\r\ndev@example.org,Dev Shah,,,,,,,unmatched,\"Nobody was matched with dev@example.org", tool.Read("1.csv"), StringComparison.Ordinal);
        tool.Write("decided.csv", "mentee id,mentor id\nben@example.org,nobody@example.org\n");
        Assert.Equal(2, tool.Run(["next-round", .. files, "--new", "Spring", "--today", "2026-02-01", "--settled", tool.At("decided.csv"), "--out", tool.At("2.json")]));
        Assert.Contains("nobody@example.org", tool.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(tool.At("2.json")));
    }

    [Fact]
    public void A_number_of_running_pairs_may_change_for_the_better()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool, "id,name,level\na,Ann,1\nb,Ben,9\n", "id,name,level,least\nm,Mia,9,\nn,Noa,1,\n");
        tool.Write("decided.csv", "mentee id,mentor id\na,m\nb,n\n");
        Assert.Equal(0, tool.Run(["next-round", .. files, "--new", "T", "--today", "2026-02-01", "--settled", tool.At("decided.csv"), "--out", tool.At("1.json")]));
        string[] next = ["next-round", .. files, "--programme", tool.At("1.json"), "--today", "2026-03-01", "--out", tool.At("2.json"), "--json"];

        Assert.Equal(0, tool.Run(next));
        Assert.All(tool.Json().GetProperty("changes").EnumerateArray(), c => Assert.Equal("kept", c.GetProperty("kind").GetString()));
        Assert.Equal(0, tool.Run([.. next, "--most-changes", "2", "--force"]));
        Assert.Equal(["ended", "ended", "new", "new"], tool.Json().GetProperty("changes").EnumerateArray().Select(c => c.GetProperty("kind").GetString()).Take(4));
    }

    [Theory]
    [InlineData("Give the programme with --programme, or begin one with --new and its name.")]
    [InlineData("Give the programme with --programme, or begin one with --new and its name.", "--new", "x", "--programme", "y")]
    [InlineData("Where the pairs are settled there is nothing that may change: give --settled or --most-changes.", "--new", "x", "--settled", "y", "--most-changes", "1")]
    [InlineData("--most-changes takes a number of 0 or more.", "--new", "x", "--most-changes", "-1")]
    [InlineData("--today takes a day as year, month and day, such as 2026-02-01; 'soon' is none.", "--new", "x", "--today", "soon")]
    public void What_cannot_be_asked_for_is_a_usage_error(string error, params string[] args)
    {
        using var tool = new Tool();
        string[] today = args.Contains("--today") ? [] : ["--today", "2026-02-01"];

        Assert.Equal(1, tool.Run(["next-round", .. TinyScheme.In(tool), .. today, .. args, "--out", tool.At("p.json")]));
        Assert.Contains(error, tool.ErrorLines);
    }

    [Fact]
    public void The_programme_is_not_overwritten_and_what_is_wrong_with_it_is_told()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);
        string[] round = ["next-round", .. files, "--today", "2026-02-01", "--programme", tool.At("p.json"), "--out"];

        Assert.Equal(2, tool.Run([.. round, tool.At("q.json")]));
        Assert.Contains("there is no such file", tool.Error, StringComparison.Ordinal);
        tool.Write("p.json", """{ "version": 1, "name": "P", "roundsHeld": 0, "running": [], "ended": [], "wating": [] }""");
        Assert.Equal(2, tool.Run([.. round, tool.At("q.json")]));
        Assert.StartsWith("p.json: $.wating", tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run([.. round, tool.At("p.json"), "--force"]));
        Assert.Equal([$"{tool.At("p.json")}: this is an input; write to another file."], tool.ErrorLines);
        Assert.Equal(1, tool.Run(["next-round", .. files, "--today", "2026-02-01", "--new", " ", "--out", tool.At("q.json")]));
        Assert.Contains("name: it is blank", Assert.Single(tool.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(tool.At("q.json")));
    }

    [Fact]
    public void A_round_that_cannot_be_is_told_and_nothing_is_written()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool, mentors: "id,name,level,least\nm,Mia,9,1\nn,Noa,1,1\no,Oda,1,1\n");

        Assert.Equal(3, tool.Run(["next-round", .. files, "--new", "T", "--today", "2026-02-01", "--out", tool.At("p.json")]));
        Assert.StartsWith("No round keeps all running pairs, locks and minimum loads: ", tool.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(tool.At("p.json")));
    }

    [Theory]
    [InlineData("The pair a -> mm does not run; did you mean 'a -> m'.", "mm", "2026-03-01", "both", "noTime")]
    [InlineData("The pair ended on 2026-01-01, before its start 2026-02-01.", "m", "2026-01-01", "both", "noTime")]
    [InlineData("The reason 'no time' has a space in it; give the id of a category, such as 'noTime'.", "m", "2026-03-01", "both", "no time")]
    public void An_ending_that_cannot_be_is_a_usage_error(string error, string mentor, string day, string side, string reason)
    {
        using var tool = new Tool();
        tool.Write("decided.csv", "mentee id,mentor id\na,m\n");
        Assert.Equal(0, tool.Run(
            ["next-round", .. TinyScheme.In(tool), "--new", "T", "--today", "2026-02-01", "--settled", tool.At("decided.csv"), "--out", tool.At("p.json")]));
        string[] end = ["end", "--programme", tool.At("p.json"), "--mentee", "a", "--mentor", mentor, "--on", day, "--side", side, "--reason", reason, "--out"];

        Assert.Equal(1, tool.Run([.. end, tool.At("q.json")]));
        Assert.Equal([error], tool.ErrorLines);
        Assert.Equal(1, tool.Run([.. end, tool.At("p.json")]));
        Assert.False(File.Exists(tool.At("q.json")));
    }

    [Fact]
    public void An_ending_is_recorded_from_its_side_and_told_as_json()
    {
        using var tool = new Tool();
        tool.Write("decided.csv", "mentee id,mentor id\na,m\n");
        Assert.Equal(0, tool.Run(
            ["next-round", .. TinyScheme.In(tool), "--new", "T", "--today", "2026-02-01", "--settled", tool.At("decided.csv"), "--out", tool.At("p.json")]));

        Assert.Equal(0, tool.Run(
            "end", "--programme", tool.At("p.json"), "--mentee", "a", "--mentor", "m", "--on", "2026-03-01", "--side", "neither", "--reason", "moved", "--out", tool.At("q.json"), "--json"));
        Assert.Equal(("moved", 0, 1), (tool.Json().GetProperty("reason").GetString(), tool.Json().GetProperty("running").GetInt32(), tool.Json().GetProperty("ended").GetInt32()));
        EndedPair ended = Assert.Single(ProgrammeJson.Read(tool.Read("q.json")).GetProgrammeOrThrow().Ended);
        Assert.Equal(new Ending(new DateOnly(2026, 3, 1), EndingSide.Neither, "moved"), ended.Ending);
        Assert.Equal(1, tool.Run(
            "end", "--programme", tool.At("p.json"), "--mentee", "a", "--mentor", "m", "--on", "2026-03-01", "--side", "nobody", "--reason", "moved", "--out", tool.At("r.json")));
        Assert.Contains("Argument 'nobody' not recognized. Must be one of:", tool.ErrorLines);
    }
}
