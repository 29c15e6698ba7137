using System.Collections.Immutable;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>Turns the columns of an assignment back into people: pairs, those left over and why, places left, totals.</summary>
internal sealed class MatchSummary
{
    private readonly Scheme scheme;
    private readonly Pool pool;
    private readonly EligibilityTable eligibility;
    private readonly PairScorer scorer;
    private readonly AssignmentProblem problem;
    private readonly AssignmentSolution solution;
    private readonly EligibilityRow row;
    private readonly ulong[] open; // a bit for each mentor who takes somebody ...
    private readonly ulong[] free; // ... and who could take one more
    private readonly int openCount;

    /// <summary>Sums up a solution.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The people.</param>
    /// <param name="eligibility">What the rules allow.</param>
    /// <param name="scorer">The scores.</param>
    /// <param name="problem">The problem that was solved: without the pairs that were ruled out so that nobody mentors their own mentor.</param>
    /// <param name="solution">Its solution.</param>
    public MatchSummary(
        Scheme scheme, Pool pool, EligibilityTable eligibility, PairScorer scorer, AssignmentProblem problem, AssignmentSolution solution)
    {
        this.scheme = scheme;
        this.pool = pool;
        this.eligibility = eligibility;
        this.scorer = scorer;
        this.problem = problem;
        this.solution = solution;
        row = eligibility.CreateRow();
        Loads = new int[pool.Mentors.Length];
        foreach (int mentor in solution.ColumnOfRow.Where(c => c != AssignmentSolution.Unassigned))
        {
            Loads[mentor]++;
        }

        open = BitsOf(mentor => pool.Mentors[mentor].Capacity > 0);
        free = BitsOf(mentor => Loads[mentor] < pool.Mentors[mentor].Capacity);
        openCount = (int)BitRows.Count(open);
    }

    /// <summary>The index of each mentee's mentor, or -1.</summary>
    public ImmutableArray<int> MentorOf => solution.ColumnOfRow;

    /// <summary>How many mentees each mentor was given.</summary>
    public int[] Loads { get; }

    public static MatchTotals Totals(Scheme scheme, Pool pool, EligibilityTable? eligibility, ImmutableArray<MatchedPair> pairs) => new(
        pool.Mentees.Length,
        pool.Mentors.Length,
        pool.Mentors.Sum(m => (long)m.Capacity),
        eligibility?.AllowedCount ?? 0,
        pairs.Length,
        scheme.Scale.ShowTotal(pairs.Sum(p => scheme.Scale.ToSteps(p.Score.Combined)), pairs.Length),
        scheme.Scale.ShowTotal(pairs.Sum(p => scheme.Scale.ToSteps(p.Score.Rank)), pairs.Length));

    public static ImmutableArray<UnusedPlaces> UnusedPlaces(Pool pool, int[] loads) => [.. pool.Mentors
        .Select((m, i) => new UnusedPlaces(m.Id, m.Capacity, loads[i]))
        .Where(u => u.Used < u.Capacity)];

    public ImmutableArray<MatchedPair> Pairs(CancellationToken cancellationToken)
    {
        HashSet<Pair> locks = [.. pool.Locks];
        var pairs = ImmutableArray.CreateBuilder<MatchedPair>(solution.AssignedCount);
        for (int i = 0; i < pool.Mentees.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            int j = solution.ColumnOfRow[i];
            if (j == AssignmentSolution.Unassigned)
            {
                continue;
            }

            (Mentee mentee, Mentor mentor) = (pool.Mentees[i], pool.Mentors[j]);
            pairs.Add(new MatchedPair(scorer, eligibility, i, j)
            {
                IsLocked = locks.Contains(new Pair(mentee.Id, mentor.Id)),
            });
        }

        return pairs.ToImmutable();
    }

    public ImmutableArray<UnmatchedMentee> Unmatched(CancellationToken cancellationToken)
    {
        var unmatched = ImmutableArray.CreateBuilder<UnmatchedMentee>();
        for (int i = 0; i < pool.Mentees.Length; i++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (solution.ColumnOfRow[i] == AssignmentSolution.Unassigned)
            {
                unmatched.Add(Why(pool.Mentees[i], i));
            }
        }

        return unmatched.ToImmutable();
    }

    private UnmatchedMentee Why(Mentee mentee, int index)
    {
        row.Judge(index);
        int eligible = BitRows.CountShared(row.Allowed, open);
        if (eligible == 0)
        {
            return new UnmatchedMentee(mentee.Id, UnmatchedReason.NoEligibleMentor, Forbidden());
        }

        if (BitRows.CountShared(row.Allowed, free) == 0)
        {
            return new UnmatchedMentee(
                mentee.Id,
                UnmatchedReason.PlacesTaken,
                eligible == 1
                    ? $"The one eligible mentor, {pool.Mentors[Mentors(open).First()].Name}, has no place left."
                    : $"None of the {eligible} eligible mentors has a place left.");
        }

        int[] ruledOut = scheme.ForbidTwoCycles ? [.. Mentors(free).Where(j => IsRuledOut(index, j))] : [];
        return ruledOut.Length == 0
            ? new UnmatchedMentee(mentee.Id, UnmatchedReason.NothingGained, "No pair with a free place would raise the total score.")
            : new UnmatchedMentee(
                mentee.Id,
                UnmatchedReason.TwoCycle,
                (ruledOut.Length == 1
                    ? $"The pair with {pool.Mentors[ruledOut[0]].Name}, who has a free place, was ruled out"
                    : $"The pairs with {ruledOut.Length} mentors who have a free place were ruled out")
                + ", since two people may not mentor each other.");
    }

    /// <summary>Whether an eligible pair was ruled out only so that two people do not mentor each other, and would else have been a gain.</summary>
    private bool IsRuledOut(int mentee, int mentor) =>
        problem.Cost(mentee, mentor) == AssignmentProblem.Forbidden
        && MatchCosts.CostOf(scheme.Scale, scorer.Score(mentee, mentor)) < problem.UnassignedCost(mentee);

    /// <summary>Which rules leave the mentee of the row with nobody.</summary>
    private string Forbidden()
    {
        if (openCount == 0)
        {
            return "No mentor takes anybody now.";
        }

        IEnumerable<string> rules = eligibility.Rules
            .Select((rule, place) => (rule.Rule.Id, Count: BitRows.CountShared(row.ForbiddenBy(place), open)))
            .Where(rule => rule.Count > 0)
            .OrderByDescending(rule => rule.Count)
            .ThenBy(rule => rule.Id, StringComparer.Ordinal)
            .Select(rule => $"{rule.Id} forbids {rule.Count}");
        return $"None of the {openCount} mentors with places is eligible: {string.Join(", ", rules)}.";
    }

    private ulong[] BitsOf(Func<int, bool> isSet)
    {
        ulong[] bits = new ulong[BitRows.Words(pool.Mentors.Length)];
        foreach (int mentor in Enumerable.Range(0, pool.Mentors.Length).Where(isSet))
        {
            BitRows.Set(bits, mentor);
        }

        return bits;
    }

    /// <summary>The eligible mentors of the row whose bit is set.</summary>
    private IEnumerable<int> Mentors(ulong[] bits) =>
        Enumerable.Range(0, pool.Mentors.Length).Where(mentor => BitRows.Has(bits, mentor) && row.IsAllowed(mentor));
}
