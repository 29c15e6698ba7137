using Google.OrTools.Graph;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>The exact solver against OR-Tools' min-cost flow on problems of up to 60 rows, of every form and feature.</summary>
public sealed class OrToolsComparisonTests
{
    /// <summary>By default a part of the count that <c>MENTORING_SOAK=1</c> sets: 10,000.</summary>
    private static readonly int count = Soak.Count(normal: 2500, soak: 10_000);

    [Fact]
    public void Totals_and_statuses_agree()
    {
        int optimal = 0;
        for (int seed = 0; seed < count; seed++)
        {
            AssignmentProblem problem = seed % 2 == 0
                ? GeneratedProblem.Random(seed, 60, 60).ToProblem()
                : GeneratedFeatures.Random(seed, 50, 50).ToProblem();
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            long? peer = SolveWithOrTools(problem);
            Assert.True((peer is null) == (solution.Status == AssignmentStatus.Infeasible), $"seed {seed}: {solution.Status}, OR-Tools {peer}");
            Assert.True((peer ?? 0) == solution.TotalCost, $"seed {seed}: {solution.TotalCost}, OR-Tools {peer}");
            ExactSolverTests.AssertProven(problem, solution);
            optimal += peer is null ? 0 : 1;
        }

        Assert.InRange(optimal, count / 5, count * 24 / 25); // both outcomes were really exercised
    }

    /// <summary>
    /// Every row is a source of what it demands; a column's places are parallel arcs by load cost; a minimum load is demanded at the column;
    /// pins are taken out beforehand.
    /// </summary>
    private static long? SolveWithOrTools(AssignmentProblem problem)
    {
        using var flow = new MinCostFlow();
        int n = problem.RowCount;
        int m = problem.ColumnCount;
        int sink = n + m;
        int[] demand = [.. Enumerable.Range(0, n).Select(problem.Demand)];
        int[] load = new int[m];
        long total = 0;
        foreach ((int row, int column) in problem.Pins)
        {
            demand[row]--;
            total += problem.Cost(row, column) + problem.SeatCost(column, load[column]++);
        }

        for (int i = 0; i < n; i++)
        {
            ReadOnlySpan<int> costs = problem.Costs(i);
            flow.SetNodeSupply(i, demand[i]);
            for (int j = 0; j < m; j++)
            {
                if (costs[j] != AssignmentProblem.Forbidden && !problem.Pins.Contains((i, j)))
                {
                    flow.AddArcWithCapacityAndUnitCost(i, n + j, 1, costs[j]);
                }
            }

            if (problem.UnassignedCost(i) is { } unassigned && demand[i] > 0)
            {
                flow.AddArcWithCapacityAndUnitCost(i, sink, demand[i], unassigned);
            }
        }

        long left = demand.Sum(d => (long)d);
        for (int j = 0; j < m; j++)
        {
            if (problem.MinimumLoad(j) > problem.Capacity(j) || load[j] > problem.Capacity(j))
            {
                return null;
            }

            // The seats up to the minimum load are demanded at the column itself; their costs are the same in every assignment.
            int least = Math.Max(problem.MinimumLoad(j), load[j]);
            flow.SetNodeSupply(n + j, -(least - load[j]));
            left -= least - load[j];
            for (int seat = load[j]; seat < problem.Capacity(j); seat++)
            {
                if (seat < least)
                {
                    total += problem.SeatCost(j, seat);
                }
                else
                {
                    flow.AddArcWithCapacityAndUnitCost(n + j, sink, 1, problem.SeatCost(j, seat));
                }
            }
        }

        if (left < 0)
        {
            return null;
        }

        flow.SetNodeSupply(sink, -left);
        return flow.Solve() == MinCostFlowBase.Status.OPTIMAL ? total + flow.OptimalCost() : null;
    }
}
