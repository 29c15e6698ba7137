using System.Diagnostics;
using System.Text.Json.Nodes;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Schemes;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Cli.Tests;

/// <summary>The sample in docs/samples/leadership: that it can be written anew, that both its schemes are valid, and what a match gives.</summary>
public sealed class LeadershipSampleTests : IDisposable
{
    private static readonly string sample = Path.Combine(Tool.Samples, "leadership");
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public async Task The_generator_writes_the_same_bytes()
    {
        var start = new ProcessStartInfo("dotnet", ["run", Path.Combine(sample, "generate.cs"), "--", tool.At("")])
        {
            WorkingDirectory = sample,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // What the running build tells its own tools is not meant for another build.
        foreach (string name in start.Environment.Keys.Where(k => k.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();

        Assert.True(process.ExitCode == 0, output + await errors);
        foreach (string file in (string[])["mentees.csv", "mentors.csv"])
        {
            Assert.Equal(await File.ReadAllBytesAsync(Path.Combine(sample, file)), await File.ReadAllBytesAsync(tool.At(file)));
        }
    }

    [Theory]
    [InlineData("detailed")]
    [InlineData("informal")]
    public void A_scheme_of_the_sample_reads_without_problems(string name)
    {
        SchemeReading reading = Read(name);

        Assert.Empty(reading.Problems);
    }

    [Fact]
    public void Both_schemes_ask_the_same_questions_in_the_same_forms()
    {
        (JsonNode detailed, JsonNode informal) = (Written("detailed"), Written("informal"));

        foreach (string field in (string[])["questions", "menteeForm", "mentorForm"])
        {
            Assert.Equal(detailed[field]!.ToJsonString(), informal[field]!.ToJsonString());
        }
    }

    [Fact]
    public void The_detailed_scheme_uses_many_criteria_and_no_personal_trait()
    {
        Scheme scheme = Read("detailed").GetSchemeOrThrow();

        Assert.True(scheme.Criteria.Select(c => c.GetType()).Distinct().Count() >= 10);
        Assert.IsType<Stated>(Assert.IsType<OwnImportance>(scheme.Weighting).Base);
        Assert.Contains(scheme.Rules, r => r is MustDiffer { Question: "organisation" });
        Assert.Contains(scheme.Rules, r => r is OutsideReportingLine);
        Assert.Contains(scheme.Rules, r => r is GapWithin);
        Assert.Contains(scheme.Rules, r => r is NoAvoided);
        Assert.Contains(scheme.Rules, r => r is NoEarlierPair);
        Assert.DoesNotContain(scheme.Criteria.SelectMany(c => c.References()), r => r.QuestionId is "gender" or "age");
    }

    [Theory]
    [InlineData("detailed", 2448, 10, 19, 4144.8)]
    [InlineData("informal", 3176, 18, 3, 481.8)]
    public void A_match_is_certified_and_gives_what_the_readme_says(string scheme, int eligible, int requests, int flagged, double total)
    {
        int exit = tool.Run(
            "match", "--scheme", Path.Combine(sample, $"{scheme}.json"), "--mentees", Path.Combine(sample, "mentees.csv"),
            "--mentors", Path.Combine(sample, "mentors.csv"), "--out", tool.At("matches.csv"), "--json", tool.At("matches.json"));

        Assert.True(exit == ExitCode.Done, tool.Error);
        JsonNode result = JsonNode.Parse(tool.Read("matches.json"))!;
        JsonArray pairs = result["pairs"]!.AsArray();
        Assert.True(result["certified"]!.GetValue<bool>());
        Assert.Equal(0, result["certificate"]!["gap"]!.GetValue<long>());
        Assert.Equal(72, result["placed"]!.GetValue<int>());
        Assert.Equal(eligible, result["eligiblePairs"]!.GetValue<int>());
        Assert.Equal(total, result["total"]!.GetValue<double>(), 1);
        Assert.Equal(requests, pairs.Count(p => p!["requestRank"] is not null));
        Assert.Equal(flagged, pairs.Count(p => p!["flags"]!.AsArray().Count > 0));
        Assert.Empty(TwoCycles(pairs));
    }

    private static IEnumerable<JsonNode> TwoCycles(JsonArray pairs)
    {
        var made = pairs.Select(p => (Mentee: p!["menteeId"]!.GetValue<string>(), Mentor: p["mentorId"]!.GetValue<string>())).ToHashSet();
        return pairs.Where(p => made.Contains((p!["mentorId"]!.GetValue<string>(), p["menteeId"]!.GetValue<string>())))!;
    }

    private static SchemeReading Read(string name) => SchemeJson.Read(File.ReadAllText(Path.Combine(sample, $"{name}.json")));

    private static JsonNode Written(string name) => JsonNode.Parse(SchemeJson.Write(Read(name).GetSchemeOrThrow()))!;
}
