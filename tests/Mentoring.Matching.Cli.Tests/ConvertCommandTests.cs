using System.Text.Json;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Cli.Tests;

public sealed class ConvertCommandTests
{
    private const string Hospitals = "3 2\n1: 1 2\n2: (1 2)\n3: 1\n1: 1: (2 3) 1\n2: 2: 1 2\n";
    private const string Categories =
        "# TITLE: Bids\n# NUMBER ALTERNATIVES: 3\n# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n# ALTERNATIVE NAME 1: p\n"
        + "# ALTERNATIVE NAME 2: q\n# ALTERNATIVE NAME 3: r\n2: 2,{1,3}\n1: {},{1,2,3}\n";

    [Fact]
    public void A_way_through_all_formats_of_costs_and_back_changes_nothing()
    {
        using var tool = new Tool();
        const string text = "2\n 4 1\n 2 -5\n";
        tool.Write("a.txt", text);

        string[][] steps =
        [
            ["a.txt", "b.npy", "--from", "orlib"],
            ["b.npy", "c.csv", "--to", "csv"],
            ["c.csv", "d.csv", "--from", "csv", "--to", "triples"],
            ["d.csv", "e.txt", "--from", "triples", "--to", "orlib"],
        ];
        foreach (string[] step in steps)
        {
            Assert.Equal((0, ""), (tool.Run(["convert", tool.At(step[0]), tool.At(step[1]), .. step[2..]]), tool.Error));
            Assert.Contains($"Wrote {tool.At(step[1])}", tool.Out.Split(Environment.NewLine));
        }

        Assert.Equal(text, tool.Read("e.txt"));
        Assert.Equal("4,1\n2,-5\n", tool.Read("c.csv"));
    }

    [Fact]
    public void What_would_be_lost_is_refused_by_name_and_taken_when_accepted()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "name,p,q\nann,1,2\ndan,3,4\n");

        Assert.Equal(1, tool.Run("convert", file, tool.At("o.txt"), "--from", "csv", "--to", "orlib"));
        Assert.Contains("--accept-loss names", tool.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Nothing was written.", tool.ErrorLines[^1]);
        Assert.Equal([file], Directory.GetFiles(tool.At("")));

        Assert.Equal((0, ""), (tool.Run("convert", file, tool.At("o.txt"), "--from", "csv", "--to", "orlib", "--accept-loss", "names", "--json"), tool.Error));
        Assert.Equal("2\n 1 2\n 3 4\n", tool.Read("o.txt"));
        JsonElement json = tool.Json();
        Assert.Equal(("csv", "orlib", 2, 2), (json.GetProperty("fromFormat").GetString(), json.GetProperty("toFormat").GetString(), json.GetProperty("rows").GetInt32(), json.GetProperty("columns").GetInt32()));
        Assert.Equal("names", Assert.Single(json.GetProperty("lost").EnumerateArray()).GetProperty("loss").GetString());
        Assert.Equal(tool.At("o.txt"), Assert.Single(json.GetProperty("files").EnumerateArray()).GetString());

        // A fraction has no way to be written, whatever is accepted.
        tool.Write("f.csv", "1.5\n");
        Assert.Equal(1, tool.Run("convert", file, tool.At("p.txt"), "--from", "csv", "--to", "orlib", "--accept-loss", "names"));
        Assert.Equal(["The cell 1, 1 has 1.5; expected whole numbers up to 1073741824.", "Nothing was written."], tool.ErrorLines);
    }

    [Fact]
    public void Files_that_are_there_and_inputs_are_not_overwritten()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "1\n");
        tool.Write("o.txt", "mine");

        Assert.Equal(1, tool.Run("convert", file, tool.At("o.txt"), "--from", "csv", "--to", "orlib"));
        Assert.Equal("mine", tool.Read("o.txt"));
        Assert.Contains("--force", tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run("convert", file, file, "--from", "csv", "--to", "orlib", "--force"));
        Assert.Contains("this is an input", tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run("convert", file, tool.At("p.txt"), "--from", "csv", "--to", "orlib", "--constraints-out", tool.At("p.txt")));
        Assert.Equal(0, tool.Run("convert", file, tool.At("o.txt"), "--from", "csv", "--to", "orlib", "--force"));
        Assert.Equal("1\n 1\n", tool.Read("o.txt"));
    }

    [Fact]
    public void Constraints_come_in_from_several_files_and_go_out_to_one()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "row,column,value\nann,p,1\nann,q,2\ndan,p,3\ndan,q,4\n");
        string forbidden = tool.Write("no.csv", "paper,reviewer,score\nann,p,-1\ndan,p,0\n");
        string pinned = tool.Write("yes.csv", "dan,p,1\nann,p,-1\n");
        string[] options = ["--from", "triples", "--to", "triples", "--constraints", forbidden, "--constraints", pinned];

        Assert.Equal(1, tool.Run(["convert", file, tool.At("o.csv"), .. options]));
        Assert.Contains("--accept-loss pins", tool.Error, StringComparison.Ordinal);
        Assert.Equal((0, ""), (tool.Run(["convert", file, tool.At("o.csv"), .. options, "--constraints-out", tool.At("c.csv")]), tool.Error));
        Assert.Equal("row,column,value\nann,q,2\ndan,p,3\ndan,q,4\n", tool.Read("o.csv"));
        Assert.Equal("row,column,value\nann,p,-1\ndan,p,1\n", tool.Read("c.csv"));
        Assert.Equal(2, tool.Run(["convert", file, tool.At("p.csv"), .. options, "--constraints", tool.Write("bad.csv", "a,b,7\nzoe,p,1\n")]));
        Assert.Contains("bad.csv: Line 1, field 3: found '7'", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Hospitals_and_residents_become_ranks_and_are_solved()
    {
        using var tool = new Tool();
        string file = tool.Write("i.hr", Hospitals);

        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "hr", "--solver", "stable", "--json"), tool.Error));
        Assert.Equal(["1-2", "2-1"], tool.Json().GetProperty("pairs").EnumerateArray().Select(p => $"{p.GetProperty("row").GetString()}-{p.GetProperty("column").GetString()}"));
        Assert.Equal("3", Assert.Single(tool.Json().GetProperty("unassigned").EnumerateArray()).GetString());
        Assert.True(tool.Json().GetProperty("certified").GetBoolean());
        Assert.Equal(1, tool.Run("solve", file, "--format", "hr"));
        Assert.Contains("--solver stable", tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run("solve", file, "--format", "hr", "--solver", "stable", "--unassigned", "3"));
        Assert.Equal(2, tool.Run("solve", tool.Write("bad.hr", "1 1\n1: 2\n1: 1: 1\n"), "--format", "hr", "--solver", "stable"));
        Assert.Contains("bad.hr: Line 2, field 2: found '2'", tool.Error, StringComparison.Ordinal);

        Assert.Equal(1, tool.Run("convert", file, tool.At("o.csv"), "--to", "triples"));
        Assert.Equal(4, tool.ErrorLines.Length); // three losses at once, and that nothing was written
        Assert.Equal((0, ""), (tool.Run("convert", file, tool.At("o.csv"), "--to", "triples", "--accept-loss", "column-preferences,unassigned", "--capacities-out", tool.At("c.csv")), tool.Error));
        Assert.Equal("row,column,value\n1,1,1\n1,2,2\n2,1,1\n2,2,1\n3,1,1\n", tool.Read("o.csv"));
        Assert.Equal("column,count\n1,1\n2,2\n", tool.Read("c.csv"));
        Assert.Equal((0, ""), (tool.Run("convert", file, tool.At("same.hr")), tool.Error));
        Assert.Equal(Hospitals, tool.Read("same.hr"));
    }

    [Fact]
    public void Categories_become_orders_and_costs()
    {
        using var tool = new Tool();
        string file = tool.Write("bids.cat", Categories);

        Assert.Equal((0, ""), (tool.Run("convert", file, tool.At("o.toc"), "--accept-loss", "category-names"), tool.Error));
        PrefLibOrders orders = PrefLibOrdersReader.Read(new StringReader(tool.Read("o.toc"))).Value!;
        Assert.Equal([(2L, "1|0,2"), (1L, "0,1,2")], orders.Orders.Select(o =>
            (o.Count, string.Join('|', Enumerable.Range(0, o.Groups.GroupCount).Select(k => string.Join(',', o.Groups.Group(k).ToArray()))))));
        Assert.Contains("# TITLE: Bids\n", tool.Read("o.toc"), StringComparison.Ordinal);
        Assert.Equal(1, tool.Run("convert", file, tool.At("o.soc"), "--accept-loss", "category-names"));
        Assert.Contains("have ties", tool.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(tool.At("o.soc")));
        Assert.Equal((0, ""), (tool.Run("convert", file, tool.At("o.csv"), "--to", "csv", "--accept-loss", "category-names,metadata"), tool.Error));
        Assert.Equal("p,q,r\n2,1,2\n2,1,2\n2,2,2\n", tool.Read("o.csv"));
        Assert.Equal(1, tool.Run("convert", file, tool.At("o.hr")));
        Assert.Contains("preferences of both sides", tool.Error, StringComparison.Ordinal);
    }

    /// <summary>What is written of people solves to the total of their matching, by the same pairs' scores.</summary>
    [Fact]
    public void People_and_a_scheme_become_scores_and_constraints()
    {
        using var tool = new Tool();
        string[] people = ["--mentees", tool.At("s/mentees.csv"), "--mentors", tool.At("s/mentors.csv")];
        Assert.Equal(0, tool.Run("init", tool.At("s")));
        Assert.Equal((0, ""), (tool.Run(
            ["convert", tool.At("s/scheme.json"), tool.At("o.csv"), "--to", "triples", .. people, "--constraints-out", tool.At("c.csv"), "--capacities-out", tool.At("n.csv")]), tool.Error));
        Assert.Equal(0, tool.Run(
            "solve", tool.At("o.csv"), "--format", "triples", "--maximize", "--capacities", tool.At("n.csv"), "--constraints", tool.At("c.csv"), "--unassigned", "0", "--objective", "most-rows,total", "--json"));
        decimal total = tool.Json().GetProperty("total").GetDecimal();
        int lines = tool.Read("o.csv").Count(c => c == '\n') - 1;
        int forbidden = tool.Read("c.csv").Count(c => c == '\n') - 1;
        Assert.Equal(35, lines + forbidden);
        Assert.Equal(0, tool.Run(["match", "--scheme", tool.At("s/scheme.json"), .. people, "--out", tool.At("m.csv"), "--json", tool.At("m.json")]));
        // The starter scheme counts 100 points in 1,024,000 steps.
        JsonElement stage = tool.Json("m.json").GetProperty("stages").EnumerateArray().Single(s => s.GetProperty("objective").GetString() == "totalScore");
        Assert.Equal(stage.GetProperty("value").GetDecimal() * 10_240, total);

        Assert.Equal(1, tool.Run("convert", tool.At("s/scheme.json"), tool.At("p.csv"), "--to", "triples"));
        Assert.Contains("name them with --mentees and --mentors", tool.Error, StringComparison.Ordinal);
        Assert.Equal(2, tool.Run(["convert", tool.At("s/mentees.csv"), tool.At("p.csv"), "--from", "scheme", "--to", "triples", .. people]));
    }

    [Theory]
    [InlineData("its name does not say its format; give --from", "f.csv", "o.npy")]
    [InlineData("its name does not say its format; give --to", "f.npy", "o.txt")]
    [InlineData("its name does not say its format; give --to", "f.npy", "o.json")]
    [InlineData("There is no loss 'all'", "f.npy", "o.npy", "--accept-loss", "all")]
    [InlineData("go with --from scheme", "f.npy", "o.npy", "--mentees", "m.csv")]
    [InlineData("go with a file of costs", "f.hr", "o.hr", "--maximize")]
    [InlineData("go with a file of costs", "f.hr", "o.hr", "--capacities-out", "c.csv")]
    public void What_cannot_be_asked_for_is_a_usage_error(string expected, params string[] args)
    {
        using var tool = new Tool();
        Assert.Equal(1, tool.Run(["convert", .. args]));
        Assert.Contains(expected, tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Problems_of_files_are_all_told_and_the_screen_shows_work()
    {
        using var tool = new Tool();
        Assert.Equal(2, tool.Run("convert", tool.Write("f.cat", "# NUMBER ALTERNATIVES: 1\n# NOTHING\n"), tool.At("o.cat")));
        Assert.Equal(3, tool.ErrorLines.Length);
        Assert.Equal(2, tool.Run("convert", tool.At("none.hr"), tool.At("o.hr")));
        Assert.Contains("there is no such file", tool.Error, StringComparison.Ordinal);
        Assert.Equal(0, tool.RunWith(["convert", tool.Write("i.hr", Hospitals), tool.At("o.hr")], isTerminal: true, CancellationToken.None));
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();
        Assert.Equal(4, tool.RunWith(["convert", tool.At("i.hr"), tool.At("p.hr")], isTerminal: false, stopped.Token));
        Assert.False(File.Exists(tool.At("p.hr")));
    }
}
