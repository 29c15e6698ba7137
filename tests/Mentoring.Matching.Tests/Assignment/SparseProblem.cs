using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>A dense problem without minimum loads in the form that the sparse engine takes, and its outcome in the form that certificates take.</summary>
internal sealed record SparseProblem(AssignmentProblem Dense, SparseGraph Graph, int[] Capacities, long[] Unassigned)
{
    internal static SparseProblem Of(GeneratedProblem generated) => Of((generated with { MinimumLoads = new int[generated.Columns] }).ToProblem());

    internal static SparseProblem Of(AssignmentProblem dense)
    {
        int[] starts = new int[dense.RowCount + 1];
        List<SparseCell> cells = [];
        for (int i = 0; i < dense.RowCount; i++)
        {
            for (int j = 0; j < dense.ColumnCount; j++)
            {
                if (dense.Costs(i)[j] != AssignmentProblem.Forbidden)
                {
                    cells.Add(new SparseCell(j, dense.Costs(i)[j]));
                }
            }

            starts[i + 1] = cells.Count;
        }

        return new(dense, new SparseGraph(dense.ColumnCount, starts, [.. cells]),
            [.. Enumerable.Range(0, dense.ColumnCount).Select(dense.Capacity)],
            [.. Enumerable.Range(0, dense.RowCount).Select(i => dense.UnassignedCost(i) ?? SparseSolver.MustBeAssigned)]);
    }

    internal AssignmentSolution Solve() => Solution(SparseSolver.Solve(Graph, Capacities, Unassigned));

    /// <summary>The exact finish alone, from prices that no auction made.</summary>
    internal AssignmentSolution Finish(long[] prices, int[] columnOfRow) =>
        Solution(new SparseFinish(Graph, Capacities, Unassigned, null, CancellationToken.None).Run(prices, columnOfRow));

    private AssignmentSolution Solution(SparseOutcome outcome) => outcome.Status switch
    {
        AssignmentStatus.Optimal => AssignmentSolution.Optimal(Dense, outcome.ColumnOfRow, new DualPrices([.. outcome.RowPrices], [.. outcome.ColumnPrices])),
        AssignmentStatus.Infeasible => AssignmentSolution.Infeasible(Dense,
            Infeasibility.TooFewPlaces([.. outcome.Rows], [.. outcome.Columns], outcome.Columns.Sum(j => (long)Capacities[j]))),
        _ => AssignmentSolution.Cancelled(Dense),
    };
}
