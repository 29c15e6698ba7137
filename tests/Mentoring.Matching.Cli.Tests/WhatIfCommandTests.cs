using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class WhatIfCommandTests
{
    [Fact]
    public void Edits_are_made_in_their_order_with_cost_moves_and_loss()
    {
        using var tool = new Tool();
        string[] edits = ["--pin", "dev@example.org=tom@example.org", "--leave", "ben@example.org", "--pin=ben@example.org=mei@example.org"];
        string[] files = StarterFiles.In(tool);

        Assert.Equal((0, ""), (tool.Run(["whatif", .. files, .. edits]), tool.Error));
        Assert.StartsWith(
            """
            Edit 1: Dev Shah (dev@example.org) is to be with Tom Okafor (tom@example.org)
            Cost: It would lower the total by 69.8 points.
            Against the best: It would lower the total by 69.8 points.
            Who moves:
            mentee	from	to
            Chloe Martin (chloe@example.org)	Mei Tanaka (mei@example.org)	Ines Duarte (ines@example.org)
            Dev Shah (dev@example.org)	Ines Duarte (ines@example.org)	Tom Okafor (tom@example.org)
            Elif Demir (elif@example.org)	Tom Okafor (tom@example.org)	Mei Tanaka (mei@example.org)
            Edit 2: Ben Kovacs (ben@example.org) is to have nobody
            Cost: It would place 1 mentee fewer and lower the total by 56.5 points.
            Against the best: It would place 1 mentee fewer and lower the total by 126.3 points.

            """,
            tool.Out.ReplaceLineEndings("\n"),
            StringComparison.Ordinal);
        Assert.Contains("Edit 3: Ben Kovacs (ben@example.org) is to be with Mei Tanaka (mei@example.org)", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Placed: 7 of 7", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Certificate: valid, gap 0: nothing better keeps these edits", tool.Out, StringComparison.Ordinal);

        // In another order ben is left out in the end.
        Assert.Equal(0, tool.Run(["whatif", .. files, edits[4], .. edits[2..4], "--json"]));
        Assert.Equal("leftOut", Assert.Single(tool.Json().GetProperty("unmatched").EnumerateArray()).GetProperty("reason").GetString());
    }

    [Fact]
    public void The_document_tells_each_edit_and_the_whole_state_alike_in_any_order_of_people()
    {
        using var tool = new Tool();
        string[] args = ["whatif", .. StarterFiles.In(tool), "--swap", "finn@example.org=grace@example.org", "--forbid", "finn@example.org=lars@example.org", "--json"];

        Assert.Equal(0, tool.Run([.. args, "--threads", "1"]));
        JsonElement json = tool.Json();
        Assert.Equal(["made", "unchanged"], json.GetProperty("edits").EnumerateArray().Select(e => e.GetProperty("outcome").GetString()));
        Assert.Equal(["swap", "forbid"], json.GetProperty("edits").EnumerateArray().Select(e => e.GetProperty("edit").GetString()));
        Assert.Equal(2, json.GetProperty("moves").GetArrayLength());
        Assert.Equal(7, json.GetProperty("pairs").GetArrayLength());
        Assert.True(json.GetProperty("certified").GetBoolean());
        Assert.False(json.GetProperty("loss").GetProperty("none").GetBoolean());
        string one = tool.Out;
        StarterFiles.Reverse(tool, "s/mentors.csv");
        Assert.Equal(0, tool.Run([.. args, "--threads", "2"]));
        Assert.Equal(one, tool.Out);
    }

    [Fact]
    public void The_edited_matches_are_written_as_match_writes_them()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);
        string[] edited = [.. files, "--out", tool.At("edited.csv")];

        // An edit that changes nothing gives what match gives, but for the mark.
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("best.csv")]));
        Assert.Equal(0, tool.Run(["whatif", .. edited, "--forbid", "ben@example.org=ines@example.org"]));
        Assert.Equal(tool.Read("best.csv"), tool.Read("edited.csv"));
        Assert.Contains($"Wrote {tool.At("edited.csv")}", tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, tool.Run(["whatif", .. edited, "--pin", "amara@example.org=priya@example.org", "--leave", "dev@example.org", "--json"]));
        string[] lines = tool.Read("edited.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Contains(lines, l => l.StartsWith("amara@example.org,Amara Obi,priya@example.org,Priya Nair,75.0,75.0,75.0,1.00,request 1; pinned,", StringComparison.Ordinal));
        Assert.Equal("dev@example.org,Dev Shah,,,,,,,unmatched,An edit leaves them without a mentor.", lines[^1]);
        Assert.Equal(7, tool.Json().GetProperty("pairs").GetArrayLength() + 1);

        // It may be taken up again as the matching in force.
        Assert.Equal(0, tool.Run(["match", .. files, "--current", tool.At("edited.csv"), "--out", tool.At("again.csv")]));
        Assert.Equal(1, tool.Run(["whatif", .. files, "--leave", "dev@example.org", "--out", files[3]]));
        Assert.Contains("this is an input; write to another file.", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_is_told_with_its_obstacle_and_nothing_is_written()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool, "id,name,level\na,Ann,1\nb,Ben,9\n", "id,name,level,least\nm,Mia,9,\nn,Noa,1,1\n");
        string[] args = ["whatif", .. files, "--pin", "a=m", "--pin", "b=m", "--out", tool.At("w.csv")];

        Assert.Equal(3, tool.Run(args));
        Assert.Contains("No matching keeps the edits so far: Ann and Ben are held at Mia, where there are 2 for 1 places.", tool.Out, StringComparison.Ordinal);
        Assert.Equal(
            ["No matching keeps all edits: Ann and Ben are held at Mia, where there are 2 for 1 places.", "Nothing was written."], tool.ErrorLines);
        Assert.False(File.Exists(tool.At("w.csv")));
        Assert.Equal(3, tool.Run([.. args, "--json"]));
        JsonElement json = tool.Json();
        Assert.Equal("infeasible", json.GetProperty("status").GetString());
        Assert.Equal(["made", "infeasible"], json.GetProperty("edits").EnumerateArray().Select(e => e.GetProperty("outcome").GetString()));
        Assert.Equal(JsonValueKind.Null, json.GetProperty("total").ValueKind);

        // A later edit may take the obstacle away.
        Assert.Equal(0, tool.Run([.. args, "--pin", "b=n"]));
        Assert.True(File.Exists(tool.At("w.csv")));

        // Nobody can exchange mentors where there is no matching.
        Assert.Equal(3, tool.Run([.. args[..^2], "--swap", "a=b"]));
        Assert.Contains("Refused: No matching keeps the edits so far, so that nobody has a mentor to exchange", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_edit_that_a_rule_forbids_is_refused_and_changes_nothing()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);

        Assert.Equal(3, tool.Run(["whatif", .. files, "--pin", "ben@example.org=ines@example.org"]));
        Assert.Contains("Refused: The pair of 'ben@example.org' and 'ines@example.org' may not be made: Ben Kovacs's 'organisation'", tool.Out, StringComparison.Ordinal);
        Assert.Contains("All edits: It is as good as the best.", tool.Out, StringComparison.Ordinal);
        Assert.StartsWith("Ben Kovacs (ben@example.org) is to be with Ines Duarte (ines@example.org): refused. ", tool.Error, StringComparison.Ordinal);
        Assert.EndsWith("See --overrule.", tool.ErrorLines[0], StringComparison.Ordinal);

        const string found = "Ben Kovacs's 'organisation' and Ines Duarte's 'organisation' are the same: Harbour Council.";
        Assert.Equal(0, tool.Run(["whatif", .. files, "--overrule", "ben@example.org=ines@example.org", "--out", tool.At("w.csv")]));
        Assert.Contains($"Overruled: Ben Kovacs (ben@example.org) with Ines Duarte (ines@example.org): {found}", tool.Out, StringComparison.Ordinal);
        Assert.Contains($",pinned; overruled: {found},", tool.Read("w.csv"), StringComparison.Ordinal);
        Assert.Equal(0, tool.Run(["whatif", .. files, "--overrule", "ben@example.org=ines@example.org", "--json"]));
        Assert.Equal("ben@example.org", Assert.Single(tool.Json().GetProperty("overruled").EnumerateArray()).GetProperty("mentee").GetProperty("id").GetString());
    }

    [Fact]
    public void Ids_may_have_the_sign_in_them_and_what_is_not_clear_is_refused()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool, "id,name,level\na,Ann,1\na=b,Ben,9\n=c,Cy,3\n", "id,name,level,least\nc,Mia,9,\nb=c,Noa,1,\nd=,Oda,2,\n");
        string[] Run(params string[] edits)
        {
            Assert.Equal(0, tool.Run(["whatif", .. files, .. edits, "--json"]));
            JsonElement edit = tool.Json().GetProperty("edits")[0];
            return [edit.GetProperty("mentee").GetProperty("id").GetString()!, edit.GetProperty("other").GetProperty("id").GetString()!];
        }

        Assert.Equal(["a", "d="], Run("--pin", "a=d="));
        Assert.Equal(["=c", "b=c"], Run("--pin", "=c=b=c"));
        Assert.Equal(["a", "b=c"], Run("--pin", "a = b=c"));
        Assert.Equal(["a=b", "c"], Run("--pin", "a=b = c"));
        Assert.Equal(["a=b", "=c"], Run("--swap", "a=b==c"));
        Assert.Equal(1, tool.Run(["whatif", .. files, "--pin", "a=b=c"]));
        Assert.Equal(["--pin a=b=c: this may be 'a' with 'b=c' or 'a=b' with 'c'; put blanks around the '=' that parts the ids."], tool.ErrorLines);
    }

    [Theory]
    [InlineData("--pin", "b", "--pin b: two people are named as MENTEE=MENTOR, with '=' between their ids.")]
    [InlineData("--swap", "b", "--swap b: two people are named as MENTEE=MENTEE, with '=' between their ids.")]
    [InlineData("--pin", "a=mm", "There is no mentor 'mm' in the pool; did you mean 'm'.")]
    [InlineData("--forbid", "aa=m", "There is no mentee 'aa' in the pool; did you mean 'a'.")]
    [InlineData("--leave", "m", "There is no mentee 'm' in the pool; did you mean 'a'.")]
    [InlineData("--swap", "a=m", "There is no mentee 'm' in the pool; did you mean 'a'.")]
    public void Somebody_who_is_not_there_is_a_usage_error_before_anything_is_matched(string option, string value, string error)
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run(["whatif", .. TinyScheme.In(tool), option, value, "--json"]));
        Assert.Equal([error], tool.ErrorLines);
        Assert.Equal("", tool.Out);
    }

    [Fact]
    public void Without_an_edit_there_is_nothing_to_ask()
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run(["whatif", .. TinyScheme.In(tool)]));
        Assert.Contains("Give an edit: --pin, --overrule, --forbid, --leave or --swap.", tool.ErrorLines);
        Assert.Equal(2, tool.Run(["whatif", .. TinyScheme.In(tool, "id,name,level\na,Ann,x\n"), "--leave", "a"]));
    }

    [Fact]
    public void Names_become_neither_formulas_nor_markup()
    {
        using var tool = new Tool();
        string[] args = ["whatif", .. TinyScheme.In(tool, "id,name,level\n=1+1,=cmd(),1\nb,[red]Ben[/],9\n"), "--leave", "=1+1", "--out", tool.At("w.csv")];

        Assert.Equal(0, tool.RunWith(args, isTerminal: true, CancellationToken.None));
        Assert.Contains("[red]Ben[/]", tool.Out, StringComparison.Ordinal);
        Assert.Contains("\n'=1+1,'=cmd(),,,", tool.Read("w.csv"), StringComparison.Ordinal);
    }
}
