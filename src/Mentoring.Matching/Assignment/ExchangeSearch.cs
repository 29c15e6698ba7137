// Source: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.11 (sensitivity analysis): what an optimal flow loses
// when it may not use an arc is the shortest cycle that avoids it.
namespace Mentoring.Matching.Assignment;

/// <summary>
/// What an optimal assignment costs more when it must give up one of its cells and keep some others: the length of the shortest exchange.
/// </summary>
/// <remarks>
/// Dijkstra's search from the row of the cell to its column. Columns with a free place or a row to spare and rows that may be left out are
/// joined by one more vertex, the ground: what ends there may go on from there. O(cells of the rows reached + log) a search.
/// </remarks>
internal sealed class ExchangeSearch
{
    /// <summary>The length when there is no exchange.</summary>
    internal const long None = 1L << 62;

    private const int Pinned = -1;

    private readonly FlowState state;
    private readonly AssignmentProblem problem;
    private readonly CancellationToken cancellationToken;
    private readonly int[] orderOfUnit; // of the used cells; a pin comes before all
    private readonly int[] unitOfOrder;
    private readonly int[] lacking; // rows part of which is left out
    private readonly long[] most; // distance and price of each column
    private readonly long[] distance; // of each row
    private readonly bool[] isSettled; // columns, then rows, then the ground
    private readonly int[] buffer;
    private PackedHeap heap;
    private long ground;

    internal ExchangeSearch(FlowState state, IReadOnlyList<(int Row, int Column)> order, CancellationToken cancellationToken)
    {
        this.state = state;
        this.cancellationToken = cancellationToken;
        problem = state.Problem;
        orderOfUnit = [.. state.IsPinned.Select(pinned => pinned ? Pinned : int.MaxValue)];
        unitOfOrder = [.. order.Select(cell => state.UnitIn(cell.Row, cell.Column))];
        for (int k = 0; k < unitOfOrder.Length; k++)
        {
            orderOfUnit[unitOfOrder[k]] = k;
        }

        lacking = [.. Enumerable.Range(0, problem.RowCount).Where(i => state.Missing(i) > 0)];
        most = new long[problem.ColumnCount];
        distance = new long[problem.RowCount];
        isSettled = new bool[problem.ColumnCount + problem.RowCount + 1];
        buffer = new int[problem.RowBufferLength];
        heap = new PackedHeap(isSettled.Length);
    }

    private int Ground => isSettled.Length - 1;

    /// <summary>The cost of giving up a cell of the order while those before it and the pins are kept; or <see cref="None"/>.</summary>
    /// <exception cref="OperationCanceledException">The caller cancelled.</exception>
    internal long Of(int order)
    {
        Array.Fill(most, None);
        Array.Fill(distance, None);
        Array.Clear(isSettled);
        ground = None;
        heap.Clear();
        int unit = unitOfOrder[order];
        int row = state.RowOfUnit[unit];
        int target = state.ColumnOfUnit[unit];
        ScanRow(row, 0);
        while (heap.Count > 0)
        {
            (long d, long node) = heap.Pop();
            cancellationToken.ThrowIfCancellationRequested();
            if (node == target)
            {
                return d - (state.CostOfUnit[unit] - state.U[row] - state.V[target]);
            }

            if (isSettled[node])
            {
                continue; // reached by a shorter way
            }

            if (node == Ground)
            {
                ScanGround(d);
            }
            else if (node < problem.ColumnCount)
            {
                ScanColumn((int)node, d, order);
            }
            else
            {
                ScanRow((int)node - problem.ColumnCount, d);
            }
        }

        return None;
    }

    private void ScanRow(int i, long d)
    {
        isSettled[problem.ColumnCount + i] = true;
        if (problem.UnassignedCost(i) is { } unassigned)
        {
            ReachGround(d + unassigned - state.U[i]);
        }

        long u = state.U[i] - d;
        CostRow row = problem.Row(i, buffer);
        ReadOnlySpan<int> own = state.ColumnsOf(i);
        for (int k = LowerOffers.Next(row, 0, u, most); k < row.Count; k = LowerOffers.Next(row, k + 1, u, most))
        {
            int j = row.ColumnOf(k);
            if (row.Costs[k] != AssignmentProblem.Forbidden && !own.Contains(j))
            {
                ReachColumn(j, row.Costs[k] - u - state.V[j]);
            }
        }
    }

    // A row that is not kept there may leave.
    private void ScanColumn(int j, long d, int order)
    {
        isSettled[j] = true;
        if (state.HasFreePlace(j))
        {
            ReachGround(d + state.Entry(j));
        }

        for (int unit = state.First[j]; unit >= 0; unit = state.Next[unit])
        {
            if (orderOfUnit[unit] > order)
            {
                int i = state.RowOfUnit[unit];
                ReachRow(i, d + state.U[i] + state.V[j] - state.CostOfUnit[unit]);
            }
        }
    }

    private void ScanGround(long d)
    {
        isSettled[Ground] = true;
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            if (state.Load[j] > problem.MinimumLoad(j))
            {
                ReachColumn(j, d + state.Exit(j));
            }
        }

        foreach (int i in lacking)
        {
            ReachRow(i, d);
        }
    }

    private void ReachColumn(int j, long d)
    {
        if (d + state.V[j] < most[j])
        {
            most[j] = d + state.V[j];
            heap.Push(d, j);
        }
    }

    private void ReachRow(int i, long d)
    {
        if (d < distance[i] && !isSettled[problem.ColumnCount + i])
        {
            distance[i] = d;
            heap.Push(d, (long)problem.ColumnCount + i);
        }
    }

    private void ReachGround(long d)
    {
        if (d < ground)
        {
            ground = d;
            heap.Push(d, Ground);
        }
    }
}
