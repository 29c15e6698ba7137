namespace Mentoring.Matching.Assignment;

/// <summary>
/// What a solver returns when its time is up: its assignment so far, completed by the cheapest places that are left and, where a row must
/// be assigned or a column has too few rows, by any path that makes room; with a proven lower bound.
/// </summary>
/// <remarks>O(cells) for the bound and for each path; paths are needed for few rows as a rule.</remarks>
internal sealed class DeadlineCompletion
{
    private readonly AssignmentProblem problem;
    private readonly FlowState state;
    private readonly CancellationToken cancellationToken;
    private readonly int[] buffer;

    private DeadlineCompletion(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        this.problem = problem;
        this.cancellationToken = cancellationToken;
        state = new FlowState(problem);
        buffer = new int[problem.RowBufferLength];
    }

    /// <summary>Completes an assignment.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="columnsOf">The columns of a row so far.</param>
    /// <param name="columnPrices">The column prices so far: the better, the tighter the bound.</param>
    /// <param name="cancellationToken">Asks to stop even this.</param>
    internal static AssignmentSolution Complete(AssignmentProblem problem, Func<int, int[]> columnsOf, long[] columnPrices, CancellationToken cancellationToken)
    {
        var completion = new DeadlineCompletion(problem, cancellationToken);
        completion.TakeOver(columnsOf);
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            completion.TakeCheapest(i);
        }

        return completion.MakeRoom() is { } failure
            ? failure
            : AssignmentSolution.Feasible(problem, completion.state.ColumnOfUnit, LagrangianBound.Of(problem, columnPrices));
    }

    private void TakeOver(Func<int, int[]> columnsOf)
    {
        for (int i = 0; i < problem.RowCount; i++)
        {
            foreach (int j in columnsOf(i))
            {
                if (state.Missing(i) > 0 && state.HasFreePlace(j) && !state.ColumnsOf(i).Contains(j))
                {
                    state.Place(i, j, problem.Cost(i, j));
                }
            }
        }
    }

    private void TakeCheapest(int i)
    {
        while (state.Missing(i) > 0)
        {
            CostRow row = problem.Row(i, buffer);
            long least = problem.UnassignedCost(i) ?? long.MaxValue;
            int cell = -1;
            for (int k = 0; k < row.Count; k++)
            {
                int j = row.ColumnOf(k);
                if (row.Costs[k] != AssignmentProblem.Forbidden && state.HasFreePlace(j)
                    && (long)row.Costs[k] + problem.SeatCost(j, state.Load[j]) < least && !state.ColumnsOf(i).Contains(j))
                {
                    least = (long)row.Costs[k] + problem.SeatCost(j, state.Load[j]);
                    cell = k;
                }
            }

            if (cell < 0)
            {
                return;
            }

            state.Place(i, row.ColumnOf(cell), row.Costs[cell]);
        }
    }

    // Where that did not do, paths: at prices so low that every cell counts 0 the searches of the exact method look for any path.
    private AssignmentSolution? MakeRoom()
    {
        var plain = new FeasiblePaths(state, cancellationToken);
        for (int i = 0; i < problem.RowCount; i++)
        {
            while (state.Missing(i) > 0 && problem.UnassignedCost(i) is null)
            {
                if (!plain.Place(i))
                {
                    return Failure();
                }
            }
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            while (state.Load[j] < problem.MinimumLoad(j))
            {
                if (!plain.Pull(j))
                {
                    return Failure();
                }
            }
        }

        return null;
    }

    private AssignmentSolution Failure() => cancellationToken.IsCancellationRequested
        ? AssignmentSolution.Cancelled(problem)
        : AssignmentSolution.Infeasible(problem, Infeasibility.NotFound("The deadline came, and the assignment so far could not be completed; without it the exact solver says why."));
}
