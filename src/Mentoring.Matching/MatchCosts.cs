using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>The one border at which scores become integer costs, and a scheme's objectives an assignment problem.</summary>
/// <remarks>
/// A pair costs what it lacks of a full score, in steps of the scheme's scale. Under most placed first an unmatched mentee costs more than all
/// pairs together could ever save: with costs between 0 and C and at most k pairs, k C + 1 is enough. Under total score alone an
/// unmatched mentee counts as a score of 0; and so it does where the objectives need stages, of which the first may be most placed.
/// </remarks>
internal static class MatchCosts
{
    /// <summary>The problem of a pool.</summary>
    /// <param name="scheme">The scheme.</param>
    /// <param name="pool">The pool.</param>
    /// <param name="costs">What holds or works out the costs of the pairs.</param>
    public static AssignmentProblem Build(Scheme scheme, Pool pool, CostStore costs)
    {
        var unassigned = new long?[pool.Mentees.Length];
        Array.Fill(unassigned, UnassignedCost(scheme, pool));
        foreach (int mentee in pool.LockedMentors().Keys)
        {
            unassigned[mentee] = null; // must be assigned
        }

        return AssignmentProblem.Of(
            pool.Mentees.Length,
            pool.Mentors.Length,
            costs,
            pool.Mentors.Select(m => m.Capacity),
            pool.Mentors.Select(m => m.MinimumLoad),
            unassigned);
    }

    public static int CostOf(ScoreScale scale, in PairScore score) => scale.Steps - (int)scale.ToSteps(score.Rank);

    /// <summary>What an unmatched mentee costs who is not locked.</summary>
    public static long UnassignedCost(Scheme scheme, Pool pool)
    {
        if (MatchStages.AreNeeded(scheme) || scheme.Objectives[0] != Objective.MostPlaced)
        {
            return scheme.Scale.Steps;
        }

        // A rank lies between -1 (full caution, no coverage) and 1, so a cost is at most twice the scale.
        long most = Math.Min(pool.Mentees.Length, pool.Mentors.Sum(m => (long)m.Capacity));
        return (2L * scheme.Scale.Steps * most) + 1;
    }
}
