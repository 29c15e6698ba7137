using System.Text.Json;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Cli.Tests;

public sealed class MetricsCommandTests : IDisposable
{
    private readonly Tool tool = new();
    private readonly GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 24, Mentors = 15, Seed = 3 });

    public MetricsCommandTests() => Assert.Equal(0, tool.Run("generate", "--mentees", "24", "--mentors", "15", "--seed", "3", "--out", tool.At("g")));

    public void Dispose() => tool.Dispose();

    [Fact]
    public void Approaches_are_measured_side_by_side_as_the_library_does()
    {
        Assert.Equal((0, ""), (Run("--approach", "random", "leximin", "--approach", "random", "--seed", "5", "--group", "field", "--manipulation", "2", "--json"), tool.Error));
        JsonElement document = tool.Json();
        Assert.Equal(5, document.GetProperty("seed").GetInt32());
        Assert.Equal(["random", "leximin"], Matchings(document).Select(m => m.GetProperty("name").GetString()));
        MatchingTask task = MatchingTask.Of(generated.DetailedScheme, generated.Pool, 5);
        foreach ((JsonElement matching, MatchingApproach approach) in Matchings(document).Zip<JsonElement, MatchingApproach>([new RandomApproach(), new LeximinApproach()]))
        {
            var input = new MetricInput(task, approach.Match(task).Pairs) { GroupQuestion = "field", Approach = approach, Manipulators = 2 };
            MetricReading[] expected = [.. StudyMetrics.BuiltIn.Where(m => m.IsReproducible).SelectMany(m => m.Measure(input))];
            JsonElement[] shown = [.. matching.GetProperty("metrics").EnumerateArray().Where(r => r.GetProperty("metric").GetString() is not ("time" or "memory"))];
            Assert.Equal(
                expected.Select(r => (r.Metric, r.Part.Name, r.Part.Unit, r.Value.Number, r.Value.Reason)),
                shown.Select(r => (
                    r.GetProperty("metric").GetString()!, r.GetProperty("name").GetString()!, r.GetProperty("unit").GetString()!, Number(r), r.GetProperty("reason").GetString())));
            Assert.All(matching.GetProperty("metrics").EnumerateArray().Where(r => r.GetProperty("metric").GetString() is "time" or "memory"), r => Assert.True(Number(r) > 0));
        }
    }

    [Fact]
    public void A_matching_of_a_file_is_measured_with_the_round_before_it()
    {
        Assert.Equal(0, tool.Run(["match", .. People(), "--out", tool.At("m.csv")]));
        string[] lines = tool.Read("m.csv").Split("\r\n");
        string previous = tool.Write("previous.csv", "mentee,mentor\r\ngone,too\r\n" + string.Join(',', lines[1].Split(',')[0], "nobody") + "\r\n");
        Assert.Equal((0, ""), (Run("--matching", tool.At("m.csv"), "--previous", previous, "--approach", "scheme", "--json"), tool.Error));
        JsonElement[] both = Matchings(tool.Json());
        Assert.Equal([("given", true), ("scheme", false)], both.Select(m => (m.GetProperty("name").GetString(), m.GetProperty("given").GetBoolean())));
        Assert.Equal(Value(both[1], "total"), Value(both[0], "total"));
        Assert.Equal(1, Value(both[0], "changed"));
        Assert.Null(Value(both[0], "time"));
        Assert.NotNull(Value(both[1], "time"));
    }

    [Fact]
    public void Without_a_choice_all_approaches_are_shown_and_what_has_no_number_is_said_with_the_reason()
    {
        Assert.Equal((0, ""), (Run("--outcomes", tool.At("g/outcomes.csv")), tool.Error));
        string header = tool.Out.Split(Environment.NewLine).Single(l => l.StartsWith("number\t", StringComparison.Ordinal));
        Assert.Equal(
            ["number", "unit", "better", .. MatchingApproaches.BuiltIn.Select(a => a.Name).Where(n => n != "own-importance")], header.Split('\t'));
        Assert.Contains("No matching by own-importance. The scheme gives all mentees the same weights", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Not measured: changed, changed-share. No earlier pairs were given.", tool.Out, StringComparison.Ordinal);
        string auc = tool.Out.Split(Environment.NewLine).Single(l => l.StartsWith("auc\t", StringComparison.Ordinal));
        Assert.Single(auc.Split('\t')[3..].Distinct());
    }

    [Fact]
    public void The_list_needs_no_files_and_has_formula_and_source_of_each_metric()
    {
        Assert.Equal((0, ""), (tool.Run("metrics", "--list"), tool.Error));
        Assert.All(StudyMetrics.BuiltIn, m => Assert.Contains($"{m.Formula}\t{m.Source}", tool.Out, StringComparison.Ordinal));
        Assert.All(MatchingApproaches.BuiltIn, a => Assert.Contains($"{a.Name}\t{a.Description}", tool.Out, StringComparison.Ordinal));
        Assert.Equal(0, tool.Run("metrics", "--list", "--json"));
        Assert.Equal(StudyMetrics.BuiltIn.Length, tool.Json().GetProperty("metrics").GetArrayLength());
        Assert.Equal(["time", "memory"], tool.Json().GetProperty("metrics").EnumerateArray()
            .Where(m => !m.GetProperty("reproducible").GetBoolean()).Select(m => m.GetProperty("name").GetString()));
    }

    [Fact]
    public void What_cannot_be_measured_is_said_with_the_exit_code_of_its_kind()
    {
        Assert.Equal(ExitCode.Usage, tool.Run("metrics"));
        Assert.Contains("Option '--scheme' is required.", tool.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Run("--approach", "no-such-approach"));
        Assert.Equal(ExitCode.Usage, Run("--group", "nothing"));
        Assert.Equal(["Mentees are not asked a question 'nothing'; name one that they are asked."], tool.ErrorLines);
        Assert.Equal(ExitCode.Infeasible, Run("--approach", "own-importance"));
        Assert.StartsWith("own-importance: The scheme gives", tool.Error, StringComparison.Ordinal);

        string strange = tool.Write("m.csv", "mentee,mentor\r\nnobody\u001b[31m,E0001\r\n");
        Assert.Equal(ExitCode.Input, Run("--matching", strange));
        Assert.StartsWith("matching: there is no mentee 'nobody", tool.Error, StringComparison.Ordinal);
        Assert.DoesNotContain('\u001b', tool.Error);
        string outcomes = tool.Write("o.csv", "mentee,mentor,outcome\r\nnobody,noone,1\r\n");
        Assert.Equal(ExitCode.Input, Run("--outcomes", outcomes));
        Assert.Equal(2, tool.ErrorLines.Length);
    }

    [Fact]
    public void It_stops_when_asked()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Equal(ExitCode.Cancelled, tool.RunWith(["metrics", .. People()], isTerminal: false, source.Token));
        Assert.Equal("Stopped.", tool.Error.Trim());
    }

    private static JsonElement[] Matchings(JsonElement document) => [.. document.GetProperty("matchings").EnumerateArray()];

    private static double? Number(JsonElement reading) => reading.GetProperty("value").ValueKind == JsonValueKind.Null ? null : reading.GetProperty("value").GetDouble();

    private static double? Value(JsonElement matching, string name) =>
        Number(matching.GetProperty("metrics").EnumerateArray().Single(r => r.GetProperty("name").GetString() == name));

    private int Run(params string[] options) => tool.Run(["metrics", .. People(), .. options]);

    private string[] People() =>
        ["--scheme", tool.At("g/scheme.json"), "--mentees", tool.At("g/mentees.csv"), "--mentors", tool.At("g/mentors.csv")];
}
