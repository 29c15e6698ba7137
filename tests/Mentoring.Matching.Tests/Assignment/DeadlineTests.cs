using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>What the exact solver returns when its time is up before it began to search, the hardest case.</summary>
public sealed class DeadlineTests
{
    private static readonly SolveOptions now = new() { Deadline = new CancellationToken(true) };

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 3000)]
    public void An_assignment_is_returned_whenever_there_is_one_with_a_bound_below_the_optimum(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem, now);
        AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
        if (twin.Status == AssignmentStatus.Infeasible)
        {
            Assert.Equal(AssignmentStatus.Infeasible, solution.Status);
            return;
        }

        Assert.True(solution.Status is AssignmentStatus.Feasible or AssignmentStatus.Optimal, $"{solution.Status}");
        Assert.InRange(twin.TotalCost, solution.LowerBound!.Value, solution.TotalCost);
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 500)]
    public void The_same_on_larger_problems(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem, now);
        AssignmentSolution optimal = new ExactSolver().Solve(problem);
        Assert.Equal(optimal.Status == AssignmentStatus.Infeasible, solution.Status == AssignmentStatus.Infeasible);
        if (optimal.Status == AssignmentStatus.Optimal)
        {
            Assert.InRange(optimal.TotalCost, solution.LowerBound!.Value, solution.TotalCost);
        }
    }

    [Fact]
    public void Cancelling_goes_before_the_deadline()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [5]);
        Assert.Equal(AssignmentStatus.Cancelled, new ExactSolver().Solve(problem, now, new CancellationToken(true)).Status);
    }
}
