// Source: as FlowForwardSearch; here run backwards, from a column that lacks a row.
namespace Mentoring.Matching.Assignment;

/// <summary>
/// Dijkstra's search backwards from a column that lacks a row to a column that can spare a row, or to a row part of which is left
/// out; and the augmentation.
/// </summary>
internal sealed class FlowBackwardSearch
{
    private readonly FlowState state;
    private readonly CancellationToken cancellationToken;
    private readonly ColumnReader columns;
    private readonly SearchHeap heap = new();
    private readonly long[] distance; // rows first, then columns
    private readonly int[] succ; // of a row the column, of a column the row, that the path goes on to
    private readonly bool[] isScanned;
    private readonly List<int> touched = [];
    private long length;
    private int end;

    internal FlowBackwardSearch(FlowState state, CancellationToken cancellationToken)
    {
        this.state = state;
        this.cancellationToken = cancellationToken;
        columns = new ColumnReader(state.Problem);
        int nodes = state.Problem.RowCount + state.Problem.ColumnCount;
        distance = new long[nodes];
        Array.Fill(distance, ReducedCosts.Unreached);
        succ = new int[nodes];
        isScanned = new bool[nodes];
    }

    private int RowCount => state.Problem.RowCount;

    /// <summary>The columns from which no end could be reached, after <see cref="ShortestAugmentingPath.Outcome.NoPath"/>.</summary>
    internal IEnumerable<int> ReachedColumns => touched.Where(node => isScanned[node] && node >= RowCount).Select(node => node - RowCount);

    /// <summary>
    /// Gives the column one row more, or, when no path is shorter than a limit, raises its price by that.
    /// </summary>
    internal ShortestAugmentingPath.Outcome Pull(int root, long limit = ReducedCosts.Unreached)
    {
        foreach (int node in touched)
        {
            distance[node] = ReducedCosts.Unreached;
            isScanned[node] = false;
        }

        touched.Clear();
        heap.Clear();
        length = limit;
        end = -1;
        Reach(RowCount + root, 0, -1);
        while (heap.Count > 0)
        {
            (long d, int node) = heap.Pop();
            if (d >= length)
            {
                break;
            }

            if (isScanned[node] || d != distance[node])
            {
                continue;
            }

            if (cancellationToken.IsCancellationRequested)
            {
                return ShortestAugmentingPath.Outcome.Cancelled;
            }

            isScanned[node] = true;
            if (node < RowCount)
            {
                ScanRow(node, d);
            }
            else
            {
                ScanColumn(node - RowCount, d);
            }
        }

        if (length == ReducedCosts.Unreached)
        {
            return ShortestAugmentingPath.Outcome.NoPath;
        }

        UpdatePrices();
        if (end >= 0)
        {
            Augment();
        }

        return ShortestAugmentingPath.Outcome.Augmented;
    }

    // The row would take the column that the path goes on to; what it lacks can be used for that, or else it leaves a column.
    private void ScanRow(int i, long d)
    {
        if (state.Missing(i) > 0 && d < length)
        {
            length = d;
            end = i;
        }

        for (int unit = state.FirstUnit[i]; unit < state.FirstUnit[i] + state.ColumnsOf(i).Length; unit++)
        {
            int j = state.ColumnOfUnit[unit];
            long t = d + state.U[i] + state.V[j] - state.CostOfUnit[unit];
            if (!state.IsPinned[unit] && t < distance[RowCount + j] && t < length)
            {
                Reach(RowCount + j, t, i);
            }
        }
    }

    private void ScanColumn(int j, long d)
    {
        if (state.Load[j] > state.Problem.MinimumLoad(j) && d + state.Exit(j) < length)
        {
            length = d + state.Exit(j);
            end = RowCount + j;
        }

        columns.Read(j, out ReadOnlySpan<int> rows, out ReadOnlySpan<int> costs);
        for (int k = 0; k < rows.Length; k++)
        {
            int i = rows[k];
            long t = d + costs[k] - state.U[i] - state.V[j];
            if (t < distance[i] && t < length && !state.ColumnsOf(i).Contains(j))
            {
                Reach(i, t, j);
            }
        }
    }

    private void Reach(int node, long d, int to)
    {
        if (distance[node] == ReducedCosts.Unreached)
        {
            touched.Add(node);
        }

        distance[node] = d;
        succ[node] = to;
        heap.Push(d, node);
    }

    // Prices rise on the columns nearer than the end, so the path becomes tight and a price exceeds its load cost only at a minimum load.
    private void UpdatePrices()
    {
        foreach (int node in touched)
        {
            long rise = length - distance[node];
            if (rise > 0 && node < RowCount)
            {
                state.U[node] -= rise;
            }
            else if (rise > 0)
            {
                state.V[node - RowCount] += rise;
            }
        }
    }

    private void Augment()
    {
        int column = end >= RowCount ? end - RowCount : -1; // the one that the next row leaves
        int row = column < 0 ? end : succ[end];
        while (row >= 0)
        {
            int to = succ[row];
            if (column >= 0)
            {
                state.Remove(state.UnitIn(row, column));
            }

            state.Place(row, to, state.Problem.Cost(row, to));
            column = to;
            row = succ[RowCount + to];
        }
    }
}
