using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>The check that stands between every solver and its caller: whether an assignment keeps the constraints.</summary>
internal static class BrokenConstraint
{
    /// <summary>What the solver did wrong, to follow its name in a sentence; null when nothing.</summary>
    internal static string? Find(AssignmentProblem problem, AssignmentSolution solution)
    {
        if (!solution.HasShapeOf(problem))
        {
            return "returned a solution of another problem";
        }

        if (solution.Status is AssignmentStatus.Infeasible or AssignmentStatus.Cancelled)
        {
            return null;
        }

        int[] load = new int[problem.ColumnCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            ReadOnlySpan<int> columns = solution.ColumnsOf(i);
            for (int k = 0; k < columns.Length; k++)
            {
                int j = columns[k];
                if ((uint)j >= (uint)problem.ColumnCount || problem.Cost(i, j) == AssignmentProblem.Forbidden)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"used the forbidden cell ({i}, {j})");
                }

                if (k > 0 && columns[k - 1] == j)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"used the cell ({i}, {j}) twice");
                }

                load[j]++;
            }

            if (columns.Length < problem.Demand(i) && problem.UnassignedCost(i) is null)
            {
                return string.Create(CultureInfo.InvariantCulture, $"left row {i} unassigned although it must be assigned");
            }
        }

        foreach ((int row, int column) in problem.Pins)
        {
            if (!solution.ColumnsOf(row).Contains(column))
            {
                return string.Create(CultureInfo.InvariantCulture, $"did not use the pinned cell ({row}, {column})");
            }
        }

        for (int j = 0; j < load.Length; j++)
        {
            if (load[j] > problem.Capacity(j) || load[j] < problem.MinimumLoad(j))
            {
                return string.Create(CultureInfo.InvariantCulture,
                    $"gave column {j} {load[j]} rows although it takes {problem.MinimumLoad(j)} to {problem.Capacity(j)}");
            }
        }

        return null;
    }
}
