using System.Diagnostics.CodeAnalysis;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>What came of reading the document of a manifest: the manifest, or all that is wrong with the document.</summary>
public sealed class StudyManifestReading
{
    internal StudyManifestReading(StudyManifest manifest)
    {
        Manifest = manifest;
        Problems = [];
    }

    internal StudyManifestReading(IEnumerable<Problem> problems)
    {
        Problems = [.. problems];
    }

    /// <summary>The manifest, when there is no problem.</summary>
    public StudyManifest? Manifest { get; }

    /// <summary>All problems; places are paths in the document, such as <c>$.rows[2].cell</c>, or name a part of the manifest.</summary>
    public IReadOnlyList<Problem> Problems { get; }

    /// <summary>Whether there is a manifest.</summary>
    [MemberNotNullWhen(true, nameof(Manifest))]
    public bool Succeeded => Manifest is not null;

    /// <summary>The manifest, or an exception with all problems.</summary>
    /// <returns>The manifest.</returns>
    /// <exception cref="InvalidInputException">There are problems; all of them are in it.</exception>
    public StudyManifest GetManifestOrThrow() => Manifest ?? throw new InvalidInputException("manifest", Problems);
}
