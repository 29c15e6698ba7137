using System.Numerics;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching;

/// <summary>The one border at which scores become integer costs, and a scheme's objectives an assignment problem.</summary>
/// <remarks>
/// A pair costs what it lacks of a full score, in steps of the scheme's scale. Under most placed first an unmatched mentee costs more than all
/// pairs together could ever save: with costs between 0 and C and at most k pairs, k C + 1 is enough. Under total score alone an
/// unmatched mentee counts as a score of 0; and so it does where the objectives need stages, of which the first may be most placed.
/// </remarks>
internal static class MatchCosts
{
    public static AssignmentProblem Build(
        Matcher matcher, Pool pool, EligibilityTable eligibility, PairScorer scorer, Action<double> progress, CancellationToken cancellationToken)
    {
        int mentees = pool.Mentees.Length;
        int mentors = pool.Mentors.Length;
        var costs = new int[mentees * mentors];
        var plan = new ScoringPlan(scorer, matcher.Scheme.Scale.Steps);
        ScoringWorkspace workspace = plan.CreateWorkspace();
        for (int mentee = 0; mentee < mentees; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Span<int> row = costs.AsSpan(mentee * mentors, mentors);
            plan.Costs(mentee, 0, row, workspace);
            Forbid(row, eligibility.AllowedRow(mentee));
            progress((mentee + 1.0) / mentees);
        }

        var unassigned = new long?[mentees];
        Array.Fill(unassigned, UnassignedCost(matcher.Scheme, pool));
        ApplyLocks(matcher, pool, scorer, costs, unassigned);
        return AssignmentProblem.DenseOwned(
            mentees, mentors, costs, pool.Mentors.Select(m => m.Capacity), pool.Mentors.Select(m => m.MinimumLoad), unassigned);
    }

    public static int CostOf(ScoreScale scale, in PairScore score) => scale.Steps - (int)scale.ToSteps(score.Rank);

    private static void Forbid(Span<int> row, ReadOnlySpan<ulong> allowed)
    {
        for (int word = 0; word < allowed.Length; word++)
        {
            for (ulong left = ~allowed[word]; left != 0; left &= left - 1)
            {
                int mentor = (64 * word) + BitOperations.TrailingZeroCount(left);
                if (mentor >= row.Length)
                {
                    break;
                }

                row[mentor] = AssignmentProblem.Forbidden;
            }
        }
    }

    private static long UnassignedCost(Scheme scheme, Pool pool)
    {
        if (MatchStages.AreNeeded(scheme) || scheme.Objectives[0] != Objective.MostPlaced)
        {
            return scheme.Scale.Steps;
        }

        // A rank lies between -1 (full caution, no coverage) and 1, so a cost is at most twice the scale.
        long most = Math.Min(pool.Mentees.Length, pool.Mentors.Sum(m => (long)m.Capacity));
        return (2L * scheme.Scale.Steps * most) + 1;
    }

    /// <summary>A locked mentee may go to the one mentor only, whatever the rules say, and must be assigned.</summary>
    private static void ApplyLocks(Matcher matcher, Pool pool, PairScorer scorer, int[] costs, long?[] unassigned)
    {
        foreach (Pair pair in pool.Locks)
        {
            int mentee = pool.IndexOfMentee(pair.MenteeId);
            int mentor = pool.IndexOfMentor(pair.MentorId);
            Span<int> row = costs.AsSpan(mentee * pool.Mentors.Length, pool.Mentors.Length);
            row.Fill(AssignmentProblem.Forbidden);
            row[mentor] = CostOf(matcher.Scheme.Scale, scorer.Score(mentee, mentor));
            unassigned[mentee] = null;
        }
    }
}
