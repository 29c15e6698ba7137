using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class ChangeLimitSolverTests
{
    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 1500)]
    public void Equals_the_best_of_all_assignments_within_the_limit(GeneratedFeatures generated, int seed)
    {
        AssignmentProblem problem = (generated with { Demands = [.. generated.Demands.Select(_ => 1)], Pins = [] }).ToProblem();
        var random = new Random(seed);
        int[] earlier = [.. Enumerable.Range(0, problem.RowCount).Select(_ => random.Next(-1, problem.ColumnCount + 1))];
        int limit = random.Next(problem.RowCount + 1);
        long? least = ExhaustiveSolver.All(problem)
            .Where(a => earlier.Where((j, i) => j >= 0 && a.ColumnOfUnit[i] != j).Count() <= limit)
            .Select(a => (long?)a.Total).Min();
        AssignmentSolution solution = new ChangeLimitSolver(earlier, limit).Solve(problem);
        Assert.Equal(least is null ? AssignmentStatus.Infeasible : AssignmentStatus.Optimal, solution.Status);
        Assert.Equal(least ?? 0, solution.TotalCost);
    }

    [Fact]
    public void A_search_that_is_cut_short_returns_a_proven_gap()
    {
        int gaps = 0;
        for (int seed = 0; seed < 300; seed++)
        {
            var random = new Random(seed);
            AssignmentProblem problem = AssignmentProblem.Dense(8, 8, [.. Enumerable.Range(0, 64).Select(_ => random.Next(20))]);
            int[] earlier = [.. Enumerable.Range(0, 8)];
            random.Shuffle(earlier);
            int limit = random.Next(2, 7);
            AssignmentSolution optimal = new ChangeLimitSolver(earlier, limit).Solve(problem);
            AssignmentSolution cut = new ChangeLimitSolver(earlier, limit, nodeLimit: 1).Solve(problem);
            Assert.Equal(AssignmentStatus.Optimal, optimal.Status);
            Assert.InRange(optimal.TotalCost, cut.LowerBound!.Value, cut.TotalCost);
            gaps += cut.Status == AssignmentStatus.Feasible ? 1 : 0;
        }

        Assert.InRange(gaps, 1, 200);
    }

    [Fact]
    public void A_limit_that_cannot_be_kept_is_a_proven_outcome()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 1, [1, 2], unassignedCosts: [5, 5]);
        AssignmentSolution solution = new ChangeLimitSolver([0, 0], 0).Solve(problem);
        Assert.Equal(InfeasibilityKind.ChangeLimit, solution.Infeasibility?.Kind);
        Assert.Equal(6, new ChangeLimitSolver([0, 0], 1).Solve(problem).TotalCost);
        Assert.Throws<ArgumentOutOfRangeException>(() => new ChangeLimitSolver([], -1));
        Assert.Throws<ArgumentException>(() => new ChangeLimitSolver([-2], 1));
    }
}
