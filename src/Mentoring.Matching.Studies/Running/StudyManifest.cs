using System.Collections.Immutable;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Studies.Running;

/// <summary>All that anybody needs to run any row of a study again, and to know that it came out the same: versions, what was varied, seeds and hashes.</summary>
/// <remarks>Immutable; safe for use by several threads. Lists are equal by reference. <see cref="StudyManifestJson"/> reads and writes it.</remarks>
public sealed record StudyManifest
{
    internal StudyManifest(
        string name,
        string designHash,
        StudyEnvironment environment,
        ImmutableArray<StudyChoice> choices,
        ImmutableArray<ulong> seeds,
        ImmutableArray<string> metrics,
        ImmutableArray<StudyManifestRow> rows)
    {
        Name = name;
        DesignHash = designHash;
        Environment = environment;
        Choices = choices;
        Seeds = seeds;
        Metrics = metrics;
        Rows = rows;
    }

    /// <summary>What the study is called.</summary>
    public string Name { get; }

    /// <summary>The hash of the design: see <see cref="StudyDesign.Hash"/>.</summary>
    public string DesignHash { get; }

    /// <summary>What the study ran on: where it was stopped, what the last run ran on.</summary>
    public StudyEnvironment Environment { get; }

    /// <summary>The choices on the axes, seeds excepted, with what each is and the hash of that.</summary>
    public ImmutableArray<StudyChoice> Choices { get; }

    /// <summary>The seeds.</summary>
    public ImmutableArray<ulong> Seeds { get; }

    /// <summary>The names of the metrics, in the order of the columns.</summary>
    public ImmutableArray<string> Metrics { get; }

    /// <summary>The rows, in order of the cells.</summary>
    public ImmutableArray<StudyManifestRow> Rows { get; }

    /// <summary>The files of the results with the SHA-256 of each, in hexadecimal.</summary>
    /// <value>The default is none: the package writes no files.</value>
    public ImmutableSortedDictionary<string, string> Files { get; init; } = ImmutableSortedDictionary<string, string>.Empty;

    /// <summary>The JSON document that the design was read from, with paths from where the manifest is; <see langword="null"/> of a design made by code.</summary>
    public string? Design { get; init; }

    /// <summary>The manifest of a result.</summary>
    /// <param name="result">The result.</param>
    /// <returns>The manifest, of the rows that there are.</returns>
    public static StudyManifest Of(StudyResult result)
    {
        ArgumentNullException.ThrowIfNull(result);
        StudyDesign design = result.Design;
        return new StudyManifest(
            design.Name,
            design.Hash,
            StudyEnvironment.Current,
            [
                .. design.Sources.Select(s => Choice("source", s.Name, s.Content)),
                .. design.Strategies.Select(s => Choice("strategy", s.Name, s.Content)),
                .. design.Reciprocities.Select(r => Choice("reciprocity", r.Name, r.Content)),
                .. design.MissingPolicies.Select(m => Choice("missing", m.Name, m.Content)),
                .. design.Approaches.Select(a => Choice("approach", a.Name, StudyDesign.Content(a))),
            ],
            design.Seeds,
            [.. design.Metrics.Select(m => m.Name)],
            [.. result.Rows.Select(r => new StudyManifestRow(r.Cell.Key, design.HashOf(r.Cell), r.ResultHash))]);
    }

    /// <summary>What stands in a design against running rows of this manifest again with it: choices that are missing or not what they were.</summary>
    /// <param name="design">The design.</param>
    /// <returns>The problems; none where the design is the one of the manifest.</returns>
    public IReadOnlyList<Problem> Differences(StudyDesign design)
    {
        ArgumentNullException.ThrowIfNull(design);
        if (design.Hash == DesignHash)
        {
            return [];
        }

        StudyManifest now = Of(new StudyResult(design, [], []));
        var problems = new List<Problem>();
        foreach (StudyChoice choice in Choices)
        {
            StudyChoice? same = now.Choices.FirstOrDefault(c => c.Axis == choice.Axis && c.Name == choice.Name);
            if (same is null || same.ContentHash != choice.ContentHash)
            {
                problems.Add(new Problem(
                    $"{choice.Axis} '{choice.Name}'",
                    same is null ? "it is not there any more" : $"it is not what it was: {choice.Content}; now {same.Content}",
                    "put it back as it was"));
            }
        }

        return problems.Count > 0 ? problems :
            [new Problem("design", "it is not the one of the manifest: seeds, metrics or choices were changed or added", "run the study with the design that it had")];
    }

    private static StudyChoice Choice(string axis, string name, string content) => new(axis, name, content, StudyHash.Of(content));
}
