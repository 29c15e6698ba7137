// Source: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems (1987),
// doi:10.1007/BF02278710, "augmenting row reduction", without its column reduction: a column price starts at 0 and only falls, because a
// column that stays free must keep price 0.
using System.Diagnostics;

namespace Mentoring.Matching.Assignment;

/// <summary>The cheap start of the exact method: most rows find a column here in one or two looks at their costs.</summary>
internal sealed class RowReduction(PartialAssignment state, RowCores? cores, CancellationToken cancellationToken)
{
    private const int StepsPerRow = 4; // the bound on prices in AssignmentProblem's remarks counts on it

    private long stepsLeft = (long)StepsPerRow * state.Problem.RowCount;

    /// <summary>Runs it; returns the rows that need a shortest path, or null when cancelled.</summary>
    internal List<int>? Run()
    {
        var rows = new List<int>(state.Problem.RowCount);
        for (int i = 0; i < state.Problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            cores?.Build(i);
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
        (long u1, long u2, int j1) = cores is null ? DenseSmallest(c, v) : CoreSmallest(i, cores);
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
        int free = state.HasFreePlace(j1) ? j1 : u1 < u2 ? -1 : FreeTie(i, u1);
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

    private static (long First, long Second, int Column) DenseSmallest(ReadOnlySpan<int> c, long[] v)
    {
        (long u1, long u2) = ReducedCosts.TwoSmallest(c, v);
        return (u1, u2, u1 == ReducedCosts.Unreached ? -1 : ReducedCosts.IndexOf(c, v, u1, 0));
    }

    // The same from the core; it is built anew when its bound hides the second smallest.
    private (long First, long Second, int Column) CoreSmallest(int i, RowCores cores)
    {
        for (int attempt = 0; ; attempt++)
        {
            ReadOnlySpan<int> columns = cores.Columns(i);
            ReadOnlySpan<int> costs = cores.Costs(i);
            long u1 = ReducedCosts.Unreached;
            long u2 = ReducedCosts.Unreached;
            int j1 = -1;
            for (int k = 0; k < columns.Length; k++)
            {
                long t = costs[k] - state.V[columns[k]];
                if (t < u1 || (t == u1 && columns[k] < j1))
                {
                    u2 = u1;
                    u1 = t;
                    j1 = columns[k];
                }
                else if (t < u2)
                {
                    u2 = t;
                }
            }

            if (u2 <= cores.Bound(i))
            {
                return (u1, u2, j1);
            }

            Debug.Assert(attempt == 0, "A new core holds the two smallest.");
            cores.Build(i);
        }
    }

    // The lowest column with a free place among those (of the core) that tie for the row's best.
    private int FreeTie(int i, long u1)
    {
        int free = -1;
        if (cores is null)
        {
            ReadOnlySpan<int> c = state.Problem.Costs(i);
            do
            {
                free = ReducedCosts.IndexOf(c, state.V, u1, free + 1);
            }
            while (free >= 0 && !state.HasFreePlace(free));
            return free;
        }

        ReadOnlySpan<int> columns = cores.Columns(i);
        ReadOnlySpan<int> costs = cores.Costs(i);
        for (int k = 0; k < columns.Length; k++)
        {
            int j = columns[k];
            if (costs[k] - state.V[j] == u1 && state.HasFreePlace(j) && (free < 0 || j < free))
            {
                free = j;
            }
        }

        return free;
    }
}
