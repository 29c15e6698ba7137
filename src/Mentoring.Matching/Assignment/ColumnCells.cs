namespace Mentoring.Matching.Assignment;

/// <summary>Reads a problem by column, a few columns at a time, whatever its form.</summary>
internal static class ColumnCells
{
    private const int CellsAtOnce = 1 << 22;

    /// <summary>How many columns to read at once: few enough that their cells take at most 32 MB, unless one alone takes more.</summary>
    internal static int BlockSize(AssignmentProblem problem) => Math.Max(1, CellsAtOnce / Math.Max(1, problem.RowCount));

    /// <summary>The allowed cells of each of the columns, by row; null when cancelled.</summary>
    internal static List<(int Row, int Cost)>[]? Read(AssignmentProblem problem, ReadOnlySpan<int> columns, CancellationToken cancellationToken)
    {
        var cells = new List<(int Row, int Cost)>[columns.Length];
        var slots = new Dictionary<int, int>();
        for (int s = 0; s < columns.Length; s++)
        {
            cells[s] = [];
            slots.Add(columns[s], s);
        }

        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            CostRow row = problem.Row(i, buffer);
            if (row.IsDense || row.Count > columns.Length)
            {
                for (int s = 0; s < columns.Length; s++)
                {
                    if (row.CostOf(columns[s]) is var cost && cost != AssignmentProblem.Forbidden)
                    {
                        cells[s].Add((i, cost));
                    }
                }

                continue;
            }

            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] != AssignmentProblem.Forbidden && slots.TryGetValue(row.Columns[k], out int slot))
                {
                    cells[slot].Add((i, row.Costs[k]));
                }
            }
        }

        return cells;
    }
}
