// Source: the row reduction of R. Jonker and A. Volgenant (1987), doi:10.1007/BF02278710, for rows that take several columns.
namespace Mentoring.Matching.Assignment;

/// <summary>The first prices, and for each row the cheapest columns that are free at them.</summary>
internal static class FlowStart
{
    /// <summary>Runs it; false when cancelled.</summary>
    internal static bool Run(FlowState state, CancellationToken cancellationToken)
    {
        AssignmentProblem problem = state.Problem;
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            state.V[j] = -problem.SeatCost(j, state.Load[j]);
        }

        int[] buffer = new int[problem.RowBufferLength];
        var best = new List<(long Reduced, int Cell)>();
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            CostRow row = problem.Row(i, buffer);
            Cheapest(state, i, row, best);
            Take(state, i, row, best);
        }

        return true;
    }

    // The row's cheapest cells not yet used, as many as it lacks and one more, ascending; ties by column.
    private static void Cheapest(FlowState state, int i, CostRow row, List<(long Reduced, int Cell)> best)
    {
        best.Clear();
        int wanted = state.Missing(i) + 1;
        ReadOnlySpan<int> used = state.ColumnsOf(i);
        for (int k = 0; k < row.Count; k++)
        {
            int j = row.ColumnOf(k);
            long reduced = row.Costs[k] - state.V[j];
            if (row.Costs[k] == AssignmentProblem.Forbidden || (best.Count == wanted && reduced >= best[^1].Reduced) || used.Contains(j))
            {
                continue;
            }

            if (best.Count == wanted)
            {
                best.RemoveAt(wanted - 1);
            }

            int at = best.Count;
            while (at > 0 && best[at - 1].Reduced > reduced)
            {
                at--;
            }

            best.Insert(at, (reduced, k));
        }
    }

    // Takes cells as long as they are free at today's price; the row's price is that of the first cell not taken.
    private static void Take(FlowState state, int i, CostRow row, List<(long Reduced, int Cell)> best)
    {
        long unassigned = state.Problem.UnassignedCost(i) ?? long.MaxValue;
        long price = unassigned;
        foreach ((long reduced, int cell) in best)
        {
            int j = row.ColumnOf(cell);
            price = Math.Min(reduced, unassigned);
            if (state.Missing(i) == 0 || reduced > unassigned || !state.HasFreePlace(j) || state.Entry(j) != 0)
            {
                break;
            }

            state.Place(i, j, row.Costs[cell]);
        }

        // With nothing further to choose, any price down to what was taken will do: a row that must have more finds its witness later.
        state.U[i] = price == long.MaxValue ? 0 : price;
    }
}
