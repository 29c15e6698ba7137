using System.Globalization;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Studies.Running;

/// <summary>What a study varies. Every choice on one axis meets every choice on the others.</summary>
/// <remarks>Immutable if the lists are; a <see cref="StudyDesign"/> copies them. Equality is by reference of the lists.</remarks>
public sealed record StudyAxes
{
    /// <summary>The most cells of a study.</summary>
    public const int MostCells = 1_000_000;

    /// <summary>Generators and data sets; each name once.</summary>
    public IReadOnlyList<StudySource> Sources { get; init; } = [];

    /// <summary>The strategies that give the schemes; each name once.</summary>
    public IReadOnlyList<StudyStrategy> Strategies { get; init; } = [];

    /// <summary>How the two views are combined; each name once.</summary>
    /// <value>The default is as the scheme states.</value>
    public IReadOnlyList<ReciprocityChoice> Reciprocities { get; init; } = [ReciprocityChoice.AsStated];

    /// <summary>What silence counts as; each name once.</summary>
    /// <value>The default is as the scheme states.</value>
    public IReadOnlyList<MissingChoice> MissingPolicies { get; init; } = [MissingChoice.AsStated];

    /// <summary>The approaches that match; each name once.</summary>
    public IReadOnlyList<MatchingApproach> Approaches { get; init; } = [];

    /// <summary>The seeds, up to the greatest number of 63 bits; each once.</summary>
    public IReadOnlyList<ulong> Seeds { get; init; } = [];

    /// <summary>What is measured of each result: a column of the table for each part; each name once.</summary>
    /// <value>The default is all built-in metrics but time and memory, of which every table has columns.</value>
    public IReadOnlyList<StudyMetric> Metrics { get; init; } = [.. StudyMetrics.BuiltIn.Where(m => m.IsReproducible)];

    /// <summary>The question whose answers make the groups of mentees that metrics of groups compare.</summary>
    /// <value>The default is <see langword="null"/>: there are no groups.</value>
    public string? GroupQuestion { get; init; }

    /// <summary>Of how many mentees to find out what they gain by leaving an answer out; each takes a matching more.</summary>
    /// <value>The default is 0.</value>
    public int Manipulators { get; init; }

    /// <summary>The number of cells.</summary>
    public double CellCount => (double)Sources.Count * Strategies.Count * Reciprocities.Count * MissingPolicies.Count * Approaches.Count * Seeds.Count;

    /// <summary>Everything that is wrong with the axes.</summary>
    /// <returns>The problems; empty when a design can be made.</returns>
    public IReadOnlyList<Problem> Check()
    {
        var problems = new List<Problem>();
        Names("sources", Sources.Select(s => s?.Name), problems);
        Names("strategies", Strategies.Select(s => s?.Name), problems);
        Names("reciprocity", Reciprocities.Select(r => r?.Name), problems);
        Names("missing", MissingPolicies.Select(m => m?.Name), problems);
        Names("approaches", Approaches.Select(a => a?.Name), problems);
        Names("metrics", Metrics.Select(m => m?.Name), problems, mayBeEmpty: true);
        Columns(problems);
        if (Manipulators < 0)
        {
            problems.Add(new Problem("manipulators", "the number is negative", "give 0 or more"));
        }

        CheckSeeds(problems);
        if (CellCount > MostCells)
        {
            problems.Add(new Problem(
                "study",
                string.Create(CultureInfo.InvariantCulture, $"it has {CellCount} cells, and may have {MostCells}"),
                "take fewer choices or seeds, or make two studies of it"));
        }

        if (Sources.All(s => s is not null))
        {
            problems.AddRange(Strategies.Where(s => s is not null).SelectMany(s => Sources.Select(s.Check)).OfType<Problem>());
            problems.AddRange(Sources.Where(s => s.KnownPairs > MatchingTask.MostPairs).Select(s => new Problem(
                $"source '{s.Name}'",
                string.Create(CultureInfo.InvariantCulture, $"it has {s.KnownPairs} pairs, and a cell keeps at most {MatchingTask.MostPairs}"),
                "take a smaller pool")));
            CheckGroups(problems);
        }

        return problems;
    }

    private static void Names(string axis, IEnumerable<string?> names, List<Problem> problems, bool mayBeEmpty = false)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        int count = 0;
        foreach (string? name in names)
        {
            string place = string.Create(CultureInfo.InvariantCulture, $"{axis}[{count++}]");
            StudyName.Check(place, name, problems);
            if (name is not null && !seen.Add(name))
            {
                problems.Add(new Problem(place, $"'{name}' is there already", "give each choice a name of its own"));
            }
        }

        if (count == 0 && !mayBeEmpty)
        {
            problems.Add(new Problem(axis, "there is no choice", "give at least one"));
        }
    }

    private void Columns(List<Problem> problems)
    {
        HashSet<string> taken = [.. StudyTable.OwnColumns];
        foreach (string name in Metrics.Where(m => m is not null).SelectMany(m => m.Parts).Select(p => p.Name))
        {
            StudyName.Check("metrics", name, problems);
            if (!taken.Add(StudyTable.ColumnOf(name)))
            {
                problems.Add(new Problem("metrics", $"there is a column '{StudyTable.ColumnOf(name)}' already", "give the part of the metric another name"));
            }
        }
    }

    /// <summary>What is not asked would be found missing by every cell, one after the other.</summary>
    private void CheckGroups(List<Problem> problems)
    {
        if (GroupQuestion is not { } question)
        {
            return;
        }

        foreach ((StudySource source, string name) in Sources.SelectMany(s => Strategies.OfType<SchemeStrategy>().Select(x => x.SchemeName).Distinct().Select(name => (s, name))))
        {
            string[] asked = [.. source.KnownScheme(name)?.Questionnaire.AskedOf(Side.Mentee).Select(q => q.Id) ?? []];
            if (asked.Length > 0 && !asked.Contains(question))
            {
                problems.Add(new Problem(
                    "groupQuestion", $"the scheme '{name}' of the source '{source.Name}' does not ask mentees '{question}'", NearestName.Mend(question, asked)));
            }
        }
    }

    private void CheckSeeds(List<Problem> problems)
    {
        if (Seeds.Count == 0)
        {
            problems.Add(new Problem("seeds", "there is no seed", "give at least one"));
        }

        if (Seeds.Distinct().Count() < Seeds.Count)
        {
            problems.Add(new Problem("seeds", "a seed is there twice", "give each seed once"));
        }

        if (Seeds.Any(s => s > long.MaxValue))
        {
            problems.Add(new Problem("seeds", "a seed is too great", string.Create(CultureInfo.InvariantCulture, $"take seeds up to {long.MaxValue}")));
        }
    }
}
