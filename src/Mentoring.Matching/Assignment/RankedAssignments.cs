// Sources: K. G. Murty, An algorithm for ranking all the assignments in order of increasing cost (1968), doi:10.1287/opre.16.3.682;
// E. L. Lawler, A procedure for computing the K best solutions (1972), doi:10.1287/mnsc.18.7.401; bounds that spare most of the work as in
// M. L. Miller, H. S. Stone and I. J. Cox, Optimizing Murty's ranked assignment method (1997), doi:10.1109/7.599256.
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>The best assignments of a problem, the second best, the third best and so on, exactly.</summary>
/// <remarks>
/// Murty's partition: the assignments other than a solution are split by the first of its cells that they do not use, and, where a row
/// lacks a column, by the first of its other cells that they use. Each part has a lower bound by the solution's prices; when that is the least,
/// a search for the shortest exchange of cells makes it exact, and when it still is, a warm start solves the part. One reading of all cells
/// and as a rule one warm start for each solution returned, and a short search for each bound that was too low; memory O(cells used) for
/// each. Ties come in an order that is always the same.
/// </remarks>
public static class RankedAssignments
{
    /// <summary>Finds the k best assignments.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>
    /// The solutions by rising total, each with other cells than all before it; fewer when there are not that many; none when the problem is infeasible.
    /// Only the first has prices.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static ImmutableArray<AssignmentSolution> Best(AssignmentProblem problem, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var found = ImmutableArray.CreateBuilder<AssignmentSolution>();
        var open = new PriorityQueue<RankedPart, (long Total, int Unknown, int Number)>();
        int number = 0;
        Add(RankedPart.Whole(problem, new ExactSolver().Solve(problem, null, cancellationToken)));
        while (found.Count < count && open.TryDequeue(out RankedPart? part, out _))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part.Solution is null)
            {
                Add(part.IsExact ? part.Solved(cancellationToken) : part.Refined(cancellationToken));
                continue;
            }

            found.Add(found.Count == 0 ? part.Solution : AssignmentSolution.Optimal(problem, Units(problem, part.Solution), null));
            if (found.Count < count)
            {
                foreach (RankedPart child in part.Split(cancellationToken))
                {
                    Add(child);
                }
            }
        }

        return found.ToImmutable();

        void Add(RankedPart? part)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (part is { Solution: null or { Status: AssignmentStatus.Optimal } })
            {
                open.Enqueue(part, (part.Bound, part.Solution is not null ? 0 : part.IsExact ? 1 : 2, number++)); // the least work first
            }
        }
    }

    private static int[] Units(AssignmentProblem problem, AssignmentSolution solution)
    {
        int[] units = new int[problem.UnitCount];
        Array.Fill(units, AssignmentSolution.Unassigned);
        int unit = 0;
        for (int i = 0; i < problem.RowCount; i++)
        {
            solution.ColumnsOf(i).CopyTo(units.AsSpan(unit));
            unit += problem.Demand(i);
        }

        return units;
    }
}
