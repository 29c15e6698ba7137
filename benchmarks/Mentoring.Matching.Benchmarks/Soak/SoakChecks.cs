using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching.Benchmarks.Soak;

/// <summary>What must be so of every pool, looked at the slow way.</summary>
/// <param name="subject">The pool and its scheme.</param>
internal sealed class SoakChecks(SoakCase subject)
{
    private const int MostRows = 40; // of the larger pools

    /// <summary>What is wrong; empty when nothing is.</summary>
    internal IReadOnlyList<string> Failures()
    {
        var failures = new List<string>();
        var matcher = new Matcher(subject.Scheme);
        MatchResult first = matcher.Match(subject.Pool, Options(1, isHeld: true));
        failures.AddRange(OfResult(first).Select(failure => $"kept, 1 thread: {failure}"));
        int threads = 1 + (subject.Seed % 3);
        foreach ((string how, Pool pool, MatchOptions options) in (IEnumerable<(string, Pool, MatchOptions)>)
        [
            ($"not kept, {threads} threads", subject.Pool, Options(threads, isHeld: false)),
            ("kept, 3 threads, shuffled", subject.Shuffled(), Options(3, isHeld: true)),
            ("not kept, 2 threads, shuffled", subject.Shuffled(), Options(2, isHeld: false)),
        ])
        {
            if (Difference(first, matcher.Match(pool, options)) is { } difference)
            {
                failures.Add($"{how}: {difference}");
            }
        }

        failures.AddRange(OfRows());
        return failures;
    }

    private MatchOptions Options(int threads, bool isHeld) => new()
    {
        Parallelism = threads,
        MatrixMemoryLimit = isHeld ? long.MaxValue : 0,
        TwoCycleNodeLimit = subject.NodeLimit,
        CurrentPairs = [.. subject.Pool.EarlierPairs.DistinctBy(p => p.MenteeId)],
    };

    /// <summary>The first thing in which two results differ; null when they are the same.</summary>
    internal static string? Difference(MatchResult one, MatchResult other) =>
        one.Status != other.Status ? $"status {other.Status}, not {one.Status}"
        : !one.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score, p.IsLocked, p.RequestRank)).SequenceEqual(
            other.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score, p.IsLocked, p.RequestRank))) ? "other pairs or scores"
        : !one.Unmatched.SequenceEqual(other.Unmatched) ? "other reasons of the unmatched"
        : !one.UnusedPlaces.SequenceEqual(other.UnusedPlaces) ? "other unused places"
        : one.Totals != other.Totals ? "other totals"
        : one.Gap != other.Gap ? $"gap {other.Gap}, not {one.Gap}"
        : !one.Stages.Select(s => (s.Objective, s.Value, s.Words, s.IsProven)).SequenceEqual(
            other.Stages.Select(s => (s.Objective, s.Value, s.Words, s.IsProven))) ? "other stages"
        : !one.Remarks.SequenceEqual(other.Remarks) ? "other remarks"
        : one.Certificate?.PrimalCost != other.Certificate?.PrimalCost ? "another certificate"
        : one.Run.InputHash != other.Run.InputHash ? "another hash"
        : null;

    private IEnumerable<string> OfResult(MatchResult result)
    {
        Pool pool = subject.Pool;
        if (result.Status == MatchStatus.Infeasible)
        {
            if (result.Infeasibility is null || !pool.Mentors.Any(m => m.MinimumLoad > 0) && pool.Locks.IsEmpty)
            {
                yield return "infeasible for no reason";
            }

            yield break;
        }

        if (result.Status != (subject.Scheme.ForbidTwoCycles ? result.Status : MatchStatus.Optimal))
        {
            yield return $"the status is {result.Status}";
        }

        if (result.Status == MatchStatus.Optimal && (result.Certificate is { IsValid: false } || result.Stages.Any(s => !s.IsProven || s.Certificates.Any(c => !c.IsValid))))
        {
            yield return "a certificate is not valid";
        }

        if (pool.Mentees.Length != result.Pairs.Select(p => p.MenteeId).Concat(result.Unmatched.Select(u => u.MenteeId)).Distinct().Count())
        {
            yield return "not every mentee is in the result once";
        }

        Dictionary<string, int> loads = result.Pairs.CountBy(p => p.MentorId).ToDictionary(StringComparer.Ordinal);
        if (pool.Mentors.Any(m => loads.GetValueOrDefault(m.Id) > m.Capacity || loads.GetValueOrDefault(m.Id) < m.MinimumLoad))
        {
            yield return "a load is out of bounds";
        }

        HashSet<Pair> made = [.. result.Pairs.Select(p => new Pair(p.MenteeId, p.MentorId))];
        if (!pool.Locks.All(made.Contains))
        {
            yield return "a locked pair was not made";
        }

        if (subject.Scheme.ForbidTwoCycles && made.Any(p => made.Contains(new Pair(p.MentorId, p.MenteeId))))
        {
            yield return "two people mentor each other";
        }
    }

    /// <summary>Scores and verdicts of whole rows against those of single pairs.</summary>
    private IEnumerable<string> OfRows()
    {
        Pool pool = subject.Pool.Under(subject.Scheme.Questionnaire);
        var responses = new ResponseTable(pool);
        PairScorer scorer = new Matcher(subject.Scheme).Scorer(responses, CancellationToken.None);
        var plan = new ScoringPlan(scorer, subject.Scheme.Scale.Steps);
        ScoringWorkspace workspace = plan.CreateWorkspace();
        EligibilityTable table = EligibilityTable.Build(responses, subject.Scheme.AllRules, 1 + (subject.Seed % 2), CancellationToken.None);
        EligibilityRow row = table.CreateRow();
        int[] costs = new int[pool.Mentors.Length];
        int step = 1 + (pool.Mentees.Length / MostRows);
        for (int i = subject.Seed % step; i < pool.Mentees.Length; i += step)
        {
            plan.Costs(i, 0, costs, workspace);
            row.Judge(i);
            int allowed = 0;
            for (int j = 0; j < costs.Length; j++)
            {
                if (costs[j] != MatchCosts.CostOf(subject.Scheme.Scale, scorer.Score(i, j)))
                {
                    yield return $"the plan's cost of ({i}, {j}) is not its twin's";
                }

                bool isAllowed = table.Rules.All(rule => rule.Allows(rule.Judge(i, j)));
                allowed += isAllowed ? 1 : 0;
                if (isAllowed != row.IsAllowed(j) || isAllowed != table.IsAllowed(i, j))
                {
                    yield return $"the verdict of the row of ({i}, {j}) is not that of the pair";
                }
            }

            if (allowed != table.AllowedCountOf(Side.Mentee, i))
            {
                yield return $"the count of mentee {i} is not that of the pairs";
            }
        }
    }
}
