namespace Mentoring.Matching.Assignment;

/// <summary>How the exact solver deals with a sparse problem whose rows take one column each, without load costs.</summary>
/// <remarks>Minimum loads come last: from the prices of the problem without them, by backward paths.</remarks>
internal static class SparseMethod
{
    internal static AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        if (FlowSolver.Clash(problem) is { } clash)
        {
            return AssignmentSolution.Infeasible(problem, clash);
        }

        int[] capacities = new int[problem.ColumnCount];
        for (int j = 0; j < capacities.Length; j++)
        {
            capacities[j] = problem.Capacity(j);
        }

        long[] unassigned = new long[problem.RowCount];
        for (int i = 0; i < unassigned.Length; i++)
        {
            unassigned[i] = problem.UnassignedCost(i) ?? SparseSolver.MustBeAssigned;
        }

        SparseOutcome outcome = SparseSolver.Solve(Graph(problem), capacities, unassigned, options, cancellationToken);
        switch (outcome.Status)
        {
            case AssignmentStatus.Cancelled:
                return AssignmentSolution.Cancelled(problem);
            case AssignmentStatus.Feasible:
                return DeadlineCompletion.Complete(problem, row => outcome.ColumnOfRow is [] || outcome.ColumnOfRow[row] < 0
                    ? [] : [outcome.ColumnOfRow[row]], outcome.ColumnPrices, cancellationToken);
            case AssignmentStatus.Infeasible:
                return MinimalWitness.Of(problem, outcome.Rows, cancellationToken) is { } witness
                    ? AssignmentSolution.Infeasible(problem, witness)
                    : AssignmentSolution.Cancelled(problem);
            default:
                AssignmentSolution solution = AssignmentSolution.Optimal(problem, outcome.ColumnOfRow,
                    new DualPrices([.. outcome.RowPrices], [.. outcome.ColumnPrices]));
                return (problem.Features & ProblemFeatures.MinimumLoads) == 0
                    ? solution
                    : WarmStart.Solve(problem.WithMinimumLoads(null), solution, problem, options, cancellationToken);
        }
    }

    private static SparseGraph Graph(AssignmentProblem problem)
    {
        int[] starts = new int[problem.RowCount + 1];
        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; i < problem.RowCount; i++)
        {
            ReadOnlySpan<int> costs = problem.Row(i, buffer).Costs;
            starts[i + 1] = starts[i] + costs.Length - costs.Count(AssignmentProblem.Forbidden);
        }

        var cells = GC.AllocateUninitializedArray<SparseCell>(starts[^1]);
        int at = 0;
        for (int i = 0; i < problem.RowCount; i++)
        {
            CostRow row = problem.Row(i, buffer);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] != AssignmentProblem.Forbidden)
                {
                    cells[at++] = new SparseCell(row.ColumnOf(k), row.Costs[k]);
                }
            }
        }

        return new SparseGraph(problem.ColumnCount, starts, cells);
    }
}
