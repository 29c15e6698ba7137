// Source: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems (1987),
// doi:10.1007/BF02278710, "augmenting row reduction", without its column reduction: a column price only falls from what the column asks
// when it is empty, because a column that stays free must keep that price.
namespace Mentoring.Matching.Assignment;

/// <summary>The cheap start of the exact method: most rows find a column here in one or two looks at their cores.</summary>
internal sealed class RowReduction(PartialAssignment state, RowCores cores, CancellationToken cancellationToken)
{
    /// <summary>No price goes below it before the shortest paths: the bounds in AssignmentProblem's remarks count on it.</summary>
    internal const long LeastPrice = -(1L << 56);

    private const int Passes = 2;
    private const int StepsPerRow = 16;

    private long stepsLeft = (long)StepsPerRow * state.Problem.RowCount;

    /// <summary>
    /// Takes rows out of columns that are not their best, then runs it on all that have none; returns those that need a shortest path, or
    /// null when cancelled.
    /// </summary>
    internal List<int>? Run()
    {
        List<int>? rows = LooseRows();
        if (rows is null)
        {
            return null;
        }

        // "Two applications of the augmenting row reduction": the second starts from better prices.
        for (int pass = 0; pass < Passes && rows.Count > 0; pass++)
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

    private List<int>? LooseRows()
    {
        var rows = new List<int>(state.Problem.RowCount);
        for (int i = 0; i < state.Problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            int j = state.ColumnOfRow[i];
            if (j >= 0)
            {
                BestCells best = cores.TwoSmallest(i);
                if (best.Column >= 0 && state.Cost[i] - state.V[j] <= Math.Min(best.First, best.Second))
                {
                    continue;
                }

                state.Remove(i);
            }

            rows.Add(i);
        }

        return rows;
    }

    // Gives row i its best column, or sets it aside; returns the row that had to leave for it, or -1.
    private int Step(int i, List<int> left)
    {
        stepsLeft--;
        long unassigned = state.Unassigned[i];
        (long u1, long u2, int j1, int cost) = cores.TwoSmallest(i);
        if (j1 < 0 && u1 != ReducedCosts.Unreached)
        {
            left.Add(i);
            return -1;
        }

        if (unassigned < u1)
        {
            return -1; // column prices only fall, so no column will ever be better for this row: it stays out
        }

        if (u1 == ReducedCosts.Unreached)
        {
            left.Add(i); // no allowed cell at all: the shortest path names the witness
            return -1;
        }

        u2 = Math.Min(u2, unassigned);
        if (IsOpen(j1))
        {
            state.Place(i, j1, cost);
            return -1;
        }

        if (u1 == u2 && PlaceAtTie(i, u1))
        {
            return -1;
        }

        // Only a single place can change hands at a new price: the other rows of a larger column would lose their tight cells.
        if (state.Problem.Capacity(j1) != 1 || u1 == u2 || u2 == ReducedCosts.Unreached || stepsLeft <= 0
            || state.V[j1] - (u2 - u1) < LeastPrice)
        {
            left.Add(i);
            return -1;
        }

        int k = state.First[j1];
        state.Remove(k);
        state.SetPrice(j1, state.V[j1] - (u2 - u1));
        state.Place(i, j1, cost);
        return k;
    }

    private bool IsOpen(int column) => state.HasFreePlace(column) && state.Entry(column) == 0;

    private bool PlaceAtTie(int i, long u1)
    {
        long zero = cores.Zero;
        foreach (ref readonly CoreCell cell in cores.Cells(i))
        {
            if (cell.Key - zero > u1)
            {
                break;
            }

            if (cell.Cost - state.V[cell.Column] == u1 && IsOpen(cell.Column))
            {
                state.Place(i, cell.Column, cell.Cost);
                return true;
            }
        }

        return false;
    }
}
