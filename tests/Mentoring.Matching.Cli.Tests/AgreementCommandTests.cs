using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class AgreementCommandTests
{
    [Fact]
    public void The_page_of_one_pair_goes_to_the_standard_output()
    {
        using var tool = new Tool();
        string[] args = ["agreement", .. StarterFiles.In(tool), "--mentee", "amara@example.org", "--mentor", "priya@example.org", "--start", "2026-02-01"];

        Assert.Equal((0, ""), (tool.Run(args), tool.Error));
        Assert.StartsWith("# Mentoring agreement\n\nBetween Amara Obi (mentee) and Priya Nair (mentor), in the scheme Starter scheme.\n", tool.Out, StringComparison.Ordinal);
        Assert.Contains("- **Meetings:** once a month\n- **Start:** 2026-02-01\n- **End:** 2027-01-31, after 12 months", tool.Out, StringComparison.Ordinal);
        Assert.Contains("less often than the 'Twice a month' that Amara Obi desires.", tool.Out, StringComparison.Ordinal);
        string page = tool.Out;
        Assert.Equal(0, tool.Run([.. args, "--json"]));
        JsonElement item = Assert.Single(tool.Json().GetProperty("agreements").EnumerateArray());
        Assert.Equal(page, item.GetProperty("page").GetString());
        Assert.Equal(JsonValueKind.Null, item.GetProperty("file").ValueKind);
        Assert.Equal(0, tool.Run([.. args, "--months", "6", "--frequency", "every *Monday*", "--template", tool.Write("t.md", "{{mentee}}, {{frequency}}, {{end}}")]));
        Assert.Equal("Amara Obi, every \\*Monday\\*, 2026-07-31", tool.Out);
    }

    [Fact]
    public void All_pairs_of_a_matching_get_a_page_and_a_row_for_letters()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        string[] args = ["agreement", .. files, "--matches", tool.At("m.csv"), "--start", "2026-02-01", "--out", tool.At("letters")];

        Assert.Equal((0, ""), (tool.Run(args), tool.Error));
        Assert.Equal($"Wrote 7 agreements and letters.csv into {tool.At("letters")}\n", tool.Out.ReplaceLineEndings("\n"));
        string[] rows = tool.Read("letters/letters.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(
            "mentee id,mentee name,mentor id,mentor name,scheme,start,end,how often,\"in common, for the mentee\",\"in common, for the mentor\",agreement", rows[0]);
        Assert.Equal(
            "finn@example.org,Finn Walsh,priya@example.org,Priya Nair,Starter scheme,2026-02-01,2027-01-31,once a month,"
            + "\"What would you like help with?: Leading a team; Strategy, budgets and planning / How often would you like to meet?: Once a month\","
            + "\"What can you help with?: Leading a team; Strategy, budgets and planning / How often could you meet?: Once a month\","
            + "finn-example-org_with_priya-example-org.md",
            rows.Single(r => r.StartsWith("finn", StringComparison.Ordinal)));
        Assert.Equal(8, Directory.GetFiles(tool.At("letters")).Length);
        string page = tool.Read("letters/finn-example-org_with_priya-example-org.md");
        Assert.StartsWith("# Mentoring agreement\n\nBetween Finn Walsh (mentee)", page, StringComparison.Ordinal);

        // Nothing is overwritten unasked, and nothing is written then.
        File.Delete(tool.At("letters/letters.csv"));
        tool.Write("letters/finn-example-org_with_priya-example-org.md", "signed");
        Assert.Equal(1, tool.Run(args));
        Assert.Contains("there already; name another folder, or overwrite with --force.", Assert.Single(tool.ErrorLines), StringComparison.Ordinal);
        Assert.False(File.Exists(tool.At("letters/letters.csv")));
        Assert.Equal(0, tool.Run([.. args, "--force"]));
        Assert.Equal(page, tool.Read("letters/finn-example-org_with_priya-example-org.md"));

        // The pages do not depend on the order of people.
        StarterFiles.Reverse(tool, "s/mentors.csv");
        StarterFiles.Reverse(tool, "m.csv");
        Assert.Equal(0, tool.Run([.. args, "--force"]));
        Assert.Equal(string.Join('|', rows), string.Join('|', tool.Read("letters/letters.csv").Split("\r\n", StringSplitOptions.RemoveEmptyEntries)));
        Assert.Equal(page, tool.Read("letters/finn-example-org_with_priya-example-org.md"));
    }

    [Fact]
    public void Pairs_of_a_programme_have_their_own_dates_and_terms()
    {
        using var tool = new Tool();
        string[] files = StarterFiles.In(tool);
        Assert.Equal(0, tool.Run(
            ["next-round", .. files, "--new", "Spring", "--today", "2026-02-01", "--start", "2026-03-01", "--months", "6", "--frequency", "weekly", "--out", tool.At("p.json")]));
        string[] args = ["agreement", .. files, "--programme", tool.At("p.json")];

        Assert.Equal(0, tool.Run([.. args, "--mentee", "amara@example.org", "--mentor", "priya@example.org"]));
        Assert.Contains("- **Meetings:** weekly\n- **Start:** 2026-03-01\n- **End:** 2026-08-31, after 6 months", tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, tool.Run([.. args, "--json"]));
        Assert.Equal(7, tool.Json().GetProperty("agreements").GetArrayLength());
        Assert.Equal(1, tool.Run([.. args, "--mentee", "amara@example.org", "--mentor", "tom@example.org"]));
        Assert.Equal(["The pair amara@example.org -> tom@example.org does not run in the programme."], tool.ErrorLines);

        // Somebody who gave no reply this time still has an agreement.
        tool.Write("s/mentees.csv", tool.Read("s/mentees.csv").Replace("ben@example.org", "benjamin@example.org", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run([.. args, "--mentee", "ben@example.org", "--mentor", "lars@example.org"]));
        Assert.Contains("Between ben@example.org (mentee) and Lars Berg (mentor)", tool.Out, StringComparison.Ordinal);
        Assert.Equal(["Not both of ben@example.org -> lars@example.org are among the replies; their page says nothing of answers."], tool.ErrorLines);
    }

    [Fact]
    public void No_id_leads_out_of_the_folder_or_breaks_a_page_or_a_cell()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(
            tool, "id,name,level\n../../x,=HYPERLINK(1),1\nA/B,**Bea** <b>,2\na.b,[Ann](x),9\n...,{{mentor}},3\n", "id,name,level,places,least\nm\\..\\n,Mia,9,4,\n");
        tool.Write("scheme.json", TinyScheme.Json.Replace("\"minimumLoad\": \"least\"", "\"minimumLoad\": \"least\", \"capacity\": \"places\"", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));

        Assert.Equal(0, tool.Run(["agreement", .. files, "--matches", tool.At("m.csv"), "--start", "2026-02-01", "--out", tool.At("deep/letters")]));
        Assert.Equal(
            ["A-B_with_m-n.md", "a-b_with_m-n_2.md", "letters.csv", "x_with_m-n.md", "x_with_m-n_2.md"],
            Directory.GetFiles(tool.At("deep/letters")).Select(f => Path.GetFileName(f)!).Order(StringComparer.Ordinal));
        Assert.Equal(["letters"], Directory.GetFileSystemEntries(tool.At("deep")).Select(f => Path.GetFileName(f)!));
        string table = tool.Read("deep/letters/letters.csv");
        Assert.Contains("\r\n../../x,'=HYPERLINK(1),m\\..\\n,Mia,Tiny,", table, StringComparison.Ordinal);
        Assert.Contains("Between \\*\\*Bea\\*\\* \\<b\\> (mentee)", tool.Read("deep/letters/A-B_with_m-n.md"), StringComparison.Ordinal);
        Assert.Contains("Between {{mentor}} (mentee) and Mia (mentor)", tool.Read("deep/letters/x_with_m-n.md"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Give --mentee and --mentor together, or neither.", "--mentee", "a", "--start", "2026-02-01")]
    [InlineData("Say whose agreements: --mentee and --mentor, or all pairs of --matches or of --programme.", "--start", "2026-02-01", "--out", "x")]
    [InlineData("--matches is for all pairs; leave it out, or leave out --mentee and --mentor.", "--mentee", "a", "--mentor", "m", "--matches", "x", "--start", "2026-02-01")]
    [InlineData("Take the pairs from --matches or from --programme, not from both.", "--matches", "x", "--programme", "y", "--out", "x")]
    [InlineData("--out is for all pairs; the page of one pair goes to the standard output.", "--mentee", "a", "--mentor", "m", "--out", "x", "--start", "2026-02-01")]
    [InlineData("Name the folder for the agreements with --out.", "--matches", "x", "--start", "2026-02-01")]
    [InlineData("Say with --start on which day the pairs begin.", "--mentee", "a", "--mentor", "m")]
    [InlineData("Pairs of a programme have dates and terms of their own; leave out --start, --frequency and --months.", "--programme", "x", "--out", "x", "--months", "3")]
    [InlineData("--start takes a day as year, month and day, such as 2026-02-01; '1/2/2026' is none.", "--mentee", "a", "--mentor", "m", "--start", "1/2/2026")]
    [InlineData("--months takes a number above 0 and up to 600.", "--mentee", "a", "--mentor", "m", "--start", "2026-02-01", "--months", "0")]
    public void What_cannot_be_asked_for_together_is_a_usage_error(string error, params string[] args)
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run(["agreement", .. TinyScheme.In(tool), .. args]));
        Assert.Contains(error, tool.ErrorLines);
        Assert.Equal("", tool.Out);
    }

    [Fact]
    public void People_and_templates_that_are_not_right_are_told_with_their_place()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);
        string[] one = ["agreement", .. files, "--mentee", "a", "--mentor", "mm", "--start", "2026-02-01"];
        tool.Write("m.csv", "mentee id,mentor id\na,mm\nx,n\n");

        Assert.Equal(1, tool.Run(one));
        Assert.Equal(["There is no mentor 'mm' in the pool; did you mean 'm'."], tool.ErrorLines);
        Assert.Equal(1, tool.Run([.. one[..^4], "--mentor", "m", "--start", "2026-02-01", "--frequency", " "]));
        Assert.Equal(2, tool.Run(["agreement", .. files, "--matches", tool.At("m.csv"), "--start", "2026-02-01", "--out", tool.At("o")]));
        Assert.Equal(
            ["m.csv: There is no mentor 'mm' in the pool; did you mean 'm'.", "m.csv: There is no mentee 'x' in the pool; did you mean 'a'."], tool.ErrorLines);
        Assert.False(Directory.Exists(tool.At("o")));
        Assert.Equal(2, tool.Run([.. one, "--template", tool.Write("t.md", "Dear {{mente}},\n{{start")]));
        Assert.Equal(
            ["t.md: line 1, character 6: there is no placeholder 'mente'; did you mean 'mentee'.",
                "t.md: line 2, character 1: the placeholder is not closed; close it with }} on the same line.", "2 problems; nothing was matched."],
            tool.ErrorLines);
        Assert.Equal(2, tool.Run([.. one, "--template", tool.Write("t.md", " \n")]));
        Assert.Equal(2, tool.Run(["agreement", .. files, "--programme", tool.Write("p.json", "{}"), "--json"]));
        Assert.StartsWith("p.json: $", tool.Error, StringComparison.Ordinal);
        tool.Write("o", "a file");
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        Assert.Equal(1, tool.Run(["agreement", .. files, "--matches", tool.At("m.csv"), "--start", "2026-02-01", "--out", tool.At("o")]));
        Assert.Contains("the folder cannot be made", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_is_not_overwritten_even_if_asked()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("letters.csv")]));
        string before = tool.Read("letters.csv");

        Assert.Equal(1, tool.Run(["agreement", .. files, "--matches", tool.At("letters.csv"), "--start", "2026-02-01", "--out", tool.At(""), "--force"]));
        Assert.Contains("this is an input; name another folder.", tool.Error, StringComparison.Ordinal);
        Assert.Equal(before, tool.Read("letters.csv"));
    }
}
