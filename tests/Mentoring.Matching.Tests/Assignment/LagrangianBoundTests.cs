using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class LagrangianBoundTests
{
    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 2000)]
    public void Any_prices_give_a_bound_and_optimal_ones_the_optimum(GeneratedFeatures generated, int seed)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        if (solution.Status != AssignmentStatus.Optimal)
        {
            return;
        }

        var random = new Random(seed);
        long[] any = [.. Enumerable.Range(0, problem.ColumnCount).Select(_ => (long)random.Next(-100, 100))];
        Assert.True(LagrangianBound.Of(problem, any) <= solution.TotalCost);
        Assert.Equal(solution.TotalCost, LagrangianBound.Of(problem, solution.Duals!.ColumnPrices.AsSpan()));
    }
}
