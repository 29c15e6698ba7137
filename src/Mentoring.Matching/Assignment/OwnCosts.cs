namespace Mentoring.Matching.Assignment;

/// <summary>Visits what a row may cost: its allowed cells and, where it may stay unassigned, its unassigned cost.</summary>
internal static class OwnCosts
{
    internal static void Visit(AssignmentProblem problem, int row, Action<long> visit)
    {
        if (problem.Demand(row) == 0)
        {
            return;
        }

        CostRow cells = problem.Row(row, problem.RowBufferLength == 0 ? [] : new int[problem.RowBufferLength]);
        foreach (int cost in cells.Costs)
        {
            if (cost != AssignmentProblem.Forbidden)
            {
                visit(cost);
            }
        }

        if (problem.UnassignedCost(row) is { } unassigned)
        {
            visit(unassigned);
        }
    }
}
