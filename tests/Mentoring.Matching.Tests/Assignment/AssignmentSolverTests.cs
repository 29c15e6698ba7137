using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>A plug-in that lies is caught by the door it came in through.</summary>
public sealed class AssignmentSolverTests
{
    private static readonly AssignmentProblem Problem =
        AssignmentProblem.Dense(2, 2, [1, AssignmentProblem.Forbidden, 1, 1], [1, 1], [0, 1], [null, 5]);

    [Theory]
    [InlineData(-1, 1, "left row 0 unassigned")]
    [InlineData(1, 1, "forbidden cell (0, 1)")]
    [InlineData(0, 0, "column 0 2 rows")]
    [InlineData(0, -1, "column 1 0 rows")]
    public void A_broken_constraint_is_named(int first, int second, string expected)
    {
        var liar = new Fixed(AssignmentSolution.Feasible(Problem, [first, second]));
        Assert.Contains(expected, Assert.Throws<InvalidOperationException>(() => liar.Solve(Problem)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_null_or_foreign_solution_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => new Fixed(null!).Solve(Problem));
        AssignmentProblem other = AssignmentProblem.Dense(1, 1, [1]);
        Assert.Throws<InvalidOperationException>(() => new Fixed(AssignmentSolution.Feasible(other, [0])).Solve(Problem));
    }

    [Fact]
    public void An_honest_solution_passes()
    {
        AssignmentSolution solution = AssignmentSolution.Feasible(Problem, [0, 1]);
        Assert.Same(solution, new Fixed(solution).Solve(Problem));
        Assert.Equal((2L, 2), (solution.TotalCost, solution.AssignedCount));
    }

    [Fact]
    public void A_solution_that_does_not_have_the_shape_cannot_be_made()
    {
        Assert.Throws<ArgumentException>(() => AssignmentSolution.Feasible(Problem, [0]));
        Assert.Throws<ArgumentException>(() => AssignmentSolution.Feasible(Problem, [0, 2]));
        Assert.Throws<ArgumentException>(() => AssignmentSolution.Optimal(Problem, [0, 1], new DualPrices([0], [0, 0])));
    }

    private sealed class Fixed(AssignmentSolution solution) : AssignmentSolver
    {
        public override string Name => "fixed";

        public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.All, IsExact: true, GivesPrices: false);

        protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken) => solution;
    }
}
