// Source: L. R. Ford and D. R. Fulkerson, Maximal flow through a network (1956), doi:10.4153/CJM-1956-045-5.
namespace Mentoring.Matching.Assignment;

/// <summary>Finds room for a row, or a row for a column, by breadth-first search, whatever it costs; prices are left as they are.</summary>
internal sealed class FeasiblePaths(FlowState state, CancellationToken cancellationToken)
{
    private readonly AssignmentProblem problem = state.Problem;
    private readonly Queue<int> queue = new(); // rows first, then columns
    private readonly int[] pred = new int[state.Problem.RowCount + state.Problem.ColumnCount];
    private readonly int[] buffer = new int[state.Problem.RowBufferLength];
    private ColumnReader? columns;

    /// <summary>The rows that the last search came to.</summary>
    internal IEnumerable<int> ReachedRows => Enumerable.Range(0, RowCount).Where(i => pred[i] >= 0);

    /// <summary>The columns that the last search came to.</summary>
    internal IEnumerable<int> ReachedColumns => Enumerable.Range(0, problem.ColumnCount).Where(j => pred[RowCount + j] >= 0);

    private int RowCount => problem.RowCount;

    /// <summary>Gives a row one column more, moving others; false when that cannot be, or when cancelled.</summary>
    internal bool Place(int root)
    {
        Start(root);
        while (queue.TryDequeue(out int node) && !cancellationToken.IsCancellationRequested)
        {
            if (node >= RowCount)
            {
                int column = node - RowCount;
                if (state.HasFreePlace(column))
                {
                    Shift(node, root);
                    return true;
                }

                for (int unit = state.First[column]; unit >= 0; unit = state.Next[unit])
                {
                    if (!state.IsPinned[unit])
                    {
                        Visit(state.RowOfUnit[unit], node);
                    }
                }

                continue;
            }

            if (node != root && problem.UnassignedCost(node) is not null)
            {
                Shift(node, root); // this row can do with one less
                return true;
            }

            CostRow row = problem.Row(node, buffer);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] != AssignmentProblem.Forbidden && !state.ColumnsOf(node).Contains(row.ColumnOf(k)))
                {
                    Visit(RowCount + row.ColumnOf(k), node);
                }
            }
        }

        return false;
    }

    /// <summary>Gives a column one row more, from a row that lacks something or a column that can spare one; false when that cannot be.</summary>
    internal bool Pull(int root)
    {
        columns ??= new ColumnReader(problem);
        Start(RowCount + root);
        while (queue.TryDequeue(out int node) && !cancellationToken.IsCancellationRequested)
        {
            if (node < RowCount)
            {
                if (state.Missing(node) > 0)
                {
                    Unwind(node);
                    return true;
                }

                for (int unit = state.FirstUnit[node]; unit < state.FirstUnit[node + 1]; unit++)
                {
                    if (!state.IsPinned[unit])
                    {
                        Visit(RowCount + state.ColumnOfUnit[unit], node);
                    }
                }

                continue;
            }

            int column = node - RowCount;
            if (state.Load[column] > problem.MinimumLoad(column))
            {
                Unwind(node);
                return true;
            }

            columns.Read(column, out ReadOnlySpan<int> rows, out _);
            foreach (int i in rows)
            {
                if (!state.ColumnsOf(i).Contains(column))
                {
                    Visit(i, node);
                }
            }
        }

        return false;
    }

    private void Start(int root)
    {
        Array.Fill(pred, -1);
        queue.Clear();
        pred[root] = root;
        queue.Enqueue(root);
    }

    private void Visit(int node, int from)
    {
        if (pred[node] < 0)
        {
            pred[node] = from;
            queue.Enqueue(node);
        }
    }

    // From the end back to the root row: each row gives up the column that it was reached through and takes the next.
    private void Shift(int end, int root)
    {
        for (int node = end; ;)
        {
            int row = node >= RowCount ? pred[node] : node;
            if (row != root)
            {
                state.Remove(state.UnitIn(row, pred[row] - RowCount));
            }

            if (node >= RowCount)
            {
                state.Place(row, node - RowCount, problem.Cost(row, node - RowCount));
            }

            if (row == root)
            {
                return;
            }

            node = pred[row];
        }
    }

    // From the end on to the root column: each row takes the column that it was reached from, after it gave up the one before.
    private void Unwind(int end)
    {
        int left = end >= RowCount ? end - RowCount : -1;
        int row = end >= RowCount ? pred[end] : end;
        for (bool isRoot = end >= RowCount && pred[end] == end; !isRoot; isRoot = pred[RowCount + left] == RowCount + left)
        {
            int to = pred[row] - RowCount;
            if (left >= 0)
            {
                state.Remove(state.UnitIn(row, left));
            }

            state.Place(row, to, problem.Cost(row, to));
            left = to;
            row = pred[RowCount + to];
        }
    }
}
