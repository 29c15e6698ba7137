// Sources: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.7 (successive shortest paths with reduced costs);
// that an auction should hand over to shortest paths when few rows are left: D. P. Bertsekas, Network Optimization (1998), chapter 7.
using System.Diagnostics;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// Makes an exact optimum of any column prices and any assignment: keeps the cells that are tight at these prices, then runs a shortest
/// augmenting path from each row that is left and, backwards, from each column left free at a price below 0.
/// </summary>
/// <remarks>
/// <para>The better the prices, the shorter the searches; after <see cref="SparseAuction"/> a few in a thousand rows need one. At worst
/// O((rows + columns) (cells + columns log columns)).</para>
/// <para>No sum overflows. A start price is at least -2^54. When a row is settled a chain of tight cells ties its price to a column's start
/// price or to an unassigned cost, so |u| and |v| stay below 2^54 + 2 * 2^24 * 2^31 &lt; 2^57, and a distance is a sum of four such.</para>
/// </remarks>
internal sealed class SparseFinish(SparseGraph graph, int[] capacities, long[] unassigned, IProgress<double>? progress,
    CancellationToken cancellationToken)
{
    private const int RowsPerReport = 1 << 14;

    private readonly SparseAssignment state = new(graph.RowCount, capacities);
    private readonly SparseSearch search = new(graph.ColumnCount);
    private int[] target = []; // backwards: the column to which the row in Pred would go

    private enum Found
    {
        Path,
        Nothing,
        Cancelled,
    }

    /// <summary>The columns of the rows so far.</summary>
    internal int[] ColumnOfRow => state.ColumnOfRow;

    /// <summary>The column prices so far.</summary>
    internal long[] ColumnPrices => state.V;

    /// <summary>Runs it from these prices (at most 0) and these columns of rows (negative: none).</summary>
    internal SparseOutcome Run(long[] startPrices, int[] columnOfRow)
    {
        startPrices.AsSpan(0, state.V.Length).CopyTo(state.V);
        if (!Start(columnOfRow))
        {
            return SparseOutcome.Cancelled;
        }

        for (int i = 0; i < graph.RowCount; i++)
        {
            if (i % RowsPerReport == 0)
            {
                progress?.Report(0.8 + (0.1 * i / graph.RowCount));
            }

            if (state.ColumnOfRow[i] < 0 && state.U[i] < unassigned[i])
            {
                switch (Augment(i))
                {
                    case Found.Nothing:
                        return Witness(i);
                    case Found.Cancelled:
                        return SparseOutcome.Cancelled;
                }
            }
        }

        SparseGraph? columns = null;
        for (int j = 0; j < graph.ColumnCount; j++)
        {
            while (state.V[j] < 0 && state.HasFreePlace(j))
            {
                columns ??= graph.Transposed(cancellationToken);
                if (columns is null || !Pull(j, columns))
                {
                    return SparseOutcome.Cancelled;
                }
            }
        }

        progress?.Report(1);
        return SparseOutcome.Optimal(state.ColumnOfRow, state.U, state.V);
    }

    // Row prices for the given column prices, and the rows whose cells are tight. A column without places gets a price that tempts nobody.
    private bool Start(int[] columnOfRow)
    {
        bool anyClosed = capacities.AsSpan().Contains(0);
        long[] v = state.V;
        for (int i = 0; i < graph.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            long least = unassigned[i];
            long own = long.MaxValue;
            foreach (SparseCell cell in graph.Row(i))
            {
                long value = cell.Cost - v[cell.Index];
                if (!anyClosed || capacities[cell.Index] > 0)
                {
                    least = Math.Min(least, value);
                }

                if (cell.Index == columnOfRow[i])
                {
                    own = value;
                }
            }

            state.U[i] = least == SparseSolver.MustBeAssigned ? 0 : least;
            if (own == least && own != long.MaxValue)
            {
                state.Place(i, columnOfRow[i]);
            }
        }

        for (int i = 0; anyClosed && i < graph.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            foreach (SparseCell cell in graph.Row(i))
            {
                if (capacities[cell.Index] == 0)
                {
                    v[cell.Index] = Math.Min(v[cell.Index], cell.Cost - state.U[i]);
                }
            }
        }

        return true;
    }

    // A shortest path from a row without a column to a free place (a column) or to a row that may be left out.
    private Found Augment(int root)
    {
        search.Restart();
        long end = SparseSearch.Unreached;
        int endRow = -1;
        int endColumn = -1;
        int j = -1;
        long mu = 0;
        while (true)
        {
            for (int i = j < 0 ? root : state.First[j]; i >= 0; i = j < 0 ? -1 : state.Next[i])
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return Found.Cancelled;
                }

                if (unassigned[i] != SparseSolver.MustBeAssigned && mu + unassigned[i] - state.U[i] < end)
                {
                    end = mu + unassigned[i] - state.U[i];
                    endRow = i;
                    endColumn = -1;
                }

                Relax(i, mu - state.U[i], ref end, ref endColumn);
            }

            j = search.SettleNearest(end);
            if (j < 0)
            {
                break;
            }

            mu = search.Settled[^1].Distance;
        }

        if (end == SparseSearch.Unreached)
        {
            return Found.Nothing;
        }

        // "Update column prices v[j] += d[j] - mu for scanned columns", then move each row of the path one column on.
        state.U[root] += end;
        foreach ((int column, long distance) in search.Settled)
        {
            if (distance < end)
            {
                state.Reprice(column, distance - end);
            }
        }

        state.Augment(root, endRow, endColumn, search.Pred);
        return Found.Path;
    }

    private void Relax(int i, long offset, ref long end, ref int endColumn)
    {
        long[] v = state.V;
        foreach (SparseCell cell in graph.Row(i))
        {
            int j = cell.Index;
            long distance = offset + cell.Cost - v[j];
            Debug.Assert(distance >= 0, "Reduced costs are never negative.");
            if (distance < end && search.Reach(j, distance, i))
            {
                if (state.HasFreePlace(j))
                {
                    end = distance;
                    endColumn = j;
                }
                else
                {
                    search.Push(j, distance);
                }
            }
        }
    }

    // Raises the price of a column with a free place to 0, or fills the place along a shortest path, backwards, from a row that is left
    // out or from a column that may lose one because its price is, or becomes, 0. False when cancelled.
    private bool Pull(int root, SparseGraph columns)
    {
        target = target.Length == 0 ? new int[graph.ColumnCount] : target;
        search.Restart();
        search.Reach(root, 0, -1);
        search.Push(root, 0);
        long end = SparseSearch.Unreached;
        int endRow = -1;
        int endColumn = root;
        for (int j = search.SettleNearest(end); j >= 0; j = search.SettleNearest(end))
        {
            long mu = search.Settled[^1].Distance;
            long offset = mu - state.V[j];
            if (offset < end)
            {
                end = offset;
                endColumn = j;
                endRow = -1;
            }

            int seen = 0;
            foreach (SparseCell cell in columns.Row(j))
            {
                if (seen++ % 1024 == 0 && cancellationToken.IsCancellationRequested)
                {
                    return false;
                }

                int i = cell.Index;
                long distance = offset + cell.Cost - state.U[i];
                if (distance >= end || state.ColumnOfRow[i] == j)
                {
                    continue;
                }

                int from = state.ColumnOfRow[i];
                if (from < 0)
                {
                    end = distance;
                    endRow = i;
                    endColumn = j;
                }
                else if (search.Reach(from, distance, i))
                {
                    target[from] = j;
                    search.Push(from, distance);
                }
            }
        }

        foreach ((int column, long distance) in search.Settled)
        {
            if (distance < end)
            {
                state.Reprice(column, end - distance);
            }
        }

        if (endRow >= 0)
        {
            state.Place(endRow, endColumn);
        }

        for (int j = endColumn; j != root; j = target[j])
        {
            int i = search.Pred[j];
            state.Remove(i);
            state.Place(i, target[j]);
        }

        return true;
    }

    // The search reached full columns only: their rows and the root outnumber their places, and none of them can go elsewhere.
    private SparseOutcome Witness(int root)
    {
        List<int> rows = [root];
        List<int> columns = [];
        foreach ((int j, _) in search.Settled)
        {
            columns.Add(j);
            for (int i = state.First[j]; i >= 0; i = state.Next[i])
            {
                rows.Add(i);
            }
        }

        return SparseOutcome.Infeasible([.. rows], [.. columns]);
    }
}
