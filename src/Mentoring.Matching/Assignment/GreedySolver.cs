namespace Mentoring.Matching.Assignment;

/// <summary>
/// The plain method: take the cheapest cell, then the next cheapest that still fits, and so on; ties by row, then by column.
/// </summary>
/// <remarks>
/// <para>A baseline to compare with, not a way to a good total: the assignment keeps every constraint and is claimed only
/// <see cref="AssignmentStatus.Feasible"/>. A cell dearer than the row's unassigned cost is not used. Rows that must be assigned and
/// columns below their minimum load are then helped by single moves; when that is not enough, the status is infeasible with
/// <see cref="InfeasibilityKind.NotFound"/>, which does not say that no assignment exists.</para>
/// <para>Time O(cells log cells), memory 8 bytes an allowed cell.</para>
/// </remarks>
public sealed class GreedySolver : AssignmentSolver
{
    private const int RowsBetweenPolls = 16;

    /// <inheritdoc/>
    public override string Name => "greedy";

    /// <inheritdoc/>
    public override SolverCapabilities Capabilities { get; } = new(
        ProblemFeatures.Capacities | ProblemFeatures.MinimumLoads | ProblemFeatures.UnassignedRows, IsExact: false, GivesPrices: false);

    /// <inheritdoc/>
    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        var state = new PartialAssignment(problem);
        if (SortedCells(problem, cancellationToken) is not { } cells)
        {
            return AssignmentSolution.Cancelled(problem);
        }

        options.Progress?.Report(0.5);
        foreach (ulong cell in cells)
        {
            (int i, int j) = Math.DivRem((int)(uint)cell, problem.ColumnCount);
            if (state.ColumnOfRow[i] == AssignmentSolution.Unassigned && state.HasFreePlace(j))
            {
                state.Place(i, j);
            }
        }

        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            if (state.ColumnOfRow[i] == AssignmentSolution.Unassigned && problem.UnassignedCost(i) is null && !PlaceInsteadOfOptionalRow(state, i))
            {
                return AssignmentSolution.Infeasible(problem, Infeasibility.NotFound($"The greedy method found no place for row {i}; another method may."));
            }
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            while (state.Load[j] < problem.MinimumLoad(j))
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return AssignmentSolution.Cancelled(problem);
                }

                if (!state.HasFreePlace(j) || !PullSpareRow(state, j))
                {
                    return AssignmentSolution.Infeasible(problem,
                        Infeasibility.NotFound($"The greedy method could not bring column {j} to its minimum load; another method may."));
                }
            }
        }

        options.Progress?.Report(1);
        return AssignmentSolution.Feasible(problem, state.ColumnOfRow);
    }

    // Cost (shifted to be non-negative) in the high half, place in the matrix in the low half: one sort gives the order and its ties.
    private static ulong[]? SortedCells(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        var cells = new List<ulong>();
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (i % RowsBetweenPolls == 0 && cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            ReadOnlySpan<int> c = problem.Costs(i);
            long most = problem.UnassignedCost(i) ?? long.MaxValue;
            for (int j = 0; j < c.Length; j++)
            {
                if (c[j] != AssignmentProblem.Forbidden && c[j] <= most)
                {
                    cells.Add(((ulong)((long)c[j] + AssignmentProblem.MaximumCost) << 32) | (uint)((i * c.Length) + j));
                }
            }
        }

        ulong[] sorted = [.. cells];
        Array.Sort(sorted);
        return sorted;
    }

    private static bool PlaceInsteadOfOptionalRow(PartialAssignment state, int row)
    {
        ReadOnlySpan<int> c = state.Problem.Costs(row);
        long least = long.MaxValue;
        int leaver = -1;
        int column = -1;
        for (int j = 0; j < c.Length; j++)
        {
            for (int i = state.First[j]; c[j] != AssignmentProblem.Forbidden && i >= 0; i = state.Next[i])
            {
                if (state.Problem.UnassignedCost(i) is { } unassigned && c[j] + unassigned - state.Problem.Costs(i)[j] < least)
                {
                    least = c[j] + unassigned - state.Problem.Costs(i)[j];
                    leaver = i;
                    column = j;
                }
            }
        }

        if (column >= 0)
        {
            state.Remove(leaver);
            state.Place(row, column);
        }

        return column >= 0;
    }

    private static bool PullSpareRow(PartialAssignment state, int column)
    {
        AssignmentProblem problem = state.Problem;
        long least = long.MaxValue;
        int best = -1;
        for (int i = 0; i < problem.RowCount; i++)
        {
            int from = state.ColumnOfRow[i];
            int cost = problem.Costs(i)[column];
            bool isSpare = from == AssignmentSolution.Unassigned || (from != column && state.Load[from] > problem.MinimumLoad(from));
            long saved = from == AssignmentSolution.Unassigned ? problem.UnassignedCost(i) ?? 0 : problem.Costs(i)[from];
            if (isSpare && cost != AssignmentProblem.Forbidden && cost - saved < least)
            {
                least = cost - saved;
                best = i;
            }
        }

        if (best < 0)
        {
            return false;
        }

        if (state.ColumnOfRow[best] != AssignmentSolution.Unassigned)
        {
            state.Remove(best);
        }

        state.Place(best, column);
        return true;
    }
}
