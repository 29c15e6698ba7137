namespace Mentoring.Matching.Assignment;

/// <summary>A problem and its column view with the sides exchanged, so that the columns can do what rows do.</summary>
internal static class Transposed
{
    /// <summary>The acceptable cells by column: what columns pay for rows, and what rows pay for columns; null when cancelled.</summary>
    /// <remarks>O(cells) time; 12 bytes an acceptable cell.</remarks>
    internal static (AssignmentProblem Problem, AssignmentProblem View)? Of(AssignmentProblem problem, AssignmentProblem view, CancellationToken cancellationToken)
    {
        int n = problem.RowCount;
        int m = problem.ColumnCount;
        int[] starts = new int[m + 1];
        int[] rows = [];
        int[] own = [];
        int[] other = [];
        int[] buffer = new int[problem.RowBufferLength];
        int[] viewBuffer = new int[view.RowBufferLength];
        for (int pass = 0; pass < 2; pass++)
        {
            for (int i = 0; i < n; i++)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return null;
                }

                CostRow cells = problem.Row(i, buffer);
                CostRow liking = view.Row(i, viewBuffer);
                long most = problem.UnassignedCost(i) ?? AssignmentProblem.MaximumCost;
                for (int k = 0; k < cells.Count; k++)
                {
                    int j = cells.ColumnOf(k);
                    int cost = liking.CostOf(j);
                    if (cells.Costs[k] > most || cells.Costs[k] == AssignmentProblem.Forbidden || cost == AssignmentProblem.Forbidden || problem.Capacity(j) == 0)
                    {
                        continue;
                    }

                    if (pass == 0)
                    {
                        starts[j + 1]++;
                    }
                    else
                    {
                        int at = starts[j]++;
                        rows[at] = i;
                        own[at] = cost;
                        other[at] = cells.Costs[k];
                    }
                }
            }

            if (pass == 0)
            {
                for (int j = 0; j < m; j++)
                {
                    starts[j + 1] = checked(starts[j + 1] + starts[j]);
                }

                rows = new int[starts[m]];
                own = new int[starts[m]];
                other = new int[starts[m]];
            }
        }

        // The second pass moved each start to the end of its column, which is the start of the next.
        starts.AsSpan(0, m).CopyTo(starts.AsSpan(1));
        starts[0] = 0;
        return (AssignmentProblem.SparseOwned(m, n, starts, rows, own), AssignmentProblem.SparseOwned(m, n, starts, rows, other));
    }
}
