using System.Text;
using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class MatchCommandTests
{
    [Fact]
    public void A_matching_is_summed_up_in_plain_lines_and_written()
    {
        using var tool = new Tool();
        int code = tool.Run(["match", .. TinyScheme.In(tool), "--out", tool.At("m.csv"), "--json", tool.At("r.json")]);

        Assert.Equal((0, ""), (code, tool.Error));
        Assert.StartsWith(
            """
            Scheme: Tiny
            Status: optimal
            Mentees: 2
            Mentors: 2 with 2 places
            Eligible pairs: 4 of 4
            Placed: 2 of 2
            Unmatched: 0
            Total: 20 points
            Mean: 10.00 points
            Certificate: valid, gap 0

            """,
            tool.Out,
            StringComparison.Ordinal);
        string[] lines = tool.Read("m.csv").Split("\r\n");
        Assert.Equal("mentee id,mentee name,mentor id,mentor name,score,mentee score,mentor score,coverage,flags,reasons", lines[0]);
        Assert.StartsWith("a,Ann,n,Noa,10,10,10,1.00,,", lines[1], StringComparison.Ordinal);
        Assert.StartsWith("b,Ben,m,Mia,10,10,10,1.00,,", lines[2], StringComparison.Ordinal);
        JsonElement json = tool.Json("r.json");
        Assert.Equal("optimal", json.GetProperty("status").GetString());
        Assert.Equal(20, json.GetProperty("total").GetDouble());
        Assert.Equal(2, json.GetProperty("placed").GetInt32());
        Assert.True(json.GetProperty("certified").GetBoolean());
        foreach (JsonElement pair in json.GetProperty("pairs").EnumerateArray())
        {
            double sum = pair.GetProperty("contributions").EnumerateArray().Sum(c => c.GetProperty("part").GetDouble());
            Assert.Equal(pair.GetProperty("score01").GetDouble(), sum, 1e-12);
        }
    }

    [Fact]
    public void Every_mentee_is_in_the_file_and_who_has_no_mentor_is_told_why()
    {
        using var tool = new Tool();
        int code = tool.Run(["match", .. TinyScheme.In(tool, mentors: "id,name,level,least\nm,Mia,9,\n"), "--out", tool.At("m.csv"), "--json", tool.At("r.json")]);

        Assert.Equal(0, code);
        Assert.Contains("Unmatched: 1 (places taken: 1)", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Unmatched: Ann (a): ", tool.Out, StringComparison.Ordinal);
        Assert.Contains("a,Ann,,,,,,,unmatched,", tool.Read("m.csv"), StringComparison.Ordinal);
        Assert.Equal("placesTaken", tool.Json("r.json").GetProperty("unmatched")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public void Who_would_mentor_their_own_mentor_is_told_so()
    {
        using var tool = new Tool();
        string[] options = TinyScheme.In(tool, "id,name,level\na,Ann,1\nb,Ben,9\n", "id,name,level,least\na,Ann,9,\nb,Ben,9,\n");
        tool.Write("scheme.json", TinyScheme.Json.Replace("\"scale\"", "\"forbidTwoCycles\": true, \"scale\"", StringComparison.Ordinal));
        Assert.Equal(0, tool.Run(["match", .. options, "--out", tool.At("m.csv"), "--json", tool.At("r.json")]));
        Assert.Contains("Unmatched: 1 (would mentor their own mentor: 1)", tool.Out, StringComparison.Ordinal);
        Assert.Contains("unmatched,\"The pair with Ben, who has a free place, was ruled out,", tool.Read("m.csv"), StringComparison.Ordinal);
        Assert.Equal("twoCycle", tool.Json("r.json").GetProperty("unmatched")[0].GetProperty("reason").GetString());
    }

    [Fact]
    public void All_problems_of_both_files_are_listed_on_the_error_stream_and_nothing_is_written()
    {
        using var tool = new Tool();
        int code = tool.Run(["match",
            .. TinyScheme.In(tool, "id,name,level\na,Ann,11\n,Ben,9\n", "id,name,level,least\nm,Mia,x,\nn,Noa,\"1\n"), "--out", tool.At("m.csv")]);

        Assert.Equal(2, code);
        Assert.Equal("", tool.Out);
        Assert.Equal(
            [
                "mentees.csv, row 2, column \"level\": '11' is not a number from 0 to 10; correct the cell, or clear it.",
                "mentees.csv, row 3, column \"id\": the id is empty; give each person an id.",
                "mentors.csv, row 2, column \"level\": 'x' is not a number from 0 to 10; correct the cell, or clear it.",
                "mentors.csv, row 3: a quotation mark is opened here and never closed; close it, or delete it; every row after it is read as one cell.",
                "4 problems; nothing was matched.",
            ],
            tool.ErrorLines);
        Assert.False(File.Exists(tool.At("m.csv")));
    }

    [Fact]
    public void Files_that_are_missing_are_all_named()
    {
        using var tool = new Tool();
        int code = tool.Run("match", "--scheme", tool.At("s.json"), "--mentees", tool.At("a.csv"), "--mentors", tool.At("b.csv"), "--out", tool.At("m.csv"));

        Assert.Equal(2, code);
        Assert.Equal(4, tool.ErrorLines.Length);
        Assert.Contains($"{tool.At("a.csv")}: there is no such file; check the path.", tool.ErrorLines);
    }

    [Fact]
    public void A_scheme_with_a_misspelt_field_is_refused_with_its_path_and_the_nearest_name()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);
        tool.Write("scheme.json", TinyScheme.Json.Replace("\"criteria\"", "\"critera\"", StringComparison.Ordinal));

        Assert.Equal(2, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        Assert.Contains("scheme.json: $.critera: there is no such field; did you mean 'criteria'.", tool.ErrorLines);
    }

    [Fact]
    public void An_infeasible_matching_says_so()
    {
        using var tool = new Tool();
        int code = tool.Run(["match",
            .. TinyScheme.In(tool, "id,name,level\na,Ann,1\n", "id,name,level,least\nm,Mia,9,1\nn,Noa,1,1\n"), "--out", tool.At("m.csv"), "--json", tool.At("r.json")]);

        Assert.Equal(3, code);
        Assert.Contains("No matching keeps all locks and minimum loads", tool.Error, StringComparison.Ordinal);
        Assert.Equal("infeasible", tool.Json("r.json").GetProperty("status").GetString());
        Assert.False(tool.Json("r.json").GetProperty("certified").GetBoolean());
    }

    [Fact]
    public void A_stopped_matching_writes_nothing()
    {
        using var tool = new Tool();
        int code = tool.RunWith(["match", .. TinyScheme.In(tool), "--out", tool.At("m.csv")], false, new CancellationToken(canceled: true));

        Assert.Equal(4, code);
        Assert.Equal(["Stopped; nothing was written."], tool.ErrorLines);
        Assert.False(File.Exists(tool.At("m.csv")));
    }

    [Theory]
    [InlineData("mentees.csv", "this is an input; write to another file.")]
    [InlineData("nowhere/m.csv", "there is no folder to write this file in; make it first, or name another file.")]
    public void An_output_that_cannot_be_written_is_refused_before_the_work(string output, string message)
    {
        using var tool = new Tool();
        int code = tool.Run(["match", .. TinyScheme.In(tool), "--out", tool.At(output)]);

        Assert.Equal(1, code);
        Assert.Equal([$"{tool.At(output)}: {message}"], tool.ErrorLines);
        Assert.StartsWith("id,name,level", tool.Read("mentees.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void Formulas_that_people_typed_come_out_as_texts_and_numbers_stay_numbers()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool, "id,name,level\n=1+1,\"=HYPERLINK(\"\"x\"\")\",1\n", "id,name,level,least\n@m,-Mia,1,\n");

        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--json", tool.At("r.json")]));
        string row = tool.Read("m.csv").Split("\r\n")[1];
        Assert.StartsWith("'=1+1,\"'=HYPERLINK(\"\"x\"\")\",'@m,'-Mia,10,10,10,1.00,,", row, StringComparison.Ordinal);
        JsonElement pair = tool.Json("r.json").GetProperty("pairs")[0];
        Assert.Equal(("=1+1", "-Mia"), (pair.GetProperty("menteeId").GetString(), pair.GetProperty("mentorName").GetString()));
    }

    [Fact]
    public void Redirected_output_has_no_escape_codes_and_no_markup_even_where_people_typed_them()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool, "id,name,level,[bold]x[/]\u001b[31m\na,[red]Ann[/],1,\nb,Ben,2,\nc,C,3,\n");

        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        Assert.DoesNotContain('\u001b', tool.Out + tool.Error);
        Assert.Contains("[red]Ann[/]", tool.Read("m.csv"), StringComparison.Ordinal);
        Assert.Equal(0, tool.RunWith(["match", .. files, "--out", tool.At("m.csv")], true, default));
        Assert.Contains("Tiny", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_form_export_is_read_whatever_its_encoding_line_ends_delimiter_and_column_order()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);
        string csv = "level;Time;name;id\r\n1;\"9\r\n;00\";\"Ann \"\"A\"\" Ünal\";a\r\n\r\n9;;Ben;b\r\n";
        var inputs = new List<string>();
        foreach (Encoding encoding in (Encoding[])[new UTF8Encoding(true), new UTF8Encoding(false), Encoding.Unicode, Encoding.BigEndianUnicode])
        {
            File.WriteAllText(tool.At("mentees.csv"), csv, encoding);
            Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
            Assert.Contains("Ignored columns of mentees (mentees.csv): Time", tool.Out, StringComparison.Ordinal);
            Assert.Contains("\"Ann \"\"A\"\" Ünal\"", tool.Read("m.csv"), StringComparison.Ordinal);
            inputs.Add(tool.Out);
        }

        Assert.Single(inputs.Distinct());
        Assert.Equal([0xEF, 0xBB, 0xBF], File.ReadAllBytes(tool.At("m.csv"))[..3]);
    }

    [Fact]
    public void Rows_are_counted_as_spreadsheets_do_and_lines_as_editors_do()
    {
        using var tool = new Tool();
        string mentors = "id,name,level,least\r\nm,\"Mia\nMay\r\nJune 6\"\"\",9,\r\n\r\nn,5\" Noa,77,\r\no,\"O\"o,1,\r\np,\"P";

        Assert.Equal(2, tool.Run(["match", .. TinyScheme.In(tool, mentors: mentors), "--out", tool.At("m.csv")]));
        Assert.Equal(
            [
                "mentors.csv, row 4 (line 6), column \"level\": '77' is not a number from 0 to 10; correct the cell, or clear it.",
                "mentors.csv, row 5 (line 7): text follows a closing quotation mark; double the quotation marks inside the cell, or delete them.",
                "mentors.csv, row 6 (line 8): a quotation mark is opened here and never closed; close it, or delete it; every row after it is read as one cell.",
                "3 problems; nothing was matched.",
            ],
            tool.ErrorLines);
    }

    [Fact]
    public void A_file_in_another_encoding_is_reported_where_letters_were_lost()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);
        File.WriteAllText(tool.At("mentees.csv"), "id,name,level\nä,Ann,1\n", Encoding.Latin1);

        Assert.Equal(2, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        Assert.Contains("mentees.csv, row 2, column \"id\": a character is lost (U+FFFD)", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Locks_and_earlier_pairs_come_from_files_of_their_own()
    {
        using var tool = new Tool();
        string[] files =
        [
            .. TinyScheme.In(tool),
            "--locks", tool.Write("locks.csv", "mentee,mentor\nAnn,m\n"),
            "--earlier", tool.Write("earlier.csv", "mentor,mentee\ngone,b\n"),
        ];

        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        Assert.Contains("a,Ann,m,Mia,2,2,2,1.00,locked,", tool.Read("m.csv"), StringComparison.Ordinal);
        Assert.Contains("Remark: Earlier pairs name people who are not in the pool: 'gone'.", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_matching_in_force_is_kept_from_the_file_that_match_wrote()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool, "id,name,level\n=a,Ann,5\nb,Ben,5\nc,Cat,5\n", "id,name,level,least\nm,Mia,5,\nn,Noa,5,\n");
        tool.Write("scheme.json", TinyScheme.Json.Replace(
            "\"criteria\"", "\"objectives\": [\"mostPlaced\", \"totalScore\", \"fewestChanges\"], \"criteria\"", StringComparison.Ordinal));
        foreach ((string ann, string ben) in (IEnumerable<(string, string)>)[("m", "n"), ("n", "m")])
        {
            // As match writes it: an id that a spreadsheet would take for a formula has an apostrophe, and who has no mentor has a row.
            string current = tool.Write("current.csv", $"mentee id,mentee name,mentor id,mentor name\r\n'=a,Ann,{ann},\r\nb,Ben,{ben},\r\nc,Cat,,\r\nleft,Lea,m,\r\n");
            Assert.Equal(0, tool.Run(["match", .. files, "--current", current, "--out", tool.At("m.csv"), "--json", tool.At("r.json")]));
            Assert.Contains($"'=a,Ann,{ann},", tool.Read("m.csv"), StringComparison.Ordinal);
            Assert.Contains($"b,Ben,{ben},", tool.Read("m.csv"), StringComparison.Ordinal);
            Assert.Contains("- fewestChanges: 0 of 2 mentees lose the mentor they have. Proved.", tool.Out, StringComparison.Ordinal);
            JsonElement json = tool.Json("r.json");
            Assert.Equal(["mostPlaced", "totalScore", "fewestChanges"], json.GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("objective").GetString()));
            Assert.All(json.GetProperty("stages").EnumerateArray(), s => Assert.True(
                s.GetProperty("proven").GetBoolean() && s.GetProperty("certificates").EnumerateArray().All(c => c.GetProperty("valid").GetBoolean())));
            Assert.Equal(2, json.GetProperty("stages")[0].GetProperty("value").GetDouble());
            Assert.Equal(64, json.GetProperty("run").GetProperty("currentPairsHash").GetString()!.Length);

            // What was written is the matching in force of the next round.
            Assert.Equal(0, tool.Run(["match", .. files, "--current", tool.At("m.csv"), "--out", tool.At("again.csv")]));
            Assert.Equal(tool.Read("m.csv"), tool.Read("again.csv"));
        }
    }

    [Fact]
    public void What_is_wrong_with_the_matching_in_force_is_listed_with_the_rest()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);
        Assert.Equal(2, tool.Run(["match", .. files, "--current", tool.Write("current.csv", "mentee,mentor\na,m\nb,n\na,n\n"), "--out", tool.At("m.csv")]));
        Assert.Equal("current.csv, row 4: 'a' has a mentor in row 2 already; keep one of the rows.", tool.ErrorLines[0]);
        Assert.Equal(2, tool.Run(["match", .. files, "--current", tool.Write("current.csv", "who,whom\na,m\n"), "--out", tool.At("m.csv")]));
        Assert.Contains("'mentee id' and 'mentor id' are not both there", tool.Error, StringComparison.Ordinal);
        Assert.NotEqual(0, tool.Run(["match", .. files, "--current", tool.Write("current.csv", "mentee,mentor\n"), "--out", tool.At("current.csv")]));
        Assert.Contains("this is an input", tool.Error, StringComparison.Ordinal);
    }
}
