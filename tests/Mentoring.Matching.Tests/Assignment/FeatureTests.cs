using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>The exact solver on every mix of forms and features.</summary>
public sealed class FeatureTests
{
    private static readonly ExactSolver Solver = new();

    [Fact]
    public void Equals_the_exhaustive_search_on_problems_of_every_form_and_feature()
    {
        int count = Soak.Count(normal: 10_000, soak: 100_000);
        var statuses = new Dictionary<AssignmentStatus, int>();
        for (int seed = 0; seed < count; seed++)
        {
            GeneratedFeatures generated = GeneratedFeatures.Random(seed, 4, 4);
            AssignmentProblem problem = generated.ToProblem();
            AssignmentSolution solution = Solver.Solve(problem);
            AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
            Assert.True(twin.Status == solution.Status && twin.TotalCost == solution.TotalCost, $"seed {seed}: {generated}");
            ExactSolverTests.AssertProven(problem, solution);
            statuses[solution.Status] = statuses.GetValueOrDefault(solution.Status) + 1;
        }

        Assert.All((AssignmentStatus[])[AssignmentStatus.Optimal, AssignmentStatus.Infeasible], status => Assert.InRange(statuses[status], count / 10, count));
    }

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 2000)]
    public void Equals_the_exhaustive_search_and_is_proven(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = Solver.Solve(problem);
        AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
        Assert.Equal(twin.Status, solution.Status);
        Assert.Equal(twin.TotalCost, solution.TotalCost);
        ExactSolverTests.AssertProven(problem, solution);
    }

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 1000)]
    public void Every_form_gives_the_same_assignment(GeneratedFeatures generated)
    {
        AssignmentSolution[] solutions = [.. Enum.GetValues<ProblemForm>().Select(form => Solver.Solve((generated with { Form = form }).ToProblem()))];
        Assert.All(solutions, s => Assert.Equal(solutions[0].Status, s.Status));
        Assert.All(solutions, s => Assert.Equal(solutions[0].TotalCost, s.TotalCost));
    }

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 2000)]
    public void A_witness_is_minimal(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        if (Solver.Solve(problem).Infeasibility is not { Kind: InfeasibilityKind.TooFewPlaces } witness)
        {
            return;
        }

        // Without one of its rows the rest fits: those rows alone, at their demands, under the same pins.
        foreach (int left in witness.Rows.Where(i => problem.Pins.All(p => p.Row != i)))
        {
            AssignmentProblem rest = problem.Unpin(problem.Pins.Where(p => !witness.Rows.Contains(p.Row)))
                .WithDemands(Enumerable.Range(0, problem.RowCount).Select(i => witness.Rows.Contains(i) && i != left ? problem.Demand(i) : 0))
                .WithMinimumLoads(null);
            if (witness.Rows.All(i => problem.Demand(i) == 1))
            {
                Assert.NotEqual(AssignmentStatus.Infeasible, Solver.Solve(rest).Status);
            }
        }
    }
}
