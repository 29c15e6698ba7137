namespace Mentoring.Matching.Studies.Running;

/// <summary>The members of the JSON document of a manifest, in the order in which they are written.</summary>
internal sealed record ManifestDocument(
    int Version,
    string Name,
    string DesignHash,
    StudyEnvironment Environment,
    IReadOnlyList<StudyChoice> Choices,
    IReadOnlyList<long> Seeds,
    IReadOnlyList<string> Metrics,
    IReadOnlyDictionary<string, string> Files,
    IReadOnlyList<StudyManifestRow> Rows,
    StudyDocument? Design = null);
