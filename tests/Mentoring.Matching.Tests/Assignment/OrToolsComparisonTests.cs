using Google.OrTools.Graph;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>The exact solver against OR-Tools' min-cost flow on problems of 10 to 60 rows.</summary>
public sealed class OrToolsComparisonTests
{
    [Fact]
    public void Totals_and_statuses_agree_on_3000_problems()
    {
        int optimal = 0;
        int infeasible = 0;
        for (int seed = 0; seed < 3000; seed++)
        {
            AssignmentProblem problem = Random(seed);
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            long? peer = SolveWithOrTools(problem);
            Assert.Equal(peer is null ? AssignmentStatus.Infeasible : AssignmentStatus.Optimal, solution.Status);
            Assert.Equal(peer ?? 0, solution.TotalCost);
            ExactSolverTests.AssertProven(problem, solution);
            optimal += peer is null ? 0 : 1;
            infeasible += peer is null ? 1 : 0;
        }

        Assert.InRange(optimal, 750, 2875); // both outcomes were really exercised
        Assert.InRange(infeasible, 125, 2250);
    }

    private static AssignmentProblem Random(int seed)
    {
        var random = new Random(seed);
        int rows = random.Next(10, 61);
        int columns = random.Next(10, 61);
        int span = random.Next(3) switch { 0 => 5, 1 => 100, _ => 1_000_000 };
        double forbidden = random.Next(3) * 0.3;
        bool isOptional = random.Next(2) == 0;
        int most = random.Next(1, 5);
        int[] capacities = [.. Enumerable.Range(0, columns).Select(_ => random.Next(0, most + 1))];
        return AssignmentProblem.Dense(rows, columns,
            [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextDouble() < forbidden ? AssignmentProblem.Forbidden : random.Next(-span, span + 1))],
            capacities, capacities.Select(c => seed % 2 == 0 ? 0 : random.Next(4) == 0 ? random.Next(c + 1) : 0),
            Enumerable.Range(0, rows).Select(_ => isOptional || random.Next(50) == 0 ? (long?)random.Next(-span, span + 1) : null));
    }

    // Lower bounds enter by the usual change of variable: the first minimum-load units into the sink are demanded there directly.
    private static long? SolveWithOrTools(AssignmentProblem problem)
    {
        using var flow = new MinCostFlow();
        int n = problem.RowCount;
        int m = problem.ColumnCount;
        int sink = n + m;
        long lower = 0;
        for (int i = 0; i < n; i++)
        {
            flow.SetNodeSupply(i, 1);
            for (int j = 0; j < m; j++)
            {
                if (problem.Costs(i)[j] != AssignmentProblem.Forbidden)
                {
                    flow.AddArcWithCapacityAndUnitCost(i, n + j, 1, problem.Costs(i)[j]);
                }
            }

            if (problem.UnassignedCost(i) is { } unassigned)
            {
                flow.AddArcWithCapacityAndUnitCost(i, sink, 1, unassigned);
            }
        }

        for (int j = 0; j < m; j++)
        {
            lower += problem.MinimumLoad(j);
            flow.SetNodeSupply(n + j, -problem.MinimumLoad(j));
            flow.AddArcWithCapacityAndUnitCost(n + j, sink, problem.Capacity(j) - problem.MinimumLoad(j), 0);
        }

        if (lower > n)
        {
            return null;
        }

        flow.SetNodeSupply(sink, lower - n);
        return flow.Solve() == MinCostFlowBase.Status.OPTIMAL ? flow.OptimalCost() : null;
    }
}
