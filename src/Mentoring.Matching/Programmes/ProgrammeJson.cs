using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Schemes;

namespace Mentoring.Matching.Programmes;

/// <summary>Reads and writes a programme as one JSON document.</summary>
/// <remarks>
/// The document says its version, and one of another version is refused whole. Fields that are unknown, misspelt or there twice are refused
/// with their paths, so that nothing is dropped in silence. The published JSON Schema is docs/programme.schema.json.
/// </remarks>
public static class ProgrammeJson
{
    /// <summary>The version of the documents that are read and written.</summary>
    public const int Version = 1;

    private static readonly JsonTypeInfo<ProgrammeDocument> document = Metadata();

    /// <summary>Reads a programme.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The programme, or all that is wrong with the document.</returns>
    public static ProgrammeReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<Problem> problems = [];
        using JsonDocument? parsed = JsonText.Parse(json, problems);
        if (parsed is null)
        {
            return new ProgrammeReading(problems);
        }

        if (OtherVersion(parsed.RootElement) is { } other)
        {
            return new ProgrammeReading([other]); // what its fields mean is not known
        }

        JsonText.Check(parsed.RootElement, document, [], problems);
        return problems.Count > 0 ? new ProgrammeReading(problems) : Build(json);
    }

    /// <summary>Writes a programme.</summary>
    /// <param name="programme">The programme.</param>
    /// <returns>The document, indented, with line feeds. Read again it gives the same programme, and written again the same text.</returns>
    public static string Write(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        return JsonSerializer.Serialize(
            new ProgrammeDocument(Version, programme.Name, programme.RoundsHeld, programme.Running, programme.Ended, programme.Waiting), document) + "\n";
    }

    /// <summary>The JSON Schema (draft 2020-12) of the documents.</summary>
    /// <returns>The schema as JSON text.</returns>
    public static string ToJsonSchema() => DocumentSchema.Of(document.Options, typeof(ProgrammeDocument),
        "Programme of Mentoring.Matching", "The pairs of a mentoring scheme over time: those that run, those that ended, and who waits. See docs/programmes.md.");

    private static ProgrammeReading Build(string json)
    {
        try
        {
            ProgrammeDocument read = JsonSerializer.Deserialize(json, document)!;
            return new ProgrammeReading(new Programme(read.Name, read.RoundsHeld, read.Running, read.Ended, read.Waiting));
        }
        catch (InvalidInputException exception)
        {
            return new ProgrammeReading(exception.Problems);
        }
    }

    private static Problem? OtherVersion(JsonElement root) =>
        root.ValueKind == JsonValueKind.Object
        && root.TryGetProperty("version", out JsonElement version)
        && version.ValueKind == JsonValueKind.Number
        && !(version.TryGetInt32(out int number) && number == Version)
            ? new Problem("$.version", $"version {version.GetRawText()} is not known", $"this library reads version {Version}; use one that reads the other")
            : null;

    private static JsonTypeInfo<ProgrammeDocument> Metadata()
    {
        JsonSerializerOptions options = JsonText.Options(ProgrammeJsonContext.Default);
        options.Converters.Add(new JsonStringEnumConverter<Side>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.Converters.Add(new JsonStringEnumConverter<EndingSide>(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        options.MakeReadOnly();
        return (JsonTypeInfo<ProgrammeDocument>)options.GetTypeInfo(typeof(ProgrammeDocument));
    }
}
