namespace Mentoring.Matching.Assignment;

/// <summary>The question whether some cells of a problem are enough: a sparse problem of those cells, all of which cost nothing.</summary>
internal static class ProbeProblem
{
    /// <summary>The problem, or null when a cell that must be used is not among them.</summary>
    internal static AssignmentProblem? Of(AssignmentProblem face, Func<int, int, int, bool> cell, Func<int, bool> unassigned)
    {
        var list = new CellList(face.RowCount);
        var pins = face.Pins.ToHashSet();
        int[] buffer = new int[face.RowBufferLength];
        for (int i = 0; i < face.RowCount; i++)
        {
            CostRow row = face.Row(i, buffer);
            for (int k = 0; k < row.Count; k++)
            {
                int j = row.ColumnOf(k);
                if (row.Costs[k] == AssignmentProblem.Forbidden)
                {
                    continue;
                }

                if (cell(i, j, row.Costs[k]))
                {
                    list.Add(j, 0);
                }
                else if (pins.Count > 0 && pins.Contains((i, j)))
                {
                    return null;
                }
            }

            list.EndRow();
        }

        long?[] rows = [.. Enumerable.Range(0, face.RowCount).Select(i => face.UnassignedCost(i) is not null && unassigned(i) ? 0L : (long?)null)];
        return face.Restated(list.ToStore(), rows, null);
    }
}
