using System.Globalization;
using System.Numerics;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching;

/// <summary>
/// Most placed, longest waiting and total score as one problem, for a limit on changes, which needs a single total. Leaving a mentee without
/// a mentor costs a weight for each objective; each weight is more than everything after it could ever save, so that the order holds exactly.
/// </summary>
/// <remarks>
/// With costs of pairs between 0 and C, all pairs of n mentees save at most n C, and so do unassigned costs of total score, which are at most
/// C: the least weight is n C + 1. A class of m mentees of weight w saves at most m w, so the next weight is (m + 1) w.
/// </remarks>
internal static class LimitedCosts
{
    /// <summary>Why a limit on changes cannot be kept, or null.</summary>
    public static Problem? Problem(Scheme scheme, Pool pool, MatchOptions options)
    {
        const string Place = "MatchOptions.MostChanges";
        if (options.MostChanges is null)
        {
            return null;
        }

        bool isKnown = scheme.Objectives.All(o => o is Objective.MostPlaced or Objective.LongestWaiting or Objective.TotalScore)
            && scheme.Objectives.IndexOf(Objective.TotalScore) is var total && (total < 0 || total == scheme.Objectives.Length - 1);
        if (!isKnown || scheme.ForbidTwoCycles)
        {
            return new Problem(
                Place,
                isKnown ? "a limit on changes does not go with forbidding two people to mentor each other"
                    : $"a limit on changes does not go with the objectives [{string.Join(", ", scheme.Objectives)}]",
                "lock the pairs that are to stay, or let the scheme have mostPlaced, longestWaiting and totalScore, that last");
        }

        return Weights(scheme, pool, options) is null
            ? new Problem(
                Place,
                string.Create(CultureInfo.InvariantCulture, $"{pool.Mentees.Length} mentees of many rounds are too many to weigh up in one total"),
                "lock the pairs that are to stay, or match in parts, such as by region")
            : null;
    }

    /// <summary>What it costs to leave each mentee without a mentor; null for one who must have some.</summary>
    public static long?[] Of(Scheme scheme, Pool pool, MatchOptions options)
    {
        long?[] weights = Weights(scheme, pool, options)!;
        int[] current = new MatchStages(scheme, pool, options).Current();
        foreach (int mentee in Enumerable.Range(0, current.Length).Where(i => current[i] != AssignmentSolution.Unassigned))
        {
            weights[mentee] = null;
        }

        foreach (Pair pair in pool.Locks)
        {
            weights[pool.IndexOfMentee(pair.MenteeId)] = null;
        }

        return weights;
    }

    private static long?[]? Weights(Scheme scheme, Pool pool, MatchOptions options)
    {
        int count = pool.Mentees.Length;
        int?[] rounds = new MatchStages(scheme, pool, options).Waiting(Side.Mentee);
        BigInteger weight = (2 * (BigInteger)scheme.Scale.Steps * count) + 1;
        var costs = new BigInteger[count];
        Array.Fill(costs, scheme.Scale.Steps); // as a score of 0
        foreach (Objective objective in scheme.Objectives.Reverse().Where(o => o != Objective.TotalScore))
        {
            if (objective == Objective.MostPlaced)
            {
                Add(_ => true);
                continue;
            }

            foreach (int round in rounds.OfType<int>().Distinct().OrderDescending())
            {
                Add(i => rounds[i] == round);
            }
        }

        // The sum over all mentees must stay a number too, with room to spare.
        return costs.All(c => c <= AssignmentProblem.MaximumUnassignedCost) && costs.Aggregate(BigInteger.Zero, (sum, c) => sum + c) < long.MaxValue / 4
            ? [.. costs.Select(c => (long?)c)]
            : null;

        void Add(Func<int, bool> isOf)
        {
            int members = 0;
            foreach (int mentee in Enumerable.Range(0, count).Where(isOf))
            {
                costs[mentee] += weight;
                members++;
            }

            weight *= members + 1;
        }
    }
}
