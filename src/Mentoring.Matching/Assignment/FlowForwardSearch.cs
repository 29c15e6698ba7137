// Source: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.7 (successive shortest paths with reduced costs).
namespace Mentoring.Matching.Assignment;

/// <summary>
/// Dijkstra's search from a row that lacks a column to a free place, or to a row that may do with one less; and the augmentation.
/// </summary>
/// <remarks>Nodes are numbered: rows first, then columns. O(cells of the rows reached + log) a search, O(rows + columns) memory.</remarks>
internal sealed class FlowForwardSearch
{
    private readonly FlowState state;
    private readonly CancellationToken cancellationToken;
    private readonly SearchHeap heap = new();
    private readonly long[] distance;
    private readonly int[] pred; // of a column the row, of a row the column, that the path comes from
    private readonly bool[] isScanned;
    private readonly List<int> touched = [];
    private readonly int[] buffer;
    private long length;
    private int end;

    internal FlowForwardSearch(FlowState state, CancellationToken cancellationToken)
    {
        this.state = state;
        this.cancellationToken = cancellationToken;
        int nodes = state.Problem.RowCount + state.Problem.ColumnCount;
        distance = new long[nodes];
        Array.Fill(distance, ReducedCosts.Unreached);
        pred = new int[nodes];
        isScanned = new bool[nodes];
        buffer = new int[state.Problem.RowBufferLength];
    }

    internal CancellationToken CancellationToken => cancellationToken;

    private int RowCount => state.Problem.RowCount;

    /// <summary>The rows from which no end could be reached, after <see cref="ShortestAugmentingPath.Outcome.NoPath"/>.</summary>
    internal IEnumerable<int> ReachedRows => touched.Where(node => isScanned[node] && node < RowCount);

    /// <summary>The columns from which no end could be reached.</summary>
    internal IEnumerable<int> ReachedColumns => touched.Where(node => isScanned[node] && node >= RowCount).Select(node => node - RowCount);

    /// <summary>Gives the row one column more, or leaves that part of it or of another row out.</summary>
    internal ShortestAugmentingPath.Outcome Augment(int root)
    {
        Clear();
        Reach(root, 0, -1);
        while (heap.Count > 0)
        {
            (long d, int node) = heap.Pop();
            if (d >= length)
            {
                break;
            }

            if (isScanned[node] || d != distance[node])
            {
                continue; // reached by a shorter way since
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
        Augment();
        return ShortestAugmentingPath.Outcome.Augmented;
    }

    private void Clear()
    {
        foreach (int node in touched)
        {
            distance[node] = ReducedCosts.Unreached;
            isScanned[node] = false;
        }

        touched.Clear();
        heap.Clear();
        length = ReducedCosts.Unreached;
        end = -1;
    }

    private void ScanRow(int i, long d)
    {
        long offset = d - state.U[i];
        if (state.Problem.UnassignedCost(i) is { } unassigned && offset + unassigned < length)
        {
            length = offset + unassigned;
            end = i;
        }

        CostRow row = state.Problem.Row(i, buffer);
        ReadOnlySpan<int> used = state.ColumnsOf(i);
        for (int k = 0; k < row.Count; k++)
        {
            int j = row.ColumnOf(k);
            long t = offset + row.Costs[k] - state.V[j];
            if (t < distance[RowCount + j] && t < length && row.Costs[k] != AssignmentProblem.Forbidden && !used.Contains(j))
            {
                Reach(RowCount + j, t, i);
            }
        }
    }

    private void ScanColumn(int j, long d)
    {
        if (state.HasFreePlace(j) && d + state.Entry(j) < length)
        {
            length = d + state.Entry(j);
            end = RowCount + j;
        }

        for (int unit = state.First[j]; unit >= 0; unit = state.Next[unit])
        {
            int i = state.RowOfUnit[unit];
            long t = d + state.U[i] + state.V[j] - state.CostOfUnit[unit];
            if (!state.IsPinned[unit] && t < distance[i] && t < length)
            {
                Reach(i, t, j);
            }
        }
    }

    private void Reach(int node, long d, int from)
    {
        if (distance[node] == ReducedCosts.Unreached)
        {
            touched.Add(node);
        }

        distance[node] = d;
        pred[node] = from;
        heap.Push(d, node);
    }

    private void UpdatePrices()
    {
        foreach (int node in touched)
        {
            long rise = length - distance[node];
            if (rise > 0 && node < RowCount)
            {
                state.U[node] += rise;
            }
            else if (rise > 0)
            {
                state.V[node - RowCount] -= rise;
            }
        }
    }

    private void Augment()
    {
        for (int node = end; ;)
        {
            // A row first gives up the column that the path came through, then takes the one that it goes to.
            int row = node >= RowCount ? pred[node] : node;
            int from = pred[row];
            if (from >= 0)
            {
                state.Remove(state.UnitIn(row, from));
            }

            if (node >= RowCount)
            {
                state.Place(row, node - RowCount, state.Problem.Cost(row, node - RowCount));
            }

            if (from < 0)
            {
                return;
            }

            node = RowCount + from;
        }
    }
}
