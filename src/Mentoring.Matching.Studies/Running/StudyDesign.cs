using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Studies.Running;

/// <summary>A study as it is planned: all its cells, and what is measured in each.</summary>
/// <remarks>Immutable and valid by construction; safe for use by several threads if the user's own sources, strategies and approaches are.</remarks>
public sealed class StudyDesign
{
    private readonly ImmutableDictionary<string, int>[] indices;

    /// <summary>Makes a design.</summary>
    /// <param name="name">What the study is called.</param>
    /// <param name="axes">What it varies.</param>
    /// <exception cref="InvalidInputException">Something is wrong; all problems are in it.</exception>
    public StudyDesign(string name, StudyAxes axes)
    {
        ArgumentNullException.ThrowIfNull(axes);
        List<Problem> problems = [];
        StudyName.Check("name", name, problems);
        problems.AddRange(axes.Check());
        if (problems.Count > 0)
        {
            throw new InvalidInputException("study", problems);
        }

        Name = name;
        Sources = [.. axes.Sources];
        Strategies = [.. axes.Strategies];
        Reciprocities = [.. axes.Reciprocities];
        MissingPolicies = [.. axes.MissingPolicies];
        Approaches = [.. axes.Approaches];
        Seeds = [.. axes.Seeds.Order()];
        Metrics = [.. axes.Metrics];
        Parts = [.. Metrics.SelectMany(m => m.Parts.Select(p => (m, p)))];
        GroupQuestion = axes.GroupQuestion;
        Manipulators = axes.Manipulators;
        indices =
        [
            Index(Sources.Select(s => s.Name)), Index(Strategies.Select(s => s.Name)), Index(Reciprocities.Select(r => r.Name)),
            Index(MissingPolicies.Select(m => m.Name)), Index(Approaches.Select(a => a.Name)),
        ];
        Hash = StudyHash.Of(Contents());
    }

    /// <summary>What the study is called.</summary>
    public string Name { get; }

    /// <summary>Generators and data sets.</summary>
    public ImmutableArray<StudySource> Sources { get; }

    /// <summary>The strategies that give the schemes.</summary>
    public ImmutableArray<StudyStrategy> Strategies { get; }

    /// <summary>How the two views are combined.</summary>
    public ImmutableArray<ReciprocityChoice> Reciprocities { get; }

    /// <summary>What silence counts as.</summary>
    public ImmutableArray<MissingChoice> MissingPolicies { get; }

    /// <summary>The approaches that match.</summary>
    public ImmutableArray<MatchingApproach> Approaches { get; }

    /// <summary>The seeds, the least first.</summary>
    public ImmutableArray<ulong> Seeds { get; }

    /// <summary>What is measured of each result, in the order of the columns.</summary>
    public ImmutableArray<StudyMetric> Metrics { get; }

    /// <summary>The question whose answers make groups of mentees; <see langword="null"/> where there are none.</summary>
    public string? GroupQuestion { get; }

    /// <summary>Of how many mentees to find out what they gain by leaving an answer out.</summary>
    public int Manipulators { get; }

    /// <summary>The numbers of a row, each with its metric, in the order of the columns.</summary>
    internal ImmutableArray<(StudyMetric Metric, MetricPart Part)> Parts { get; }

    /// <summary>How many cells there are.</summary>
    public int CellCount => Sources.Length * Strategies.Length * Reciprocities.Length * MissingPolicies.Length * Approaches.Length * Seeds.Length;

    /// <summary>The SHA-256 of all that decides the results, in hexadecimal; the name of the study and the order of the choices are not in it.</summary>
    public string Hash { get; }

    /// <summary>All cells, in the order in which they are run: what needs the same pool, and then the same scores, stands together.</summary>
    /// <returns>The cells; each once.</returns>
    public IEnumerable<StudyCell> Cells() =>
        from source in Sources
        from pool in source.VariesWithSeed ? Seeds.Select(seed => (ulong[])[seed]) : [[.. Seeds]]
        from strategy in Strategies
        from reciprocity in Reciprocities
        from missing in MissingPolicies
        from seed in pool
        from approach in Approaches
        select new StudyCell(source.Name, strategy.Name, reciprocity.Name, missing.Name, approach.Name, seed);

    /// <summary>Whether a cell is one of this design.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>Whether it is.</returns>
    public bool Contains(StudyCell cell)
    {
        ArgumentNullException.ThrowIfNull(cell);
        return indices[0].ContainsKey(cell.Source) && indices[1].ContainsKey(cell.Strategy) && indices[2].ContainsKey(cell.Reciprocity)
            && indices[3].ContainsKey(cell.Missing) && indices[4].ContainsKey(cell.Approach) && Seeds.BinarySearch(cell.Seed) >= 0;
    }

    /// <summary>The cell of a key.</summary>
    /// <param name="key">The key, as <see cref="StudyCell.Key"/> gives it.</param>
    /// <returns>The cell, or <see langword="null"/> where this design has none of that key.</returns>
    public StudyCell? Find(string key)
    {
        ArgumentNullException.ThrowIfNull(key);
        string[] parts = key.Split(StudyCell.Separator);
        return parts.Length == 6 && ulong.TryParse(parts[5], NumberStyles.None, CultureInfo.InvariantCulture, out ulong seed)
            && new StudyCell(parts[0], parts[1], parts[2], parts[3], parts[4], seed) is var cell && cell.Key == key && Contains(cell)
            ? cell
            : null;
    }

    /// <summary>The SHA-256 of all that decides the result of a cell, in hexadecimal: its key and what its choices are.</summary>
    /// <param name="cell">The cell.</param>
    /// <returns>The hash.</returns>
    /// <exception cref="ArgumentException">The cell is not one of this design.</exception>
    public string HashOf(StudyCell cell)
    {
        (StudySource source, StudyStrategy strategy, ReciprocityChoice reciprocity, MissingChoice missing, MatchingApproach approach) = Choices(cell);
        return StudyHash.Of(cell.Key, source.Content, strategy.Content, reciprocity.Content, missing.Content, Content(approach));
    }

    /// <summary>What an approach is, for hashes.</summary>
    internal static string Content(MatchingApproach approach) => $"{approach.GetType().FullName}: {approach.Description}";

    /// <summary>What a cell chooses on each axis.</summary>
    internal (StudySource Source, StudyStrategy Strategy, ReciprocityChoice Reciprocity, MissingChoice Missing, MatchingApproach Approach) Choices(StudyCell cell) =>
        Contains(cell)
            ? (Sources[indices[0][cell.Source]], Strategies[indices[1][cell.Strategy]], Reciprocities[indices[2][cell.Reciprocity]],
                MissingPolicies[indices[3][cell.Missing]], Approaches[indices[4][cell.Approach]])
            : throw new ArgumentException($"The study has no cell '{cell.Key}'.", nameof(cell));

    private static ImmutableDictionary<string, int> Index(IEnumerable<string> names) =>
        names.Select((name, i) => KeyValuePair.Create(name, i)).ToImmutableDictionary(StringComparer.Ordinal);

    /// <summary>All choices as texts, in an order that does not depend on that of the lists.</summary>
    private IEnumerable<string> Contents() =>
    [
        .. Sources.Select(s => $"source {s.Name}: {s.Content}").Order(StringComparer.Ordinal),
        .. Strategies.Select(s => $"strategy {s.Name}: {s.Content}").Order(StringComparer.Ordinal),
        .. Reciprocities.Select(r => $"reciprocity {r.Name}: {r.Content}").Order(StringComparer.Ordinal),
        .. MissingPolicies.Select(m => $"missing {m.Name}: {m.Content}").Order(StringComparer.Ordinal),
        .. Approaches.Select(a => $"approach {a.Name}: {Content(a)}").Order(StringComparer.Ordinal),
        .. Seeds.Select(s => string.Create(CultureInfo.InvariantCulture, $"seed {s}")),
        .. Metrics.Select(m => $"metric {m.GetType().FullName} {m.Name}, {string.Join(", ", m.Parts.Select(p => p.Name))}: {m.Formula}"),
        $"groups by {GroupQuestion}",
        string.Create(CultureInfo.InvariantCulture, $"manipulators {Manipulators}"),
    ];
}
