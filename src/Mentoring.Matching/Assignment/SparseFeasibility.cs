namespace Mentoring.Matching.Assignment;

/// <summary>
/// Whether every row that must be assigned can be, whatever it costs: breadth-first augmenting paths (Hall's theorem) from the rows that
/// the auction could not place. Asked only when there are such rows; the auction's prices would send the exact finish on long searches.
/// </summary>
/// <remarks>O(cells) a row; the first row without a path ends it.</remarks>
internal sealed class SparseFeasibility(SparseGraph graph, int[] capacities, long[] unassigned, CancellationToken cancellationToken)
{
    private readonly SparseAssignment state = new(graph.RowCount, capacities);
    private readonly int[] seenFrom = new int[graph.ColumnCount]; // the root of the last search that reached the column, plus one
    private readonly int[] pred = new int[graph.ColumnCount];
    private readonly List<int> rows = [];
    private readonly List<int> columns = [];

    /// <summary>Whether a row that must be assigned has no column here.</summary>
    internal static bool IsInDoubt(long[] unassigned, int[] columnOfRow)
    {
        for (int i = 0; i < columnOfRow.Length; i++)
        {
            if (columnOfRow[i] < 0 && unassigned[i] == SparseSolver.MustBeAssigned)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Starts from these columns of rows (negative: none). Null when all can be assigned; else infeasible or cancelled.</summary>
    internal SparseOutcome? Refute(int[] columnOfRow)
    {
        for (int i = 0; i < columnOfRow.Length; i++)
        {
            if (columnOfRow[i] >= 0)
            {
                state.Place(i, columnOfRow[i]);
            }
        }

        for (int i = 0; i < columnOfRow.Length; i++)
        {
            if (unassigned[i] == SparseSolver.MustBeAssigned && state.ColumnOfRow[i] < 0 && !Augment(i))
            {
                return cancellationToken.IsCancellationRequested ? SparseOutcome.Cancelled : SparseOutcome.Infeasible([.. rows], [.. columns]);
            }
        }

        return null;
    }

    private bool Augment(int root)
    {
        rows.Clear();
        columns.Clear();
        rows.Add(root);
        for (int next = 0; next < rows.Count && !cancellationToken.IsCancellationRequested; next++)
        {
            foreach (SparseCell cell in graph.Row(rows[next]))
            {
                int j = cell.Index;
                if (seenFrom[j] == root + 1)
                {
                    continue;
                }

                seenFrom[j] = root + 1;
                pred[j] = rows[next];
                if (state.HasFreePlace(j))
                {
                    state.Augment(root, -1, j, pred);
                    return true;
                }

                columns.Add(j);
                for (int i = state.First[j]; i >= 0; i = state.Next[i])
                {
                    if (unassigned[i] != SparseSolver.MustBeAssigned)
                    {
                        state.Augment(root, i, -1, pred);
                        return true;
                    }

                    rows.Add(i);
                }
            }
        }

        return false;
    }
}
