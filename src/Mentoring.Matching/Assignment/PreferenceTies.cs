namespace Mentoring.Matching.Assignment;

/// <summary>Whether some row or column likes two of its acceptable partners equally.</summary>
internal static class PreferenceTies
{
    /// <summary>Null when cancelled. O(cells log cells) time, memory for a block of columns.</summary>
    internal static bool? Exist(AssignmentProblem problem, AssignmentProblem view, CancellationToken cancellationToken)
    {
        var preferences = new RowPreferences(problem, view);
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            long last = -1;
            while (preferences.MoveNext(i))
            {
                if (preferences.Rank(i) == last)
                {
                    return true;
                }

                last = preferences.Rank(i);
            }

            preferences.Forget(i);
        }

        int[] columns = [.. Enumerable.Range(0, problem.ColumnCount).Where(j => problem.Capacity(j) > 0)];
        int block = ColumnCells.BlockSize(problem);
        for (int start = 0; start < columns.Length; start += block)
        {
            int[] some = columns[start..Math.Min(columns.Length, start + block)];
            if (ColumnCells.Read(view, some, cancellationToken) is not { } liking || ColumnCells.Read(problem, some, cancellationToken) is not { } cells)
            {
                return null;
            }

            for (int s = 0; s < some.Length; s++)
            {
                HashSet<int> acceptable = [.. cells[s].Where(cell => !(cell.Cost > problem.UnassignedCost(cell.Row))).Select(cell => cell.Row)];
                var seen = new HashSet<int>();
                if (liking[s].Exists(cell => acceptable.Contains(cell.Row) && !seen.Add(cell.Cost)))
                {
                    return true;
                }
            }
        }

        return false;
    }
}
