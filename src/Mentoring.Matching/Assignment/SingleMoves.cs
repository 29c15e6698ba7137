using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// Completes the assignment of a plain method by single moves: a row that must be assigned takes the place of one that need not be, and a
/// column below its minimum load takes a row that can be spared. It does not look further than one move and so may fail.
/// </summary>
internal sealed class SingleMoves(AssignmentProblem problem, RowPlaces places, string method, CancellationToken cancellationToken)
{
    private readonly int[] cost = new int[problem.RowCount]; // of the cell that each assigned row uses

    /// <summary>Runs it and makes the solution.</summary>
    internal AssignmentSolution Complete()
    {
        int[] waiting = [.. Enumerable.Range(0, problem.RowCount).Where(i => places.IsUnassigned(i) && problem.UnassignedCost(i) is null)];
        int[] below = [.. Enumerable.Range(0, problem.ColumnCount).Where(j => places.Load[j] < problem.MinimumLoad(j))];
        if (waiting.Length + below.Length > 0 && !ReadUsedCells())
        {
            return AssignmentSolution.Cancelled(problem);
        }

        foreach (int i in waiting)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            if (!PlaceInsteadOfOptionalRow(i))
            {
                return NotFound($"The {method} method found no place for row {i}; another method may.");
            }
        }

        int block = ColumnCells.BlockSize(problem);
        for (int start = 0; start < below.Length; start += block)
        {
            int[] columns = below[start..Math.Min(below.Length, start + block)];
            if (ColumnCells.Read(problem, columns, cancellationToken) is not { } cells)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            for (int s = 0; s < columns.Length; s++)
            {
                int j = columns[s];
                while (places.Load[j] < problem.MinimumLoad(j))
                {
                    if (cancellationToken.IsCancellationRequested)
                    {
                        return AssignmentSolution.Cancelled(problem);
                    }

                    if (!places.HasFreePlace(j) || !PullSpareRow(j, cells[s]))
                    {
                        return NotFound($"The {method} method could not bring column {j} to its minimum load; another method may.");
                    }
                }
            }
        }

        return AssignmentSolution.Feasible(problem, places.ColumnOfRow);
    }

    private AssignmentSolution NotFound(FormattableString sentence) =>
        AssignmentSolution.Infeasible(problem, Infeasibility.NotFound(sentence.ToString(CultureInfo.InvariantCulture)));

    private bool ReadUsedCells()
    {
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            cost[i] = places.IsUnassigned(i) ? 0 : problem.Cost(i, places.ColumnOfRow[i]);
        }

        return true;
    }

    private bool PlaceInsteadOfOptionalRow(int row)
    {
        CostRow cells = problem.Row(row, new int[problem.RowBufferLength]);
        long least = long.MaxValue;
        int leaver = -1;
        int cell = -1;
        for (int k = 0; k < cells.Count; k++)
        {
            int i = cells.Costs[k] == AssignmentProblem.Forbidden ? -1 : places.First[cells.ColumnOf(k)];
            for (; i >= 0; i = places.Next[i])
            {
                if (problem.UnassignedCost(i) is { } unassigned && cells.Costs[k] + unassigned - cost[i] < least)
                {
                    least = cells.Costs[k] + unassigned - cost[i];
                    leaver = i;
                    cell = k;
                }
            }
        }

        if (cell < 0)
        {
            return false;
        }

        places.Remove(leaver);
        places.Place(row, cells.ColumnOf(cell));
        cost[row] = cells.Costs[cell];
        return true;
    }

    private bool PullSpareRow(int column, List<(int Row, int Cost)> cells)
    {
        long least = long.MaxValue;
        (int Row, int Cost) best = (-1, 0);
        foreach ((int i, int c) in cells)
        {
            int from = places.ColumnOfRow[i];
            bool isFree = from == AssignmentSolution.Unassigned;
            bool isSpare = isFree || (from != column && places.Load[from] > problem.MinimumLoad(from));
            long saved = isFree ? problem.UnassignedCost(i) ?? 0 : cost[i];
            if (isSpare && c - saved < least)
            {
                least = c - saved;
                best = (i, c);
            }
        }

        if (best.Row < 0)
        {
            return false;
        }

        if (!places.IsUnassigned(best.Row))
        {
            places.Remove(best.Row);
        }

        places.Place(best.Row, column);
        cost[best.Row] = best.Cost;
        return true;
    }
}
