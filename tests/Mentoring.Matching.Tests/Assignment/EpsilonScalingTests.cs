using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>Square problems, which the exact solver begins with bids: whatever prices these find, the end is proven optimal.</summary>
public sealed class EpsilonScalingTests
{
    [Property(MaxTest = 400)]
    public void Every_answer_to_a_problem_whose_places_all_fill_is_proven(int seed)
    {
        AssignmentProblem problem = Full(new Random(seed));
        foreach (AssignmentSolver solver in (AssignmentSolver[])[new ExactSolver(), new ExactSolver(3)])
        {
            ExactSolverTests.AssertProven(problem, solver.Solve(problem));
        }
    }

    [Property(MaxTest = 400)]
    public void Bids_leave_no_price_above_zero_and_no_column_too_full(int seed)
    {
        var state = new PartialAssignment(Full(new Random(seed)));
        using var cores = new RowCores(state, 4);
        Assert.True(cores.BuildAll(null, CancellationToken.None));
        Assert.True(EpsilonScaling.Suits(state));
        var scaling = new EpsilonScaling(state, cores, CancellationToken.None);
        if (seed % 2 == 0)
        {
            Assert.NotEqual(DenseRun.Outcome.Cancelled, scaling.Run());
        }
        else
        {
            Assert.True(scaling.RunFromFar());
        }

        Assert.All(state.V, v => Assert.InRange(v, RowReduction.LeastPrice, 0));
        Assert.All(state.Places, places => Assert.True(places >= 0));
    }

    [Property(MaxTest = 200)]
    public void The_way_from_far_with_multiplied_costs_is_proven(int seed)
    {
        AssignmentProblem problem = Full(new Random(seed));
        (AssignmentProblem multiplied, int shift) = MagnifiedCosts.Of(problem, CancellationToken.None)!.Value;
        using var run = new DenseRun(multiplied, shift, 8, SolveOptions.Default, CancellationToken.None);
        DenseRun.Outcome outcome = run.RunFromFar();
        AssignmentSolution solution = outcome == DenseRun.Outcome.NoPath
            ? AssignmentSolution.Infeasible(problem, run.Witness!)
            : AssignmentSolution.Optimal(problem.WithMinimumLoads(null), run.ColumnOfRow, run.Prices());
        ExactSolverTests.AssertProven(problem.WithMinimumLoads(null), solution);
        Assert.Equal(new ExactSolver().Solve(problem.WithMinimumLoads(null)).Status, solution.Status);
    }

    [Theory]
    [InlineData(30)]
    [InlineData(257)]
    public void Machol_and_Wien_is_solved_along_its_other_diagonal(int size)
    {
        AssignmentProblem problem = AssignmentProblem.Dense(size, size,
            [.. Enumerable.Range(0, size * size).Select(at => ((at / size) + 1) * ((at % size) + 1))]);
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        Assert.Equal(Enumerable.Range(0, size).Reverse(), solution.ColumnOfRow);
        ExactSolverTests.AssertProven(problem, solution);
    }

    [Fact]
    public void Cancelled_bids_say_so()
    {
        var state = new PartialAssignment(Full(new Random(1)));
        using var cores = new RowCores(state, 4);
        Assert.False(cores.BuildAll(null, new CancellationToken(true)));
        Assert.True(cores.BuildAll(null, CancellationToken.None));
        var scaling = new EpsilonScaling(state, cores, new CancellationToken(true));
        Assert.Equal(DenseRun.Outcome.Cancelled, scaling.Run());
        Assert.False(scaling.RunFromFar());
    }

    // Costs wide enough for an epsilon, some cells forbidden (at times so many that there is no assignment), some rows alike.
    private static AssignmentProblem Full(Random random)
    {
        int columns = random.Next(2, 60);
        int[] capacities = [.. Enumerable.Range(0, columns).Select(_ => random.Next(3) == 0 ? random.Next(1, 4) : 1)];
        int rows = capacities.Sum();
        double forbidden = random.Next(4) switch { 0 => 0.7, 1 => 0.2, _ => 0 };
        int factor = random.Next(2) == 0 ? 1 : random.Next(1, 1_000);
        int[] costs = [.. Enumerable.Range(0, rows * columns).Select(at => random.NextDouble() < forbidden ? AssignmentProblem.Forbidden
            : factor == 1 ? random.Next(-1_000_000, 1_000_000) : factor * (at / columns / 2) * (at % columns))];
        return AssignmentProblem.Dense(rows, columns, costs, capacities, [.. capacities.Select(c => random.Next(c + 1))]);
    }
}
