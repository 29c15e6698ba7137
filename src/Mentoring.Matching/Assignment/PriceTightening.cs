// Source: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), sections 4.5 and 9.6: the highest potentials that keep a system
// of difference constraints are shortest distances. With optimal prices u and v the constraints on v[j] and -u[i] are, by complementary slackness,
//     v[j] <= c[i,j] - u[i]  on unused cells,      -u[i] <= v[k] - c[i,k]  on used cells that are not pinned,
//     v[k] <= -(load cost of its last row)  where column k can spare a row,      -u[i] <= -U[i]  where part of row i is left out,
// and from below u[i] <= U[i] and v[j] >= -(load cost of the next row), which raising v and -u never breaks.
namespace Mentoring.Matching.Assignment;

/// <summary>
/// Raises the column prices of an optimal assignment as far as they stay optimal, by Dijkstra's search from everything that can take up what
/// a new place sets free: columns that can spare a row, and rows part of which is left out.
/// </summary>
/// <remarks>
/// Column j gets the price of the shortest path from it to such an end: what the changes cost that one more place there allows.
/// Bounds: a price is tied to an end by a chain as in <see cref="AssignmentProblem"/>'s remarks, so it and its distance from a price of at
/// most 2^58 are below 2^60.
/// </remarks>
internal sealed class PriceTightening
{
    private const long NoLimit = 1L << 62;

    private readonly FlowState state;
    private readonly AssignmentProblem problem;
    private readonly CancellationToken cancellationToken;
    private readonly long[] most; // of each column the highest price that the paths so far allow
    private readonly long[] fall; // of each row how far its price falls at least, as far as is known
    private readonly bool[] isRowSettled;
    private readonly bool[] isColumnSettled;
    private readonly int[] buffer;
    private readonly long[]? open; // the distance of each column to be settled, when the nearest is found by looking at all
    private PackedHeap heap; // otherwise; columns first, then rows
    private bool isInvalid;

    internal PriceTightening(FlowState state, CancellationToken cancellationToken)
    {
        this.state = state;
        this.cancellationToken = cancellationToken;
        problem = state.Problem;
        most = new long[problem.ColumnCount];
        Array.Fill(most, NoLimit);
        fall = new long[problem.RowCount];
        Array.Fill(fall, NoLimit);
        isRowSettled = new bool[problem.RowCount];
        isColumnSettled = new bool[problem.ColumnCount];
        buffer = new int[problem.RowBufferLength];
        heap = new PackedHeap((long)problem.ColumnCount + problem.RowCount);
        if (problem.Form != ProblemForm.Sparse && (problem.Features & ProblemFeatures.Demands) == 0 && problem.ColumnCount / 4 <= problem.RowCount)
        {
            // Then that takes no longer than reading the rows, and each cell may shorten the way to its column.
            open = new long[problem.ColumnCount];
            Array.Fill(open, NoLimit);
        }
    }

    /// <summary>Runs it on the prices of the state; false when they turn out not to be valid.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal bool Run()
    {
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            int load = state.Load[j];
            if (load == 0)
            {
                state.V[j] = Math.Min(state.V[j], -problem.SeatCost(j, 0)); // no row minds
            }

            if (load == 0 || load > problem.MinimumLoad(j))
            {
                Lower(j, -problem.SeatCost(j, Math.Max(0, load - 1)));
            }
        }

        for (int i = 0; i < problem.RowCount; i++)
        {
            if (state.Missing(i) > 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
                isInvalid |= state.U[i] != problem.UnassignedCost(i);
                Settle(i, 0);
            }
        }

        Search();
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            state.V[j] = isColumnSettled[j] ? most[j] : state.V[j];
        }

        for (int i = 0; i < problem.RowCount; i++)
        {
            state.U[i] -= isRowSettled[i] ? fall[i] : 0;
        }

        if (!isInvalid && Array.Exists(isColumnSettled, settled => !settled))
        {
            RaiseTheRest();
        }

        for (int i = 0; i < problem.RowCount && !isInvalid; i++)
        {
            if (!isRowSettled[i])
            {
                state.U[i] = PriceOfIdleRow(i);
            }
        }

        return !isInvalid;
    }

    private void Search()
    {
        while (!isInvalid && TryTakeNearest(out long d, out long node))
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (node >= problem.ColumnCount)
            {
                int i = (int)(node - problem.ColumnCount);
                if (!isRowSettled[i] && fall[i] == d)
                {
                    Settle(i, d);
                }

                continue;
            }

            int j = (int)node;
            if (isColumnSettled[j] || most[j] - state.V[j] != d)
            {
                continue; // reached by a shorter way since
            }

            isColumnSettled[j] = true;
            for (int unit = state.First[j]; unit >= 0; unit = state.Next[unit])
            {
                int i = state.RowOfUnit[unit];
                if (state.IsPinned[unit] || isRowSettled[i])
                {
                    continue;
                }

                long own = state.U[i] - state.CostOfUnit[unit] + most[j];
                if (own == d)
                {
                    Settle(i, d);
                }
                else if (own < fall[i])
                {
                    isInvalid |= own < d || problem.Demand(i) == 1; // then the cell must be tight
                    fall[i] = own;
                    if (!isInvalid)
                    {
                        heap.Push(own, (long)problem.ColumnCount + i);
                    }
                }
            }
        }
    }

    private bool TryTakeNearest(out long distance, out long node)
    {
        (distance, node) = (NoLimit, -1);
        if (open is null)
        {
            if (heap.Count > 0)
            {
                (distance, node) = heap.Pop();
            }

            return node >= 0;
        }

        distance = LeastNumber.Of(open, NoLimit);
        node = distance == NoLimit ? -1 : Array.IndexOf(open, distance);
        if (node >= 0)
        {
            open[node] = NoLimit;
        }

        return node >= 0;
    }

    // The row's price is known: no cell that it does not use may be cheaper.
    private void Settle(int i, long distance)
    {
        isRowSettled[i] = true;
        fall[i] = distance;
        long u = state.U[i] - distance;
        CostRow row = problem.Row(i, buffer);
        ReadOnlySpan<int> own = state.ColumnsOf(i);
        for (int k = LowerOffers.Next(row, 0, u, most); k < row.Count; k = LowerOffers.Next(row, k + 1, u, most))
        {
            int j = row.ColumnOf(k);
            if (row.Costs[k] != AssignmentProblem.Forbidden && !own.Contains(j))
            {
                isInvalid |= row.Costs[k] - u - state.V[j] < distance;
                Lower(j, row.Costs[k] - u);
            }
        }
    }

    private void Lower(int j, long price)
    {
        isInvalid |= price < state.V[j];
        most[j] = price;
        if (open is not null)
        {
            open[j] = price - state.V[j];
        }
        else if (!isInvalid)
        {
            heap.Push(price - state.V[j], j);
        }
    }

    // From these columns no end can be reached, for minimum loads hold their rows: only differences among their prices count, and one more
    // place saves nothing. They are spread as far as they may be below a common ceiling, then moved together to the lowest level at which
    // no place there has a price and the constraints towards the others hold.
    private void RaiseTheRest()
    {
        int[] columns = [.. Enumerable.Range(0, problem.ColumnCount).Where(j => !isColumnSettled[j])];
        bool[] isAbove = [.. isRowSettled];
        long ceiling = columns.Max(j => state.V[j]);
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            if (isColumnSettled[j])
            {
                most[j] = -NoLimit; // final
            }
            else
            {
                Lower(j, ceiling);
            }
        }

        Search();
        long rise = long.MinValue;
        foreach (int j in columns)
        {
            state.V[j] = most[j];
            rise = Math.Max(rise, -problem.SeatCost(j, state.Load[j]) - state.V[j]);
            most[j] = NoLimit;
            for (int unit = state.First[j]; unit >= 0; unit = state.Next[unit])
            {
                int i = state.RowOfUnit[unit];
                if (!state.IsPinned[unit] && isAbove[i])
                {
                    rise = Math.Max(rise, state.CostOfUnit[unit] - state.U[i] - state.V[j]);
                }
            }
        }

        int[] rows = [.. Enumerable.Range(0, problem.RowCount).Where(i => isRowSettled[i] && !isAbove[i])];
        foreach (int i in rows)
        {
            cancellationToken.ThrowIfCancellationRequested();
            state.U[i] -= fall[i];
            rise = Math.Max(rise, state.U[i] - Cheapest(i, j => most[j] != NoLimit));
        }

        Array.ForEach(columns, j => state.V[j] += rise);
        Array.ForEach(rows, i => state.U[i] -= rise);
    }

    // A row that takes nothing but its pins, of which the dearest counts, or nothing at all.
    private long PriceOfIdleRow(int i)
    {
        cancellationToken.ThrowIfCancellationRequested();
        long dearest = long.MinValue;
        for (int unit = state.FirstUnit[i]; unit < state.FirstUnit[i + 1]; unit++)
        {
            dearest = Math.Max(dearest, state.CostOfUnit[unit] - state.V[state.ColumnOfUnit[unit]]);
        }

        long cheapest = dearest == long.MinValue ? Cheapest(i, _ => true) : dearest;
        return cheapest == NoLimit ? 0 : cheapest;
    }

    // What the row would have to pay for something other than what it has: its unassigned cost or an unused cell of some of the columns.
    private long Cheapest(int i, Predicate<int> counts)
    {
        long least = problem.UnassignedCost(i) ?? NoLimit;
        CostRow row = problem.Row(i, buffer);
        ReadOnlySpan<int> own = state.ColumnsOf(i);
        for (int k = 0; k < row.Count; k++)
        {
            int j = row.ColumnOf(k);
            if (row.Costs[k] != AssignmentProblem.Forbidden && counts(j) && !own.Contains(j))
            {
                least = Math.Min(least, row.Costs[k] - state.V[j]);
            }
        }

        return least;
    }
}
