using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using CsvHelper;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Studies.Running;
using Parquet;
using Parquet.Schema;

namespace Mentoring.Matching.Cli.Tests;

public sealed class StudyCommandTests
{
    [Fact]
    public void A_new_design_runs_and_every_row_comes_out_again()
    {
        using var tool = new Tool();
        Assert.Equal((0, ""), (tool.Run("study", "new", tool.At("study.json")), tool.Error));
        Assert.Contains($"mentoring-matching study run {tool.At("study.json")} --out results", tool.Out, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run("study", "new", tool.At("study.json")));
        Assert.Equal(0, tool.Run("study", "new", tool.At("study.json"), "--force"));

        Assert.Equal((0, ""), (tool.Run("study", "run", tool.At("study.json"), "--out", tool.At("r")), tool.Error));
        int cells = StudyDesignJson.Read(tool.Read("study.json")).GetDesignOrThrow().CellCount;
        Assert.Contains($"Cells: {cells}{Environment.NewLine}Kept from before: 0{Environment.NewLine}Run now: {cells}{Environment.NewLine}Failed: 0", tool.Out, StringComparison.Ordinal);
        Assert.Equal(cells + 1, Rows(tool.Read("r/results.csv")).Count);

        Assert.Equal((0, ""), (tool.Run("study", "rerun", "--manifest", tool.At("r/manifest.json"), "--all"), tool.Error));
        Assert.Equal($"Confirmed: {cells} rows came out the same, to the last bit.", tool.Out.TrimEnd());
    }

    [Fact]
    public void Running_again_runs_nothing_and_writes_the_same_files()
    {
        using var tool = new Tool();
        string design = Generated(tool);
        Assert.Equal(0, tool.Run("study", "run", design, "--out", tool.At("r"), "--json"));
        Assert.Equal((8, 0, 8, true), (tool.Json().GetProperty("cells").GetInt32(), tool.Json().GetProperty("kept").GetInt32(), tool.Json().GetProperty("run").GetInt32(), tool.Json().GetProperty("isComplete").GetBoolean()));
        string[] files = [.. tool.Json().GetProperty("files").EnumerateArray().Select(f => f.GetString()!)];
        byte[][] first = [.. files.Select(File.ReadAllBytes)];

        Assert.Equal(0, tool.Run("study", "run", design, "--out", tool.At("r"), "--json", "--threads", "3"));
        Assert.Equal((8, 0), (tool.Json().GetProperty("kept").GetInt32(), tool.Json().GetProperty("run").GetInt32()));
        Assert.Equal(first, files.Select(File.ReadAllBytes));

        JsonElement manifest = tool.Json("r/manifest.json");
        Assert.All(["results.csv", "results.parquet"], name => Assert.Equal(
            Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(tool.At($"r/{name}")))), manifest.GetProperty("files").GetProperty(name).GetString()));
    }

    [Fact]
    public async Task Parquet_holds_what_the_csv_holds()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("study", "run", Generated(tool), "--out", tool.At("r")));
        List<string[]> csv = Rows(tool.Read("r/results.csv"));

        await using ParquetReader reader = await ParquetReader.CreateAsync(tool.At("r/results.parquet"));
        Assert.Equal(csv[0], reader.Schema.DataFields.Select(f => f.Name));
        Assert.Equal("elapsed_ms,allocated_bytes", reader.CustomMetadata["not_reproducible"]);
        Assert.Equal(tool.Json("r/manifest.json").GetProperty("designHash").GetString(), reader.CustomMetadata["design_hash"]);
        using ParquetRowGroupReader group = reader.OpenRowGroupReader(0);
        Assert.Equal((1, csv.Count - 1), (reader.RowGroupCount, (int)group.RowCount));
        for (int c = 0; c < csv[0].Length; c++)
        {
            DataField field = reader.Schema.DataFields[c];
            string[] read = field.ClrType == typeof(long) ? [.. (await Numbers<long>(group, field)).Select(n => n?.ToString(CultureInfo.InvariantCulture) ?? "")]
                : field.ClrType == typeof(double) ? [.. (await Numbers<double>(group, field)).Select(n => n?.ToString("R", CultureInfo.InvariantCulture) ?? "")]
                : [.. (await Texts(group, field)).Select(t => t ?? "")];
            Assert.Equal(csv.Skip(1).Select(row => row[c]), read);
        }

        Assert.Contains(reader.Schema.DataFields, f => f.ClrType == typeof(double));
    }

    [Fact]
    public void A_table_without_rows_is_Parquet_too_and_the_same_table_gives_the_same_bytes()
    {
        StudyDesign design = StudyDesignJson.Read(document).GetDesignOrThrow();
        var empty = new StudyTable(design, []);
        Assert.Equal(ParquetTable.Bytes(empty, design), ParquetTable.Bytes(empty, design));
        StudyTable full = new StudyRunner(TimeProvider.System).Run(design).ToTable();
        Assert.Equal(ParquetTable.Bytes(full, design), ParquetTable.Bytes(full, design));
    }

    [Fact]
    public void Data_of_ones_own_are_found_from_where_the_design_is_and_from_where_the_manifest_is()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("generate", "--mentees", "12", "--mentors", "8", "--out", tool.At("data")));
        Directory.CreateDirectory(tool.At("designs"));
        string design = tool.Write("designs/study.json", """
            { "version": 1, "name": "ours", "strategies": [ { "name": "long" }, { "name": "short" } ], "approaches": [ "scheme" ], "seeds": { "from": 1, "count": 2 },
              "sources": [ { "name": "ours", "files": { "schemes": { "long": "../data/scheme.json", "short": "../data/scheme-informal.json" },
                "mentees": "../data/mentees.csv", "mentors": "../data/mentors.csv" } } ] }
            """);
        Assert.Equal((0, ""), (tool.Run("study", "run", design, "--out", tool.At("out/deep")), tool.Error));
        Assert.Equal(5, Rows(tool.Read("out/deep/results.csv")).Count);

        Assert.Equal(0, tool.Run("match", "--scheme", tool.At("data/scheme.json"), "--mentees", tool.At("data/mentees.csv"), "--mentors", tool.At("data/mentors.csv"), "--out", tool.At("m.csv")));
        string placed = Rows(tool.Read("out/deep/results.csv")).Single(r => r[0] == "ours/long/asStated/asStated/scheme/1")[9];
        Assert.Contains($"Placed: {placed} of 12", tool.Out, StringComparison.Ordinal);

        Assert.Equal((0, ""), (tool.Run("study", "rerun", "--manifest", tool.At("out/deep/manifest.json"), "--row", "ours/short/asStated/asStated/scheme/2"), tool.Error));
        Assert.Equal("Confirmed: 1 row came out the same, to the last bit.", tool.Out.TrimEnd());

        // Somebody else answers now.
        string mentees = tool.Read("data/mentees.csv");
        tool.Write("data/mentees.csv", mentees[..mentees.TrimEnd().LastIndexOf('\n')] + "\n");
        Assert.Equal(6, tool.Run("study", "rerun", "--manifest", tool.At("out/deep/manifest.json"), "--all"));
        Assert.StartsWith("manifest.json: source 'ours': it is not what it was: data set: people ", tool.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal("Not confirmed: the study is not the one that was run.", tool.ErrorLines[^1]);
    }

    [Fact]
    public void A_row_that_comes_out_otherwise_is_named()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("study", "run", Generated(tool), "--out", tool.At("r")));
        string right = tool.Json("r/manifest.json").GetProperty("rows")[3].GetProperty("resultHash").GetString()!;
        string cell = tool.Json("r/manifest.json").GetProperty("rows")[3].GetProperty("cell").GetString()!;
        tool.Write("r/manifest.json", tool.Read("r/manifest.json").Replace(right, "wrong", StringComparison.Ordinal));

        Assert.Equal(6, tool.Run("study", "rerun", "--manifest", tool.At("r/manifest.json"), "--all"));
        Assert.Equal(
            ["Not confirmed: 1 of 8 rows came out otherwise.", $"{cell}: recorded wrong, now {right}"],
            tool.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(6, tool.Run("study", "rerun", "--manifest", tool.At("r/manifest.json"), "--row", cell, "--json"));
        Assert.False(tool.Json().GetProperty("isConfirmed").GetBoolean());
        Assert.Equal((cell, "wrong", right, false), Item(tool.Json().GetProperty("rows")[0]));

        static (string?, string?, string?, bool) Item(JsonElement row) => (
            row.GetProperty("cell").GetString(), row.GetProperty("recorded").GetString(), row.GetProperty("again").GetString(), row.GetProperty("isSame").GetBoolean());
    }

    [Fact]
    public void A_folder_with_another_study_is_refused_and_left_alone()
    {
        using var tool = new Tool();
        string design = Generated(tool);
        Assert.Equal(0, tool.Run("study", "run", design, "--out", tool.At("r")));
        byte[] ledger = File.ReadAllBytes(tool.At("r/study.ledger"));
        string other = tool.Write("other.json", document.Replace("\"count\": 2", "\"count\": 3", StringComparison.Ordinal));

        Assert.Equal(2, tool.Run("study", "run", other, "--out", tool.At("r")));
        Assert.EndsWith(
            "study.ledger: line 1: it holds the rows of another design; go on with the design that it was begun with, or begin the study with a new ledger.",
            tool.ErrorLines.Single(),
            StringComparison.Ordinal);
        Assert.Equal(ledger, File.ReadAllBytes(tool.At("r/study.ledger")));
    }

    [Fact]
    public void Two_runs_cannot_share_a_folder()
    {
        using var tool = new Tool();
        string design = Generated(tool);
        Directory.CreateDirectory(tool.At("r"));
        using (new FileStream(tool.At("r/study.ledger"), FileMode.Create, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Equal(1, tool.Run("study", "run", design, "--out", tool.At("r")));
            Assert.Contains("another run holds the file", tool.ErrorLines.Single(), StringComparison.Ordinal);
        }

        Assert.Equal(0, tool.Run("study", "run", design, "--out", tool.At("r")));
    }

    [Fact]
    public void A_stopped_run_says_how_far_it_is()
    {
        using var tool = new Tool();
        string design = Generated(tool);
        Assert.Equal(4, tool.RunWith(["study", "run", design, "--out", tool.At("r")], isTerminal: false, new CancellationToken(canceled: true)));
        Assert.Equal("Stopped: 0 of 8 cells are done; the same command goes on.", tool.ErrorLines.Single());
        Assert.False(File.Exists(tool.At("r/results.csv")));
        Assert.Equal(0, tool.Run("study", "run", design, "--out", tool.At("r")));
        Assert.Equal(4, tool.RunWith(["study", "rerun", "--manifest", tool.At("r/manifest.json"), "--all"], isTerminal: false, new CancellationToken(canceled: true)));
    }

    [Fact]
    public void All_problems_of_a_design_and_its_files_are_listed()
    {
        using var tool = new Tool();
        tool.Write("scheme.json", "{ \"name\": \"x\" }");
        string design = tool.Write("study.json", """
            { "version": 1, "name": "ours", "strategies": [ { "name": "a" } ], "approaches": [ "shceme" ], "seeds": { "from": 1, "count": 2 },
              "sources": [ { "name": "ours", "files": { "schemes": { "a": "scheme.json" }, "mentees": "none.csv", "mentors": "m.csv" } } ] }
            """);
        Assert.Equal((2, ""), (tool.Run("study", "run", design, "--out", tool.At("r")), tool.Out));
        Assert.Contains("source 'ours': scheme.json: $.questions: the field is missing; add it.", tool.ErrorLines);
        Assert.Contains(tool.ErrorLines, l => l.Contains("none.csv: there is no such file", StringComparison.Ordinal));
        Assert.Contains("study.json: $.approaches[0]: there is no 'shceme'; did you mean 'scheme'.", tool.ErrorLines);
        Assert.False(Directory.Exists(tool.At("r")));
    }

    [Theory]
    [InlineData("Give either --row with the key of a row, or --all.")]
    [InlineData("Give either --row with the key of a row, or --all.", "--all", "--row", "x")]
    [InlineData("There is no row 'x'; the column 'cell' of the results has the keys.", "--row", "x")]
    [InlineData("There is no row 'pool/detailed/asStated/asStated/SCHEME/1'; did you mean 'pool/detailed/asStated/asStated/scheme/1'.", "--row", "pool/detailed/asStated/asStated/SCHEME/1")]
    public void A_wrong_row_is_a_usage_error(string message, params string[] options)
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run("study", "run", Generated(tool), "--out", tool.At("r")));
        Assert.Equal(1, tool.Run(["study", "rerun", "--manifest", tool.At("r/manifest.json"), .. options]));
        Assert.Contains(message, tool.ErrorLines);
    }

    [Fact]
    public void Progress_tells_the_cells_and_the_time_left()
    {
        var shown = new List<string>();
        var line = new StudyProgressLine(TimeProvider.System, shown.Add);
        line.Report(new StudyProgress(50, 200, 10, TimeSpan.FromSeconds(40)));
        line.Report(new StudyProgress(51, 200, 10, TimeSpan.FromSeconds(39))); // sooner than anybody reads
        line.Report(new StudyProgress(200, 200, 10, TimeSpan.Zero));
        Assert.Equal(["50 of 200 cells, 25% of all, about 40 s left", "200 of 200 cells, 100% of all"], shown);
    }

    internal const string document = """
        { "version": 1, "name": "small", "sources": [ { "name": "pool", "generated": { "mentees": 10, "mentors": 7 } } ],
          "strategies": [ { "name": "detailed" }, { "name": "informal" } ], "missing": [ { "name": "asStated" }, { "name": "zero", "policy": { "type": "zeroAgreement" } } ],
          "approaches": [ "scheme" ], "seeds": { "from": 1, "count": 2 } }
        """;

    private static string Generated(Tool tool) => tool.Write("study.json", document);

    internal static List<string[]> Rows(string csv)
    {
        using var reader = new CsvParser(new StringReader(csv), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (reader.Read())
        {
            rows.Add(reader.Record!);
        }

        return rows;
    }

    private static async Task<string?[]> Texts(ParquetRowGroupReader group, DataField field)
    {
        string?[] values = new string?[group.RowCount];
        await group.ReadAsync(field, values.AsMemory()!);
        return values;
    }

    private static async Task<T?[]> Numbers<T>(ParquetRowGroupReader group, DataField field)
        where T : struct
    {
        var values = new T?[group.RowCount];
        await group.ReadAsync<T>(field, values.AsMemory());
        return values;
    }
}
