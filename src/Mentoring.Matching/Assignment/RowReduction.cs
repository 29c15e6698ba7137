// Source: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems (1987),
// doi:10.1007/BF02278710, "augmenting row reduction", without its column reduction: a column price starts at 0 and only falls, because a
// column that stays free must keep price 0.
namespace Mentoring.Matching.Assignment;

/// <summary>The cheap start of the exact method: most rows find a column here in one or two looks at their costs.</summary>
internal sealed class RowReduction(PartialAssignment state, CancellationToken cancellationToken)
{
    private const int StepsPerRow = 4; // the bound on prices in AssignmentProblem's remarks counts on it

    private long stepsLeft = (long)StepsPerRow * state.Problem.RowCount;

    /// <summary>Runs it; returns the rows that need a shortest path, or null when cancelled.</summary>
    internal List<int>? Run()
    {
        var rows = new List<int>(state.Problem.RowCount);
        for (int i = 0; i < state.Problem.RowCount; i++)
        {
            rows.Add(i);
        }

        // "Two applications of the augmenting row reduction": the second starts from better prices.
        for (int pass = 0; pass < 2 && rows.Count > 0; pass++)
        {
            var left = new List<int>();
            foreach (int row in rows)
            {
                int i = row;
                while (i >= 0)
                {
                    if (cancellationToken.IsCancellationRequested)
                    {
                        return null;
                    }

                    i = Step(i, left);
                }
            }

            rows = left;
        }

        return rows;
    }

    // Gives row i its best column, or sets it aside; returns the row that had to leave for it, or -1.
    private int Step(int i, List<int> left)
    {
        ReadOnlySpan<int> c = state.Problem.Costs(i);
        long[] v = state.V;
        stepsLeft--;
        (long u1, long u2) = ReducedCosts.TwoSmallest(c, v);
        long unassigned = state.Problem.UnassignedCost(i) ?? ReducedCosts.Unreached;
        if (unassigned < u1)
        {
            // Column prices only fall, so no column will ever be better for this row: it stays out.
            state.U[i] = unassigned;
            return -1;
        }

        if (u1 == ReducedCosts.Unreached)
        {
            left.Add(i); // no allowed cell at all: the shortest path names the witness
            return -1;
        }

        state.U[i] = u1;
        u2 = Math.Min(u2, unassigned);
        int j1 = ReducedCosts.IndexOf(c, v, u1, 0);
        int free = j1;
        while (free >= 0 && !state.HasFreePlace(free))
        {
            free = u1 < u2 ? -1 : ReducedCosts.IndexOf(c, v, u1, free + 1);
        }

        if (free >= 0)
        {
            state.Place(i, free);
            return -1;
        }

        // Only a single place can change hands at a new price: the other rows of a larger column would lose their tight cells.
        if (state.Problem.Capacity(j1) != 1 || u1 == u2 || u2 == ReducedCosts.Unreached || stepsLeft <= 0)
        {
            left.Add(i);
            return -1;
        }

        int k = state.First[j1];
        state.Remove(k);
        v[j1] -= u2 - u1;
        state.U[i] = u2;
        state.Place(i, j1);
        return k;
    }
}
