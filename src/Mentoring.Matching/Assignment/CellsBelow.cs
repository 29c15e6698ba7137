namespace Mentoring.Matching.Assignment;

/// <summary>The rows of a problem without the cells that cost a bound or more.</summary>
internal sealed class CellsBelow(AssignmentProblem problem, long bound) : ImplicitCosts
{
    /// <summary>The same as a sparse problem's arrays.</summary>
    internal (int[] RowStarts, int[] Columns, int[] Costs) ToSparse()
    {
        int[] starts = new int[problem.RowCount + 1];
        var columns = new List<int>();
        var costs = new List<int>();
        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow row = problem.Row(i, buffer);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] < bound && row.Costs[k] != AssignmentProblem.Forbidden)
                {
                    columns.Add(row.ColumnOf(k));
                    costs.Add(row.Costs[k]);
                }
            }

            starts[i + 1] = columns.Count;
        }

        return (starts, [.. columns], [.. costs]);
    }

    protected override int CostCore(int row, int column, int columnCount) => Restricted(problem.Cost(row, column));

    protected override void FillCore(int row, Span<int> costs)
    {
        // A row that is worked out may need more room than the columns, and the room that it is in.
        CostRow cells = problem.Row(row, problem.RowBufferLength > problem.ColumnCount ? new int[problem.RowBufferLength] : costs);
        costs = costs[..problem.ColumnCount];
        if (cells.IsDense)
        {
            for (int j = 0; j < costs.Length; j++)
            {
                costs[j] = Restricted(cells.Costs[j]);
            }

            return;
        }

        // A changed or pinned row may be held sparse in a problem of another form.
        costs.Fill(AssignmentProblem.Forbidden);
        for (int k = 0; k < cells.Count; k++)
        {
            costs[cells.Columns[k]] = Restricted(cells.Costs[k]);
        }
    }

    private int Restricted(int cost) => cost < bound ? cost : AssignmentProblem.Forbidden;
}
