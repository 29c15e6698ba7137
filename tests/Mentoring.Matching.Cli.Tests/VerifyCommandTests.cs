using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Tests;

public sealed class VerifyCommandTests : IDisposable
{
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void Unchanged_files_are_confirmed_at_any_number_of_threads()
    {
        string[] files = Matched();
        foreach (string threads in (string[])["1", "2", "3"])
        {
            Assert.Equal((ExitCode.Done, ""), (Verify([.. files, "--threads", threads]), tool.Error));
            Assert.StartsWith("Confirmed: matches.json and matches.csv are what version ", tool.Out, StringComparison.Ordinal);
            Assert.Contains("to the last byte: 2 of 2 mentees placed, result hash ", tool.Out, StringComparison.Ordinal);
        }

        Assert.Equal(ExitCode.Done, Verify([.. files, "--json"]));
        Assert.True(tool.Json().GetProperty("confirmed").GetBoolean());
        Assert.Empty(tool.Json().GetProperty("differences").EnumerateArray());
        Assert.Equal(ExitCode.Done, tool.Run(["verify", "--run", tool.At("matches.json"), .. files]));
        Assert.Contains("The file of matches was not given (--matches), so only its hash in the record was checked.", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void The_record_says_what_was_read_and_written()
    {
        Matched();
        JsonElement document = tool.Json("matches.json");
        Assert.Equal(MatchDocument.CurrentFormat, document.GetProperty("format").GetInt32());
        Assert.Equal(
            [("scheme", "scheme.json"), ("mentees", "mentees.csv"), ("mentors", "mentors.csv"), ("earlier", "earlier.csv")],
            document.GetProperty("inputs").EnumerateArray().Select(i => (i.GetProperty("role").GetString(), i.GetProperty("name").GetString())));
        Assert.All(document.GetProperty("inputs").EnumerateArray(), i => Assert.Equal(Hash(i.GetProperty("name").GetString()!), i.GetProperty("sha256").GetString()));
        Assert.Equal(Hash("matches.csv"), document.GetProperty("csv").GetProperty("sha256").GetString());
        Assert.False(document.GetProperty("run").GetProperty("deadlineCame").GetBoolean());
    }

    /// <summary>Each value of the document is changed, one at a time, and each change is detected and located.</summary>
    [Fact]
    public void Every_value_of_the_document_that_is_changed_is_detected_and_located()
    {
        string[] files = Matched();
        string text = tool.Read("matches.json");
        int changes = 0;
        foreach ((string path, string changed) in Changes(text))
        {
            tool.Write("matches.json", changed);
            Assert.True(Verify([.. files, "--json"]) == ExitCode.NotVerified, path);
            JsonElement[] differences = [.. tool.Json().GetProperty("differences").EnumerateArray()];
            Assert.Contains(differences, d => d.GetProperty("place").GetString() == path);
            Assert.True(differences.Length == 1, $"{path}: {differences.Length}");
            changes++;
        }

        Assert.InRange(changes, 80, 1000);
    }

    /// <summary>The same for a document with hundreds of values, where the comparison alone is tested.</summary>
    [Fact]
    public void The_comparison_finds_any_value_that_differs_and_nothing_where_nothing_does()
    {
        string folder = tool.At("s");
        Assert.Equal(0, tool.Run("init", folder));
        Assert.Equal(0, tool.Run(
            "match", "--scheme", Path.Combine(folder, "scheme.json"), "--mentees", Path.Combine(folder, "mentees.csv"),
            "--mentors", Path.Combine(folder, "mentors.csv"), "--out", tool.At("m.csv"), "--json", tool.At("m.json")));
        string text = tool.Read("m.json");
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        Assert.Empty(JsonDifferences.Of("m.json", bytes, bytes));
        int changes = 0;
        foreach ((string path, string changed) in Changes(text))
        {
            FileDifference difference = Assert.Single(JsonDifferences.Of("m.json", Encoding.UTF8.GetBytes(changed), bytes));
            Assert.Equal(path, difference.Place);
            changes++;
        }

        Assert.InRange(changes, 400, 10_000);
    }

    /// <summary>Bytes of each file are changed, taken out or put in, at random places: each is detected, whatever the scheme makes of it.</summary>
    [Theory]
    [InlineData("scheme.json")]
    [InlineData("mentees.csv")]
    [InlineData("mentors.csv")]
    [InlineData("earlier.csv")]
    [InlineData("matches.json")]
    [InlineData("matches.csv")]
    public void Any_edit_of_the_bytes_of_a_file_is_detected(string file)
    {
        string[] files = Matched();
        byte[] bytes = File.ReadAllBytes(tool.At(file));
        var random = new Random(file.Length);
        for (int k = 0; k < 60; k++)
        {
            byte[] edited = Edited(bytes, random);
            File.WriteAllBytes(tool.At(file), edited);
            Assert.True(Verify(files) == ExitCode.NotVerified, $"edit {k}: {tool.Out} {tool.Error}");
            Assert.Contains(file, tool.Out + tool.Error, StringComparison.Ordinal);
        }

        File.WriteAllBytes(tool.At(file), bytes);
        Assert.Equal(ExitCode.Done, Verify(files));
    }

    [Fact]
    public void Another_order_of_the_people_is_another_file_but_the_same_people()
    {
        string[] files = Matched();
        string[] lines = tool.Read("mentees.csv").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        tool.Write("mentees.csv", string.Join('\n', (string[])[lines[0], .. lines[1..].Reverse()]) + "\n");
        Assert.Equal(ExitCode.NotVerified, Verify(files));
        Assert.Equal(
            [
                "Not confirmed: one thing does not agree.",
                "mentees.csv: this is not the file that was matched as 'mentees': its bytes have another SHA-256 than matches.json records.",
                "Remark: All the same the people read from the files are those who were matched: only their order differs, or what the scheme does not read.",
            ],
            tool.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public void A_comment_in_the_scheme_is_another_file_but_the_same_scheme_and_an_answer_is_other_people()
    {
        string[] files = Matched();
        tool.Write("scheme.json", "// a comment\n" + tool.Read("scheme.json"));
        tool.Write("mentors.csv", tool.Read("mentors.csv").Replace("Mia,9", "Mia,8", StringComparison.Ordinal));
        Assert.Equal(ExitCode.NotVerified, Verify(files));
        Assert.Contains("Remark: All the same the scheme is the one that was used: only its comments or its layout differ.", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Remark: The people read from the files are others than those who were matched, or said something else.", tool.Out, StringComparison.Ordinal);
        Assert.Contains("$.run.inputHash", tool.Out, StringComparison.Ordinal);
        Assert.Contains("$.run.resultHash", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_and_a_row_of_the_matches_are_located()
    {
        string[] files = Matched();
        string text = tool.Read("matches.csv");
        tool.Write("matches.csv", text.Replace("a,Ann,n,Noa", "a,Ann,m,Noa", StringComparison.Ordinal));
        Assert.Equal(ExitCode.NotVerified, Verify(files));
        Assert.Contains("matches.csv, row 2, column \"mentor id\": the file has 'm', derived anew it is 'n'.", tool.Out, StringComparison.Ordinal);
        tool.Write("matches.csv", text[..(text.TrimEnd().LastIndexOf('\n') + 1)]);
        Assert.Equal(ExitCode.NotVerified, Verify(files));
        Assert.Contains("matches.csv, row 3: the file has nothing, derived anew it is 'b,Ben,m,Mia", tool.Out, StringComparison.Ordinal);
        tool.Write("matches.csv", text.Replace("\r\n", "\n", StringComparison.Ordinal));
        Assert.Equal(ExitCode.NotVerified, Verify(files));
        Assert.Contains("what it says is the same, but not its bytes: they differ from line 1, byte", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void An_input_that_was_not_there_or_is_left_out_or_was_renamed_is_detected()
    {
        string[] files = Matched();
        Assert.Equal(ExitCode.NotVerified, Verify([.. files.Take(files.Length - 2)]));
        Assert.Contains("$.inputs: the file has 4 items, derived anew it is 3 items.", tool.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.NotVerified, Verify([.. files, "--locks", tool.Write("locks.csv", "mentee,mentor\n")]));
        File.Move(tool.At("mentees.csv"), tool.At("people.csv"));
        Assert.Equal(ExitCode.NotVerified, Verify([.. files.Select(f => f.Replace("mentees.csv", "people.csv", StringComparison.Ordinal))]));
        Assert.Contains("$.inputs[1].name: the file has \"mentees.csv\", derived anew it is \"people.csv\".", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_file_that_is_no_document_is_not_confirmed_and_one_that_is_not_there_is_an_input_problem()
    {
        string[] files = Matched();
        foreach (string text in (string[])["", "null", "[]", "{ \"status\": 5, \"pairs\": {} }", "{ \"run\": null, \"inputs\": [null] }", "{ \"\\ud800\": 1 }"])
        {
            tool.Write("matches.json", text);
            Assert.Equal(ExitCode.NotVerified, Verify(files));
        }

        File.Delete(tool.At("matches.json"));
        Assert.Equal(ExitCode.Input, Verify(files));
        Assert.Contains("there is no such file", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Inputs_that_never_were_those_of_the_record_but_have_problems_are_input_problems()
    {
        string[] files = Matched();
        tool.Write("matches.json", "{}");
        tool.Write("mentees.csv", "id,name,level\na,Ann,eleven\n");
        Assert.Equal(ExitCode.Input, Verify(files));
        Assert.Equal("1 problem; nothing was matched.", tool.ErrorLines[^1]);
    }

    [Fact]
    public void A_matching_that_cannot_be_made_is_verified_too()
    {
        string[] files = TinyScheme.In(tool, mentors: "id,name,level,least\nm,Mia,9,3\n");
        Assert.NotEqual(ExitCode.Done, tool.Run(["match", .. files, "--out", tool.At("matches.csv"), "--json", tool.At("matches.json")]));
        files = TinyScheme.In(tool, mentees: "id,name,level\n", mentors: "id,name,level,least\nm,Mia,9,1\n");
        Assert.Equal(ExitCode.Infeasible, tool.Run(["match", .. files, "--out", tool.At("matches.csv"), "--json", tool.At("matches.json")]));
        Assert.Equal(ExitCode.Done, Verify(files));
        Assert.Contains("0 of 0 mentees placed", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void A_matching_that_was_cut_short_cannot_be_derived_again_and_that_is_said()
    {
        string[] files = Matched();
        JsonNode document = JsonNode.Parse(tool.Read("matches.json"))!;
        document["status"] = "feasible";
        document["run"]!["deadlineCame"] = true;
        document["run"]!["resultHash"] = "of what was reached";
        tool.Write("matches.json", document.ToJsonString());
        Assert.Equal(ExitCode.NotVerified, Verify(files));
        Assert.StartsWith(
            "Not confirmed: the matching was cut short by a time limit, and what was reached by then cannot be derived again.", tool.Out, StringComparison.Ordinal);
    }

    [Fact]
    public void Answers_for_audits_alone_are_verified_though_no_matching_reads_them()
    {
        string sample = Path.Combine(Tool.Samples, "leadership");
        foreach (string file in (string[])["detailed.json", "mentees.csv", "mentors.csv"])
        {
            File.Copy(Path.Combine(sample, file), tool.At(file));
        }

        string[] files = ["--scheme", tool.At("detailed.json"), "--mentees", tool.At("mentees.csv"), "--mentors", tool.At("mentors.csv")];
        Assert.Equal(ExitCode.Done, tool.Run(["match", .. files, "--out", tool.At("matches.csv"), "--json", tool.At("matches.json")]));
        string text = tool.Read("mentees.csv");
        int at = text.IndexOf(",Woman,", StringComparison.Ordinal);
        tool.Write("mentees.csv", text[..at] + ",Man," + text[(at + ",Woman,".Length)..]);
        Assert.Equal(ExitCode.NotVerified, Verify([.. files, "--json"]));
        Assert.Equal(
            ["$.inputs[1].sha256", "$.run.inputHash"],
            tool.Json().GetProperty("differences").EnumerateArray().Select(d => d.GetProperty("place").GetString()));
    }

    /// <summary>Matches the tiny scheme with an earlier pair, and gives the options that name its inputs.</summary>
    private string[] Matched()
    {
        string[] files = [.. TinyScheme.In(tool), "--earlier", tool.Write("earlier.csv", "mentee,mentor\na,m\n")];
        Assert.Equal(ExitCode.Done, tool.Run(["match", .. files, "--out", tool.At("matches.csv"), "--json", tool.At("matches.json")]));
        return files;
    }

    private int Verify(string[] files) => tool.Run(["verify", "--run", tool.At("matches.json"), "--matches", tool.At("matches.csv"), .. files]);

    private string Hash(string file) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(tool.At(file))));

    /// <summary>The document with each of its values changed, one at a time, and where.</summary>
    private static IEnumerable<(string Path, string Text)> Changes(string text)
    {
        int count = Values(JsonNode.Parse(text)!).Count();
        for (int k = 0; k < count; k++)
        {
            JsonNode root = JsonNode.Parse(text)!;
            (JsonNode parent, string? name, int index) = Values(root).ElementAt(k);
            JsonNode? value = name is null ? parent[index] : parent[name];
            JsonNode? other = value?.GetValueKind() switch
            {
                JsonValueKind.String => value.GetValue<string>() + "x",
                JsonValueKind.Number => JsonNode.Parse(value.GetValue<double>() == 1 ? "2" : "1"),
                JsonValueKind.True => false,
                JsonValueKind.False => true,
                _ => 7,
            };
            if (name is null)
            {
                parent[index] = other;
            }
            else
            {
                parent[name] = other;
            }

            yield return (parent.GetPath() + (name is null ? $"[{index}]" : $".{name}"), root.ToJsonString());
        }
    }

    private static IEnumerable<(JsonNode Parent, string? Name, int Index)> Values(JsonNode node)
    {
        IEnumerable<(JsonNode? Child, string? Name, int Index)> children = node is JsonObject fields
            ? fields.Select(f => (f.Value, (string?)f.Key, 0))
            : ((JsonArray)node).Select((child, i) => (child, (string?)null, i));
        return children.SelectMany(c => c.Child is JsonObject or JsonArray ? Values(c.Child) : [(node, c.Name, c.Index)]);
    }

    private static byte[] Edited(byte[] bytes, Random random)
    {
        int at = random.Next(bytes.Length);
        return random.Next(3) switch
        {
            0 => [.. bytes[..at], (byte)(bytes[at] ^ (1 << random.Next(8))), .. bytes[(at + 1)..]],
            1 => [.. bytes[..at], .. bytes[(at + 1)..]],
            _ => [.. bytes[..at], (byte)random.Next(256), .. bytes[at..]],
        };
    }
}
