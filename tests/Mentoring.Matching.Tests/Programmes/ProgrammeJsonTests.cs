using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using FsCheck.Xunit;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Tests.Generators;
using NJsonSchema;

namespace Mentoring.Matching.Tests.Programmes;

public sealed class ProgrammeJsonTests
{
    private const string Small =
        """
        {
          // the state after the first round
          "version": 1,
          "name": "spring",
          "roundsHeld": 1,
          "running": [
            {
              "menteeId": "bea", "mentorId": "ada", "start": "2025-03-01", "end": "2026-02-28", "round": 1,
              "terms": { "frequency": "once a month", "lengthInMonths": 12, "confidentiality": "It stays between us." },
            },
          ],
          "ended": [
            {
              "menteeId": "bea", "mentorId": "cy", "start": "2024-03-01", "end": "2025-02-28",
              "terms": { "frequency": "once a month", "lengthInMonths": 12 },
              "ending": { "date": "2024-06-01", "side": "mentor", "reason": "noTime" },
            },
          ],
          "waiting": [{ "side": "mentee", "id": "bob", "round": 1 }],
        }
        """;

    private static readonly string file = Path.Combine(Repository.Root, "docs", "programme.schema.json");

    [Fact]
    public void Reads_what_somebody_writes_by_hand()
    {
        Programme programme = ProgrammeJson.Read(Small).GetProgrammeOrThrow();
        Assert.Equal("It stays between us.", Assert.Single(programme.Running).Terms.Confidentiality);
        Assert.Equal((EndingSide.Mentor, "noTime"), (Assert.Single(programme.Ended).Ending.Side, programme.Ended[0].Ending.Reason));
        Assert.Equal(1, Assert.Single(programme.Waiting).Round);
    }

    [Property(MaxTest = 200)]
    public void What_is_written_reads_as_the_same_programme(int seed)
    {
        Programme programme = ProgrammeGenerator.Of(seed);
        string json = ProgrammeJson.Write(programme);
        Programme again = ProgrammeJson.Read(json).GetProgrammeOrThrow();
        Assert.Equal((programme.Name, programme.RoundsHeld), (again.Name, again.RoundsHeld));
        Assert.Equal([.. programme.Running], again.Running.ToArray());
        Assert.Equal([.. programme.Ended], again.Ended.ToArray());
        Assert.Equal([.. programme.Waiting], again.Waiting.ToArray());
        Assert.Equal(json, ProgrammeJson.Write(again));
    }

    /// <summary>What a value takes at its making is what the document has, so that no member can be forgotten.</summary>
    [Fact]
    public void Every_member_is_a_field()
    {
        Type[] parts = [typeof(RunningPair), typeof(EndedPair), typeof(WaitingPerson), typeof(Terms), typeof(Ending)];
        JsonNode whole = JsonNode.Parse(ProgrammeJson.Write(ProgrammeJson.Read(Small).GetProgrammeOrThrow()))!;
        JsonNode[] written = [whole["running"]![0]!, whole["ended"]![0]!, whole["waiting"]![0]!, whole["running"]![0]!["terms"]!, whole["ended"]![0]!["ending"]!];
        foreach ((Type part, JsonNode node) in parts.Zip(written))
        {
            string[] made = [.. part.GetConstructors().Single().GetParameters().Select(p => p.Name!)];
            Assert.Equal(made.Order(StringComparer.Ordinal), node.AsObject().Select(m => m.Key).Order(StringComparer.Ordinal));
            string[] derived = [.. part.GetProperties(BindingFlags.Public | BindingFlags.Instance)
                .Select(p => JsonNamingPolicy.CamelCase.ConvertName(p.Name)).Except(made)];
            Assert.All(derived, name => Assert.Equal("pair", name));
        }
    }

    [Theory]
    [InlineData("\"version\": 1", "\"version\": 2", "$.version")]
    [InlineData("\"version\": 1", "\"version\": 1.5", "$.version")]
    [InlineData("\"version\": 1", "\"version\": 99999999999", "$.version")]
    [InlineData("\"version\": 1", "\"version\": \"1\"", "$.version")]
    [InlineData("\"version\": 1,", "", "$.version")]
    [InlineData("\"roundsHeld\": 1", "\"roundsHeld\": 1, \"season\": 3", "$.season")]
    [InlineData("\"lengthInMonths\": 12 ", "\"lengthInMonths\": 12, \"place\": \"here\" ", "$.ended[0].terms.place")]
    [InlineData("\"reason\": \"noTime\"", "\"reason\": \"noTime\", \"fault\": \"cy\"", "$.ended[0].ending.fault")]
    [InlineData("\"id\": \"bob\"", "\"id\": \"bob\", \"id\": \"dan\"", "$.waiting[0].id")]
    [InlineData("\"end\": \"2026-02-28\"", "\"end\": \"28.2.2026\"", "$.running[0].end")]
    [InlineData("\"end\": \"2026-02-28\"", "\"end\": \"2026-02-29\"", "$.running[0].end")]
    [InlineData("\"end\": \"2026-02-28\"", "\"end\": 2026", "$.running[0].end")]
    [InlineData("\"end\": \"2026-02-28\"", "\"end\": \"2025-02-28\"", "$.running[0]")]
    [InlineData("\"side\": \"mentor\"", "\"side\": \"mentro\"", "$.ended[0].ending.side")]
    [InlineData("\"reason\": \"noTime\"", "\"reason\": \"he had no time\"", "$.ended[0]")]
    [InlineData("\"round\": 1,", "\"round\": 5,", "running pair 'bea -> ada'")]
    [InlineData("\"waiting\":", "\"wating\":", "$.wating", "$.waiting")]
    public void What_is_wrong_is_refused_with_its_place(string good, string bad, params string[] places)
    {
        Assert.Contains(good, Small, StringComparison.Ordinal);
        ProgrammeReading reading = ProgrammeJson.Read(Small.Replace(good, bad, StringComparison.Ordinal));
        Assert.False(reading.Succeeded);
        Assert.Equal(places, reading.Problems.Select(p => p.Place));
        Assert.Throws<InvalidInputException>(reading.GetProgrammeOrThrow);
    }

    [Fact]
    public void Every_mistake_is_reported_at_once()
    {
        string json = Small
            .Replace("\"name\"", "\"nmae\"", StringComparison.Ordinal)
            .Replace("\"2024-06-01\"", "\"June\"", StringComparison.Ordinal)
            .Replace("\"end\": \"2026-02-28\"", "\"end\": \"2025-02-28\"", StringComparison.Ordinal)
            .Replace("\"round\": 1 }", "\"round\": 0 }", StringComparison.Ordinal);
        Assert.Equal(
            ["$.ended[0].ending.date", "$.name", "$.nmae", "$.running[0]", "$.waiting[0]"],
            ProgrammeJson.Read(json).Problems.Select(p => p.Place).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("{}")]
    [InlineData("{ \"version\": 1, \"name\": \"x\", \"roundsHeld\": 0, \"running\": [null], \"ended\": [], \"waiting\": [] }")]
    [InlineData("{ \"version\": 1, \"name\": \"\\ud800\", \"roundsHeld\": 0, \"running\": [], \"ended\": [], \"waiting\": [] }")]
    public void What_is_no_programme_is_reported_and_never_thrown(string json) => Assert.NotEmpty(ProgrammeJson.Read(json).Problems);

    /// <summary>Cuts and changes bytes of a valid document: whatever comes of it is a programme or a list of problems.</summary>
    [Property(MaxTest = 1000)]
    public void A_damaged_document_is_reported_and_never_thrown(ushort at, byte length, char replacement)
    {
        int cut = at % Small.Length;
        string damaged = Small[..cut] + replacement + Small[Math.Min(Small.Length, cut + (length % 20))..];
        ProgrammeReading reading = ProgrammeJson.Read(damaged);
        Assert.True(reading.Succeeded || reading.Problems.Count > 0);
    }

    /// <summary>To publish a change: MENTORING_UPDATE_SCHEMA=1 dotnet test --filter The_published_schema.</summary>
    [Fact]
    public void The_published_schema_is_what_the_library_reads()
    {
        string schema = ProgrammeJson.ToJsonSchema();
        if (Environment.GetEnvironmentVariable("MENTORING_UPDATE_SCHEMA") is not null)
        {
            File.WriteAllText(file, schema);
        }

        Assert.Equal(schema, File.ReadAllText(file));
    }

    [Fact]
    public async Task An_independent_validator_accepts_what_the_library_writes_and_refuses_misspellings()
    {
        JsonSchema schema = await JsonSchema.FromJsonAsync(ProgrammeJson.ToJsonSchema());
        for (int seed = 0; seed < 20; seed++)
        {
            string json = ProgrammeJson.Write(ProgrammeGenerator.Of(seed));
            Assert.Empty(schema.Validate(json));
            Assert.NotEmpty(schema.Validate(json.Replace("\"waiting\"", "\"wating\"", StringComparison.Ordinal)));
        }
    }
}
