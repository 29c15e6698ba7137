// Sources: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.7 and 9.11 (sensitivity analysis): optimal prices
// stay feasible but where the data changed; what is out of order there is set right by one shortest path each.
namespace Mentoring.Matching.Assignment;

/// <summary>Brings an assignment and its prices, optimal for another problem, into the order that <see cref="FlowState"/> keeps.</summary>
internal sealed class FlowRepair
{
    private readonly AssignmentProblem problem;
    private readonly FlowState state;
    private readonly FlowForwardSearch forward;
    private readonly CancellationToken cancellationToken;
    private readonly SortedSet<int> pending = []; // rows that lack a column and are not yet settled
    private readonly int[] buffer;
    private FlowBackwardSearch? backward;

    internal FlowRepair(AssignmentProblem problem, CancellationToken cancellationToken)
    {
        this.problem = problem;
        this.cancellationToken = cancellationToken;
        state = new FlowState(problem);
        forward = new FlowForwardSearch(state, cancellationToken);
        buffer = new int[problem.RowBufferLength];
    }

    private FlowBackwardSearch Backward => backward ??= new FlowBackwardSearch(state, cancellationToken);

    /// <summary>Takes over what still fits; the changed rows are looked at anew.</summary>
    internal void TakeOver(AssignmentSolution solution, DualPrices prices, IEnumerable<int> changedRows)
    {
        prices.RowPrices.CopyTo(state.U);
        prices.ColumnPrices.CopyTo(state.V);
        var unsettled = new SortedSet<int>(changedRows);
        for (int i = 0; i < problem.RowCount; i++)
        {
            foreach (int j in solution.ColumnsOf(i))
            {
                if (state.ColumnsOf(i).Contains(j))
                {
                    continue; // pinned
                }

                int cost = state.Missing(i) > 0 ? problem.Cost(i, j) : AssignmentProblem.Forbidden;
                if (cost != AssignmentProblem.Forbidden && state.HasFreePlace(j))
                {
                    state.Place(i, j, cost);
                }
                else
                {
                    unsettled.Add(i);
                }
            }

            AddPending(i);
        }

        foreach (int i in unsettled)
        {
            Refresh(i);
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            if (state.Load[j] > problem.MinimumLoad(j) && state.Exit(j) < 0)
            {
                Empty(j);
            }
        }
    }

    /// <summary>Runs it; the solution is proven by its prices, or there is a witness.</summary>
    internal AssignmentSolution Run(SolveOptions options)
    {
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            while (state.HasFreePlace(j) && state.Entry(j) < 0)
            {
                if (Backward.Pull(j, -state.Entry(j)) == ShortestAugmentingPath.Outcome.Cancelled)
                {
                    return AssignmentSolution.Cancelled(problem);
                }
            }
        }

        return FlowSolver.Finish(state, forward, pending, () => Backward, options);
    }

    // The row's price becomes what its cells allow; a column that is then too dear for it is given up.
    private void Refresh(int i)
    {
        CostRow row = problem.Row(i, buffer);
        long least = problem.UnassignedCost(i) ?? long.MaxValue;
        ReadOnlySpan<int> used = state.ColumnsOf(i);
        for (int k = 0; k < row.Count; k++)
        {
            int j = row.ColumnOf(k);
            if (row.Costs[k] != AssignmentProblem.Forbidden && !used.Contains(j))
            {
                least = Math.Min(least, row.Costs[k] - state.V[j]);
            }
        }

        for (int unit = state.FirstUnit[i] + used.Length - 1; unit >= state.FirstUnit[i]; unit--)
        {
            if (!state.IsPinned[unit] && state.CostOfUnit[unit] - state.V[state.ColumnOfUnit[unit]] > least)
            {
                state.Remove(unit);
            }
        }

        state.U[i] = least == long.MaxValue ? Dearest(i) : least;
        AddPending(i);
    }

    // With nothing further to choose, any price from the dearest column of the row upwards will do.
    private long Dearest(int i)
    {
        long dearest = 0;
        for (int unit = state.FirstUnit[i]; unit < state.FirstUnit[i] + state.ColumnsOf(i).Length; unit++)
        {
            dearest = Math.Max(dearest, state.CostOfUnit[unit] - state.V[state.ColumnOfUnit[unit]]);
        }

        return dearest;
    }

    // The price is above what the last row there may cost, as after a smaller minimum load: it falls, and the rows choose anew.
    private void Empty(int j)
    {
        var rows = new List<int>();
        for (int unit = state.First[j]; unit >= 0; unit = state.Next[unit])
        {
            if (!state.IsPinned[unit])
            {
                rows.Add(state.RowOfUnit[unit]);
            }
        }

        foreach (int row in rows)
        {
            state.Remove(state.UnitIn(row, j));
        }

        state.V[j] = Math.Min(state.V[j], -problem.SeatCost(j, Math.Max(0, state.Load[j] - 1)));
        rows.Sort();
        rows.ForEach(Refresh);
    }

    private void AddPending(int i)
    {
        if (state.Missing(i) > 0 && state.U[i] != problem.UnassignedCost(i))
        {
            pending.Add(i);
        }
    }
}
