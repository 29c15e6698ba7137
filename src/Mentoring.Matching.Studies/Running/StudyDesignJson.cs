using System.Text.Json;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Schemes;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Reads the JSON document of a design.</summary>
/// <remarks>
/// The document says its version, and one of another version is refused whole. Comments and trailing commas are read. Fields that are unknown, misspelt
/// or there twice are refused with their paths. The published JSON Schema is docs/study.schema.json.
/// </remarks>
public static class StudyDesignJson
{
    /// <summary>The version of the documents that are read.</summary>
    public const int Version = 1;

    /// <summary>Reads a design.</summary>
    /// <param name="json">The document.</param>
    /// <param name="vocabulary">The approaches and metrics that it may name; the built-in ones when left out.</param>
    /// <param name="files">What opens the files of data sets; without it a document that names files has a problem.</param>
    /// <returns>The design, or all that is wrong with the document.</returns>
    public static StudyDesignReading Read(string json, StudyVocabulary? vocabulary = null, StudyFileReader? files = null)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<Problem> problems = [];
        StudyDocument? document = Document(json, problems);
        return document is null ? new StudyDesignReading(problems) : new DesignBuilder(vocabulary ?? StudyVocabulary.Default, files).Build(document);
    }

    /// <summary>The document with other paths of files, such as when it is written to another folder.</summary>
    /// <param name="json">A document without problems.</param>
    /// <param name="path">Gives the new path of each.</param>
    /// <returns>The document, indented, with line feeds; without its comments.</returns>
    /// <exception cref="InvalidInputException">The document has problems; all of them are in it.</exception>
    public static string WithPaths(string json, Func<string, string> path)
    {
        ArgumentNullException.ThrowIfNull(json);
        ArgumentNullException.ThrowIfNull(path);
        StudyDocument document = Parse(json);
        return Text(document with { Sources = [.. document.Sources.Select(s => s.Files is { } files ? s with { Files = Moved(files, path) } : s)], Schema = null });
    }

    /// <summary>The JSON Schema (draft 2020-12) of the documents.</summary>
    /// <returns>The schema as JSON text.</returns>
    public static string ToJsonSchema() => DocumentSchema.Of(StudyJson.Documents, typeof(StudyDocument),
        "Study of Mentoring.Matching", "What a study varies and measures. See docs/studies/running.md.");

    /// <summary>The document as it is written.</summary>
    internal static string Text(StudyDocument document) => JsonSerializer.Serialize(document, StudyJson.Of<StudyDocument>()) + "\n";

    /// <summary>The document, which has no problems.</summary>
    /// <exception cref="InvalidInputException">It has; all of them are in it.</exception>
    internal static StudyDocument Parse(string json)
    {
        List<Problem> problems = [];
        return Document(json, problems) ?? throw new InvalidInputException("study", problems);
    }

    private static StudyDocument? Document(string json, List<Problem> problems)
    {
        using JsonDocument? parsed = JsonText.Parse(json, problems);
        if (parsed is null)
        {
            return null;
        }

        if (OtherVersion.Of(parsed.RootElement, Version) is { } other)
        {
            problems.Add(other); // what its fields mean is not known
            return null;
        }

        JsonText.Check(parsed.RootElement, StudyJson.Of<StudyDocument>(), SchemeVocabulary.Default.Parts, problems);
        return problems.Count > 0 ? null : JsonSerializer.Deserialize(json, StudyJson.Of<StudyDocument>())!;
    }

    private static FilesDocument Moved(FilesDocument files, Func<string, string> path) => new(
        files.Schemes.ToDictionary(s => s.Key, s => path(s.Value), StringComparer.Ordinal),
        path(files.Mentees),
        path(files.Mentors),
        files.Pairs is null ? null : path(files.Pairs),
        files.Earlier is null ? null : path(files.Earlier),
        files.Locks is null ? null : path(files.Locks));
}
