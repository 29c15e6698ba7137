namespace Mentoring.Matching.Assignment;

/// <summary>Reads a problem by columns, for searches that go backwards.</summary>
/// <remarks>
/// A sparse problem is transposed once, O(cells) time and memory. A dense column costs one read in each row, and a look-up in those rows that were
/// put in the place of others; where rows are computed each column costs a computation of a cell in every row, which may be a computation of every
/// row.
/// </remarks>
internal sealed class ColumnReader
{
    private readonly AssignmentProblem problem;
    private readonly DenseCosts? dense; // the whole matrix, but for the rows that were changed
    private readonly bool[] isChanged;
    private readonly int[]? starts; // of each column's cells, when transposed
    private readonly int[] rows;
    private readonly int[] costs;

    internal ColumnReader(AssignmentProblem problem)
    {
        this.problem = problem;
        isChanged = [];
        if (problem.Form == ProblemForm.Sparse)
        {
            (starts, rows, costs) = Transpose(problem);
            return;
        }

        rows = new int[problem.RowCount];
        costs = new int[problem.RowCount];
        isChanged = new bool[problem.RowCount];
        CostStore store = problem.Store;
        for (; store is ChangedCosts changed; store = changed.Inner)
        {
            foreach (int row in changed.Changed.Keys)
            {
                isChanged[row] = true;
            }
        }

        dense = store as DenseCosts;
    }

    /// <summary>The rows that may use a column, ascending, and the costs; valid until the next call.</summary>
    internal void Read(int column, out ReadOnlySpan<int> rowsOfColumn, out ReadOnlySpan<int> costsOfColumn)
    {
        int start = 0;
        int count = 0;
        if (starts is not null)
        {
            start = starts[column];
            count = starts[column + 1] - start;
        }
        else if (dense is not null)
        {
            ReadOnlySpan<int> cells = dense.ByColumn;
            (int at, int step) = cells.IsEmpty ? (column, problem.ColumnCount) : (column * isChanged.Length, 1);
            cells = cells.IsEmpty ? dense.All : cells;
            for (int i = 0; i < isChanged.Length; i++, at += step)
            {
                int cost = isChanged[i] ? problem.Cost(i, column) : cells[at];
                if (cost != AssignmentProblem.Forbidden)
                {
                    rows[count] = i;
                    costs[count++] = cost;
                }
            }
        }
        else
        {
            for (int i = 0; i < problem.RowCount; i++)
            {
                int cost = problem.Cost(i, column);
                if (cost != AssignmentProblem.Forbidden)
                {
                    rows[count] = i;
                    costs[count++] = cost;
                }
            }
        }

        rowsOfColumn = rows.AsSpan(start, count);
        costsOfColumn = costs.AsSpan(start, count);
    }

    private static (int[] Starts, int[] Rows, int[] Costs) Transpose(AssignmentProblem problem)
    {
        int[] starts = new int[problem.ColumnCount + 1];
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow row = problem.Row(i);
            for (int k = 0; k < row.Count; k++)
            {
                starts[row.ColumnOf(k) + 1] += row.Costs[k] == AssignmentProblem.Forbidden ? 0 : 1;
            }
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            starts[j + 1] += starts[j];
        }

        int[] rows = new int[starts[^1]];
        int[] costs = new int[rows.Length];
        int[] at = starts[..^1];
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow row = problem.Row(i);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] != AssignmentProblem.Forbidden)
                {
                    int cell = at[row.ColumnOf(k)]++;
                    rows[cell] = i;
                    costs[cell] = row.Costs[k];
                }
            }
        }

        return (starts, rows, costs);
    }
}
