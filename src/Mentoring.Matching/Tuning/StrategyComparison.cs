using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>Two or more strategies compared on the same people: matchings, their worth under each other's scores, and who gains and loses.</summary>
/// <remarks>
/// Immutable; safe for use by several threads. The same people, schemes and options give the same numbers to the last bit, in any order of the people.
/// </remarks>
public sealed class StrategyComparison
{
    private StrategyComparison(ImmutableArray<ComparedStrategy> strategies) => Strategies = strategies;

    /// <summary>The strategies with their matchings, in the order in which they were given.</summary>
    public ImmutableArray<ComparedStrategy> Strategies { get; }

    /// <summary>What each matching is worth under each strategy's scores: by matching, and then by who scores.</summary>
    public ImmutableArray<CrossValue> Values { get; private init; }

    /// <summary>What differs between every two strategies: the first and each later one, the second and each later one ...</summary>
    public ImmutableArray<StrategyDifference> Differences { get; private init; }

    /// <summary>Everybody, mentees before mentors, each in ordinal order of the ids.</summary>
    public ImmutableArray<ComparedPerson> People { get; private init; }

    /// <summary>The pairs that all strategies make, in order of the ids.</summary>
    public ImmutableArray<Pair> CommonPairs { get; private init; }

    /// <summary>The mentees whom all strategies place.</summary>
    public ImmutableArray<string> PlacedByAll { get; private init; }

    /// <summary>The mentees whom no strategy places.</summary>
    public ImmutableArray<string> PlacedByNone { get; private init; }

    /// <summary>Compares strategies.</summary>
    /// <param name="pool">The people. They must fit the questionnaire of every scheme.</param>
    /// <param name="schemes">Two or more schemes, each with a name of its own.</param>
    /// <param name="options">How; as <see cref="ComparisonOptions"/> stands when left out.</param>
    /// <param name="progress">Is told of each matching in turn; the overall share is that of all.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The comparison.</returns>
    /// <remarks>
    /// Takes the time of the matchings, and for every two strategies that of judging all pairs by their rules and of scoring
    /// <see cref="ComparisonOptions.MostPairs"/> pairs twice. Keeps O(people x strategies^2) numbers, and nothing a pair.
    /// </remarks>
    /// <exception cref="InvalidInputException">There are fewer than two schemes, names are not told apart, or the people do not fit; all problems are in it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public static StrategyComparison Of(
        Pool pool,
        IEnumerable<NamedScheme> schemes,
        ComparisonOptions? options = null,
        IProgress<MatchProgress>? progress = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(schemes);
        options ??= new ComparisonOptions();
        NamedScheme[] named = [.. schemes];
        InvalidInputException.ThrowIfAny("comparison", Problems(pool, named, cancellationToken));
        StrategyScores[] strategies = [.. named.Select((scheme, place) => StrategyScores.Of(
            scheme, pool, options.Matching, progress is null ? null : new ShareOfAll(progress, place, named.Length), cancellationToken))];
        ImmutableArray<ComparedPerson> people = new PeopleCompared(pool, strategies, cancellationToken).Everybody();
        ComparedPerson[] mentees = [.. people.Where(p => p.Side == Side.Mentee)];
        var comparison = new StrategyComparison([.. strategies.Select(s => s.Strategy)])
        {
            People = people,
            Values = [.. strategies.SelectMany((matching, m) =>
                strategies.Select((scoring, s) => scoring.Value(m, s, matching.MentorOf, cancellationToken)))],
            Differences = [.. strategies.SelectMany((_, a) => Enumerable.Range(a + 1, strategies.Length - a - 1).Select(b =>
                Difference(people, a, b, new PairSample(strategies[a], strategies[b], options, cancellationToken).Correlation())))],
            CommonPairs = [.. mentees
                .Where(m => m.Outcomes[0].IsPlaced && m.Outcomes.All(o => o.Partners.SequenceEqual(m.Outcomes[0].Partners)))
                .Select(m => new Pair(m.Id, m.Outcomes[0].Partners[0]))],
            PlacedByAll = [.. mentees.Where(m => m.Outcomes.All(o => o.IsPlaced)).Select(m => m.Id)],
            PlacedByNone = [.. mentees.Where(m => m.Outcomes.All(o => !o.IsPlaced)).Select(m => m.Id)],
        };
        progress?.Report(new MatchProgress("comparison", 1) { Overall = 1 });
        return comparison;
    }

    /// <summary>What a matching is worth under a strategy's scores.</summary>
    /// <param name="matching">The strategy that made the matching, by its place in <see cref="Strategies"/>.</param>
    /// <param name="scoring">The strategy that judges it, by its place.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such strategy.</exception>
    public CrossValue Value(int matching, int scoring)
    {
        Check(matching, nameof(matching));
        Check(scoring, nameof(scoring));
        return Values[(matching * Strategies.Length) + scoring];
    }

    private void Check(int place, string name)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(place, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(place, Strategies.Length, name);
    }

    private static List<Problem> Problems(Pool pool, NamedScheme[] schemes, CancellationToken cancellationToken)
    {
        var problems = new List<Problem>();
        if (schemes.Length < 2)
        {
            problems.Add(new Problem("comparison", $"it has {schemes.Length} of the two or more schemes that it takes", "give at least two"));
        }

        var names = new HashSet<string>(StringComparer.Ordinal);
        for (int i = 0; i < schemes.Length; i++)
        {
            if (schemes[i]?.Scheme is null || string.IsNullOrWhiteSpace(schemes[i].Name))
            {
                problems.Add(new Problem($"scheme {i + 1}", "it has no name or is not there", "give a scheme and a name for it"));
                continue;
            }

            if (!names.Add(schemes[i].Name))
            {
                problems.Add(new Problem($"scheme '{schemes[i].Name}'", "another scheme has the same name", "give each a name of its own"));
            }

            problems.AddRange(Unasked(pool.Questionnaire, schemes[i]));
            try
            {
                pool.Under(schemes[i].Scheme.Questionnaire, cancellationToken);
            }
            catch (InvalidInputException refused)
            {
                problems.AddRange(refused.Problems.Select(p => p.Within($"scheme '{schemes[i].Name}'")));
            }
        }

        return problems;
    }

    /// <summary>What a scheme asks that these people were never asked: without this it would be matched as if they all had kept silent.</summary>
    private static IEnumerable<Problem> Unasked(Questionnaire asked, NamedScheme scheme) =>
    [
        .. scheme.Scheme.Questionnaire.Questions
            .Where(q => asked.Find(q.Id) is null)
            .Select(q => new Problem($"scheme '{scheme.Name}', question '{q.Id}'", "the people were not asked it", "compare schemes that ask the same questions")),
        .. scheme.Scheme.Questionnaire.PairMeasures
            .Where(m => asked.PairMeasures.All(other => other.Id != m.Id))
            .Select(m => new Problem($"scheme '{scheme.Name}', pair measure '{m.Id}'", "the pool does not have it", "compare schemes with the same pair measures")),
    ];

    private static StrategyDifference Difference(ImmutableArray<ComparedPerson> people, int first, int second, ScoreCorrelation correlation)
    {
        ComparedPerson[] changed = [.. people.Where(p => p.Changes(first, second))];
        return new StrategyDifference(
            first,
            second,
            people.Count(p => p.Side == Side.Mentee && p.Outcomes[first].IsPlaced && !p.Changes(first, second)),
            [.. changed.Where(p => p.Side == Side.Mentee).Select(p => p.Id)],
            [.. changed.Where(p => p.Side == Side.Mentor).Select(p => p.Id)],
            [.. ((Side[])[Side.Mentee, Side.Mentor]).SelectMany(side => ((int[])[first, second]).Select(scoring =>
                Change([.. changed.Where(p => p.Side == side)], side, first, second, scoring)))],
            correlation);
    }

    private static SideChange Change(ComparedPerson[] changed, Side side, int first, int second, int scoring)
    {
        double?[] gains = [.. changed.Select(p => p.Gain(first, second, scoring))];
        return new SideChange(
            side,
            scoring,
            changed.Length,
            gains.Count(g => g > 0),
            gains.Count(g => g < 0),
            changed.Count(p => !p.Outcomes[first].IsPlaced),
            changed.Count(p => !p.Outcomes[second].IsPlaced),
            gains.Sum(g => g ?? 0));
    }

    /// <summary>Tells of one matching as of a share of all.</summary>
    private sealed class ShareOfAll(IProgress<MatchProgress> progress, int place, int count) : IProgress<MatchProgress>
    {
        // The last hundredth is what comes after the matchings.
        public void Report(MatchProgress value) => progress.Report(value with { Overall = 0.99 * (place + value.Overall) / count });
    }
}
