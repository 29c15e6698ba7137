// Sources: K. G. Murty, An algorithm for ranking all the assignments in order of increasing cost (1968), doi:10.1287/opre.16.3.682;
// E. L. Lawler, A procedure for computing the K best solutions (1972), doi:10.1287/mnsc.18.7.401.
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>The best assignments of a problem, the second best, the third best and so on, exactly.</summary>
/// <remarks>
/// Murty's partition: the assignments other than a solution are split by the first of its cells that they do not use, and each part is
/// solved from the solution's prices. Where a row lacks a column, further parts are those that use one of its other cells. The
/// k best cost at most k times the number of cells used warm starts; memory is one solution a part. Ties come in an order that is always the same.
/// </remarks>
public static class RankedAssignments
{
    /// <summary>Finds the k best assignments.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="count">How many, 1 or more.</param>
    /// <param name="cancellationToken">Stops the search.</param>
    /// <returns>
    /// The solutions by rising total, each with other cells than all before it; fewer when there are not that many; none when the problem is infeasible.
    /// Only the first has prices that belong to the problem itself.
    /// </returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="count"/> is below 1.</exception>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    public static ImmutableArray<AssignmentSolution> Best(AssignmentProblem problem, int count, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentOutOfRangeException.ThrowIfLessThan(count, 1);
        var found = ImmutableArray.CreateBuilder<AssignmentSolution>();
        var open = new PriorityQueue<Part, (long Total, int Number)>();
        int number = 0;
        Add(problem, new ExactSolver().Solve(problem, null, cancellationToken));
        while (found.Count < count && open.TryDequeue(out Part? part, out _))
        {
            AssignmentSolution solution = part.Solution;
            found.Add(found.Count == 0 ? solution : AssignmentSolution.Optimal(problem, Units(problem, solution), null));
            if (found.Count == count)
            {
                break;
            }

            AssignmentProblem rest = part.Problem;
            foreach ((int row, int column) in CellsNotPinned(part.Problem, solution))
            {
                AssignmentProblem without = rest.Forbid([(row, column)]);
                Add(without, WarmStart.Solve(part.Problem, solution, without, cancellationToken));
                rest = rest.Pin([(row, column)]);
            }

            // What is left uses all of these cells and at least one more, of a row that lacks a column.
            foreach ((int row, int column) in CellsToAdd(rest, solution))
            {
                AssignmentProblem with = rest.Pin([(row, column)]);
                Add(with, WarmStart.Solve(part.Problem, solution, with, cancellationToken));
                rest = rest.Forbid([(row, column)]);
            }
        }

        return found.ToImmutable();

        void Add(AssignmentProblem restricted, AssignmentSolution solution)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (solution.Status == AssignmentStatus.Optimal)
            {
                open.Enqueue(new Part(restricted, solution), (solution.TotalCost, number++));
            }
        }
    }

    private static List<(int Row, int Column)> CellsNotPinned(AssignmentProblem problem, AssignmentSolution solution)
    {
        HashSet<(int, int)> pinned = [.. problem.Pins];
        var cells = new List<(int Row, int Column)>();
        for (int i = 0; i < problem.RowCount; i++)
        {
            foreach (int j in solution.ColumnsOf(i))
            {
                if (!pinned.Contains((i, j)))
                {
                    cells.Add((i, j));
                }
            }
        }

        return cells;
    }

    private static List<(int Row, int Column)> CellsToAdd(AssignmentProblem problem, AssignmentSolution solution)
    {
        var cells = new List<(int Row, int Column)>();
        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (solution.ColumnsOf(i).Length == problem.Demand(i))
            {
                continue;
            }

            CostRow row = problem.Row(i, buffer);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] != AssignmentProblem.Forbidden && !solution.ColumnsOf(i).Contains(row.ColumnOf(k)))
                {
                    cells.Add((i, row.ColumnOf(k)));
                }
            }
        }

        return cells;
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

    private sealed record Part(AssignmentProblem Problem, AssignmentSolution Solution);
}
