using System.Collections.Immutable;
using System.Text.Json;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Schemes;

namespace Mentoring.Matching.Studies.Running;

/// <summary>Reads and writes a manifest as one JSON document.</summary>
/// <remarks>The document says its version, and one of another version is refused whole. Unknown and misspelt fields are refused with their paths.</remarks>
public static class StudyManifestJson
{
    /// <summary>The version of the documents that are read and written.</summary>
    public const int Version = 1;

    /// <summary>Reads a manifest.</summary>
    /// <param name="json">The document.</param>
    /// <returns>The manifest, or all that is wrong with the document.</returns>
    public static StudyManifestReading Read(string json)
    {
        ArgumentNullException.ThrowIfNull(json);
        List<Problem> problems = [];
        using JsonDocument? parsed = JsonText.Parse(json, problems);
        if (parsed is null)
        {
            return new StudyManifestReading(problems);
        }

        if (OtherVersion.Of(parsed.RootElement, Version) is { } other)
        {
            return new StudyManifestReading([other]);
        }

        JsonText.Check(parsed.RootElement, StudyJson.Of<ManifestDocument>(), SchemeVocabulary.Default.Parts, problems);
        return problems.Count > 0 ? new StudyManifestReading(problems) : Made(JsonSerializer.Deserialize(json, StudyJson.Of<ManifestDocument>())!);
    }

    /// <summary>Writes a manifest.</summary>
    /// <param name="manifest">The manifest.</param>
    /// <returns>The document, indented, with line feeds. Read again it gives the same manifest, and written again the same text.</returns>
    /// <exception cref="InvalidInputException">Its <see cref="StudyManifest.Design"/> is no document of a design.</exception>
    public static string Write(StudyManifest manifest)
    {
        ArgumentNullException.ThrowIfNull(manifest);
        StudyDocument? design = manifest.Design is null ? null : StudyDesignJson.Parse(manifest.Design);
        var document = new ManifestDocument(
            Version,
            manifest.Name,
            manifest.DesignHash,
            manifest.Environment,
            manifest.Choices,
            [.. manifest.Seeds.Select(s => (long)s)],
            manifest.Metrics,
            manifest.Files,
            manifest.Rows,
            design);
        return JsonSerializer.Serialize(document, StudyJson.Of<ManifestDocument>()) + "\n";
    }

    private static StudyManifestReading Made(ManifestDocument read)
    {
        Problem[] problems =
        [
            .. read.Seeds.Any(s => s < 0) ? (Problem[])[new Problem("$.seeds", "a seed is negative", "give the seeds that the study had")] : [],
            .. read.Rows.GroupBy(r => r.Cell, StringComparer.Ordinal).Where(g => g.Count() > 1)
                .Select(g => new Problem("$.rows", $"the cell '{g.Key}' is there twice", "keep one of the two")),
        ];
        return problems.Length > 0 ? new StudyManifestReading(problems) : new StudyManifestReading(new StudyManifest(
            read.Name, read.DesignHash, read.Environment, [.. read.Choices], [.. read.Seeds.Select(s => (ulong)s)], [.. read.Metrics], [.. read.Rows])
        {
            Files = read.Files.ToImmutableSortedDictionary(StringComparer.Ordinal),
            Design = read.Design is null ? null : StudyDesignJson.Text(read.Design),
        });
    }
}
