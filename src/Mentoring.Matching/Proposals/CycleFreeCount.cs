using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>How many mentees can be placed so that nobody mentors their own mentor, whatever it does to scores.</summary>
internal static class CycleFreeCount
{
    /// <summary>Counts.</summary>
    /// <param name="ground">The people and the rules.</param>
    /// <param name="edits">What people decided.</param>
    /// <param name="allowed">Who may have whom.</param>
    /// <param name="first">A mentee who is placed if that costs nobody else a place; null for none.</param>
    /// <param name="morePlaceAt">A mentor with one more place; null for none.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>The number, which is a lower bound where the search reached its limit, and whether the first mentee is among them.</returns>
    public static (int Placed, bool PlacesFirst) Of(
        ProposalGround ground, ProposalEdits edits, PlacementSearch allowed, int? first, int? morePlaceAt, CancellationToken cancellationToken)
    {
        Pool pool = ground.Pool;
        int count = pool.Mentees.Length;
        int[] costs = new int[count * pool.Mentors.Length];
        Array.Fill(costs, AssignmentProblem.Forbidden);
        long?[] unassigned = new long?[count];
        for (int mentee = 0; mentee < count; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Span<int> row = costs.AsSpan(mentee * pool.Mentors.Length, pool.Mentors.Length);
            unassigned[mentee] = mentee == first ? count + 2 : count + 1; // one more placed is worth more than who it is
            if (edits.Held.TryGetValue(mentee, out int held))
            {
                if (held != AssignmentSolution.Unassigned)
                {
                    (row[held], unassigned[mentee]) = (0, null);
                }

                continue;
            }

            bool[] mayHave = allowed.MayHave(mentee);
            for (int mentor = 0; mentor < mayHave.Length; mentor++)
            {
                row[mentor] = mayHave[mentor] ? 0 : AssignmentProblem.Forbidden;
            }

            unassigned[mentee] = ground.LockOf(mentee) is null ? unassigned[mentee] : null;
        }

        AssignmentProblem problem = AssignmentProblem.Dense(
            count,
            pool.Mentors.Length,
            costs,
            pool.Mentors.Select((m, j) => j == morePlaceAt ? m.Capacity + 1 : m.Capacity),
            pool.Mentors.Select(m => m.MinimumLoad),
            unassigned);
        var solver = new ExclusiveCellsSolver(TwoCycles.Of(pool, problem, cancellationToken), null, ground.Options.TwoCycleNodeLimit);
        AssignmentSolution solution = solver.Search(problem, null, cancellationToken).Solution;
        return solution.Status == AssignmentStatus.Cancelled
            ? throw new OperationCanceledException(cancellationToken)
            : (solution.AssignedCount, first is { } asked && solution.ColumnOfRow[asked] != AssignmentSolution.Unassigned);
    }
}
