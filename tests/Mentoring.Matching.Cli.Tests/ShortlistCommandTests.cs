using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

/// <summary><c>shortlist</c>, and <c>match --choices</c> which takes what people made of it.</summary>
public sealed class ShortlistCommandTests
{
    private const string Scheme = """
        {
          "name": "Tiny",
          "questions": [
            { "type": "number", "id": "level", "minimum": 0, "maximum": 10 },
            { "type": "multipleChoice", "id": "topics", "options": ["Careers", "Boards"], "shareable": true }
          ],
          "criteria": [{ "type": "closeness", "question": "level" }],
          "objectives": ["menteeRequests", "mostPlaced", "totalScore"],
          "reciprocity": { "type": "weightedMean", "menteeShare": 1 },
          "scale": { "worst": 0, "best": 10, "unit": "points", "decimals": 0 },
          "menteeForm": { "id": "id", "name": ["name"], "requests": ["wishes"] },
          "mentorForm": { "id": "id", "name": ["name"] }
        }
        """;

    private static string[] Files(Tool tool) =>
    [
        "--scheme", tool.Write("scheme.json", Scheme),
        "--mentees", tool.Write("mentees.csv", "id,name,level,topics,wishes\na,=Ann,1,Careers;Boards,\n-b,Ben,9,,n\n"),
        "--mentors", tool.Write("mentors.csv", "id,name,level,topics\nm,Mia,9,Careers\nn,Noa,1,Boards\no,Oli,8,\n"),
    ];

    [Fact]
    public void Lists_are_written_safe_for_spreadsheets_and_without_scores()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run(["shortlist", .. Files(tool), "--out", tool.At("s.csv"), "--length", "2"]));
        Assert.Equal(
            [
                "chooser,mentee id,mentee name,mentor id,mentor name,in common,rank,veto",
                "mentee,'-b,Ben,m,Mia,,,", "mentee,'-b,Ben,o,Oli,,,", "mentee,a,'=Ann,n,Noa,topics: Boards,,", "mentee,a,'=Ann,o,Oli,,,", "",
            ],
            tool.Read("s.csv").Split("\r\n"));
        Assert.StartsWith(
            """
            Scheme: Tiny
            Lists: 2, one for each mentee, of up to 2
            On lists: 4 times
            Shown: 3 of 3 mentors, nobody more than 2 times; 0 never
            Short lists: 0

            """,
            tool.Out,
            StringComparison.Ordinal);
    }

    [Fact]
    public void Json_has_the_lists_and_why_they_are_short_and_scores_only_when_asked()
    {
        using var tool = new Tool();
        string[] common = ["shortlist", .. Files(tool), "--out", tool.At("s.csv"), "--length", "3", "--most-showings", "1", "--json"];
        Assert.Equal(0, tool.Run(common));
        JsonElement lists = tool.Json().GetProperty("lists");
        Assert.Equal(JsonValueKind.Null, lists[0].GetProperty("listed")[0].GetProperty("score").ValueKind);
        Assert.Equal("shownToOthers", lists[0].GetProperty("shortfall").GetProperty("reason").GetString());
        Assert.Equal([1, 1, 1], tool.Json().GetProperty("shown").EnumerateArray().Select(s => s.GetProperty("count").GetInt32()));
        Assert.Equal(0, tool.Run([.. common, "--scores"]));
        Assert.Equal(10, tool.Json().GetProperty("lists")[0].GetProperty("listed")[0].GetProperty("score").GetDouble());
        Assert.StartsWith("chooser,mentee id,mentee name,mentor id,mentor name,in common,score,rank,veto\r\nmentee,'-b,Ben,m,Mia,,10,,", tool.Read("s.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void What_mentees_and_mentors_chose_decides_the_matching()
    {
        using var tool = new Tool();
        string[] files = Files(tool);
        Assert.Equal(0, tool.Run(["shortlist", .. files, "--out", tool.At("e.csv"), "--length", "2"]));
        Assert.Equal(0, tool.Run(["shortlist", .. files, "--out", tool.At("o.csv"), "--side", "mentor", "--length", "1"]));
        string[] match = ["match", .. files, "--out", tool.At("m.csv"), "--json", tool.At("r.json")];
        Assert.Equal(0, tool.Run(match));
        Assert.Equal("-b:n,a:o", Pairs(tool)); // what -b asked for in the form goes first

        // Two first choices of one mentor: the score decides between them.
        tool.Write("e2.csv", tool.Read("e.csv").Replace("a,'=Ann,n,Noa,topics: Boards,,", "a,'=Ann,n,Noa,topics: Boards,1,", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run([.. match, "--choices", tool.At("e2.csv")]));
        Assert.Equal("-b:m,a:n", Pairs(tool));

        tool.Write("o2.csv", tool.Read("o.csv").Replace("mentor,a,'=Ann,n,Noa,topics: Boards,,", "mentor,a,'=Ann,n,Noa,topics: Boards,,yes", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run([.. match, "--choices", tool.At("e2.csv"), "--choices", tool.At("o2.csv"), "--sent", tool.At("e.csv"), tool.At("o.csv")]));
        Assert.Equal("-b:n,a:o", Pairs(tool));
        Assert.Contains("Shortlists: 1 person ranked, 1 veto, 4 pairs listed", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Choice: =Ann asked for Noa (1st choice), but the avoid holds: Noa avoids =Ann.", tool.Out, StringComparison.Ordinal);

        Assert.Equal(0, tool.Run([.. match, "--choices", tool.At("e2.csv"), "--only-listed"]));
        Assert.Equal("-b:m,a:n", Pairs(tool)); // n is on no list of -b
        Assert.Contains("onlyListed holds: Ben and Noa are no pair of the list.", tool.Out, StringComparison.Ordinal);
        Assert.NotNull(tool.Json("r.json").GetProperty("run").GetProperty("schemeHash").GetString());
    }

    [Fact]
    public void Mistakes_are_located_and_nothing_is_matched()
    {
        using var tool = new Tool();
        string[] files = Files(tool);
        string choices = tool.Write("c.csv", "chooser,mentee id,mentor id,rank,veto\nmentee,a,m,1,\nmentee,a,n,1,\nmentee,a,x,first,yes\n");
        Assert.Equal(2, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--choices", choices]));
        Assert.Equal(
            [
                "c.csv, row 4, column \"mentor id\": there is no mentor 'x'; did you mean 'm'.",
                "c.csv, row 4, column \"rank\": 'first' is no rank; give a whole number, 1 for the first choice, or clear the cell.",
                "c.csv, row 3, column \"rank\": 'a' has the rank 1 twice; row 2 of c.csv has it too; give each person a rank of their own.",
                "3 problems; nothing was matched.",
            ],
            tool.ErrorLines);
        Assert.False(File.Exists(tool.At("m.csv")));
        Assert.Equal(2, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--choices", tool.At("none.csv")]));
        Assert.Equal(1, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--only-listed"]));
        Assert.Contains("--sent and --only-listed go with --choices.", tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run(["match", .. files, "--out", choices, "--choices", choices]));
        Assert.Equal(1, tool.Run(["shortlist", .. files, "--out", tool.At("s.csv"), "--side", "both"]));
    }

    [Fact]
    public void A_question_to_a_matching_knows_what_people_chose()
    {
        using var tool = new Tool();
        string choices = tool.Write("c.csv", "chooser,mentee id,mentor id,rank,veto\nmentor,a,n,,yes\n");
        Assert.Equal(0, tool.Run(["whynot", .. Files(tool), "--choices", choices, "--mentee", "a", "--mentor", "n"]));
        Assert.Contains("Noa avoids =Ann.", tool.Out, StringComparison.Ordinal);
    }

    private static string Pairs(Tool tool) => string.Join(',', tool.Json("r.json").GetProperty("pairs").EnumerateArray()
        .Select(p => $"{p.GetProperty("menteeId").GetString()}:{p.GetProperty("mentorId").GetString()}"));
}
