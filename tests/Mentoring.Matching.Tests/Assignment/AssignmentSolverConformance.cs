using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>What every solver must do. A new solver derives from this in one line.</summary>
public abstract class AssignmentSolverConformance
{
    protected abstract AssignmentSolver Solver { get; }

    [Fact]
    public void Has_a_name() => Assert.False(string.IsNullOrWhiteSpace(Solver.Name));

    [Fact]
    public void Refuses_null() => Assert.Throws<ArgumentNullException>(() => Solver.Solve(null!));

    [Fact]
    public void Cancelled_before_the_start_is_a_status()
    {
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(2, 2, [1, 2, 3, 4]), null, new CancellationToken(true));
        Assert.Equal(AssignmentStatus.Cancelled, solution.Status);
        Assert.Equal(0, solution.AssignedCount);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 3)]
    public void Without_rows_the_empty_assignment_is_returned(int rows, int columns)
    {
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(rows, columns, []));
        Assert.True(solution.Status is AssignmentStatus.Optimal or AssignmentStatus.Feasible);
        Assert.Equal(0, solution.TotalCost);
        Assert.Empty(solution.ColumnOfRow.ToArray());
    }

    [Fact]
    public void Without_columns_rows_that_must_be_assigned_are_infeasible()
    {
        AssertInfeasible(AssignmentProblem.Dense(3, 0, []));
        AssertAllUnassigned(AssignmentProblem.Dense(3, 0, [], unassignedCosts: [1, 2, 3]), 6);
    }

    [Fact]
    public void Zero_capacities_take_nobody()
    {
        AssertInfeasible(AssignmentProblem.Dense(2, 2, [1, 2, 3, 4], capacities: [0, 0]));
        AssertAllUnassigned(AssignmentProblem.Dense(2, 2, [1, 2, 3, 4], capacities: [0, 0], unassignedCosts: [9, 9]), 18);
    }

    [Fact]
    public void Forbidden_cells_are_not_used()
    {
        int[] all = [.. Enumerable.Repeat(AssignmentProblem.Forbidden, 4)];
        AssertInfeasible(AssignmentProblem.Dense(2, 2, all));
        AssertAllUnassigned(AssignmentProblem.Dense(2, 2, all, unassignedCosts: [5, 6]), 11);
    }

    [Fact]
    public void Equal_costs_place_every_row_once()
    {
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(4, 4, [.. Enumerable.Repeat(7, 16)]));
        Assert.Equal(28, solution.TotalCost);
        Assert.Equal([0, 1, 2, 3], solution.ColumnOfRow.Order());
    }

    [Fact]
    public void A_minimum_load_above_the_capacity_is_infeasible() =>
        AssertInfeasible(AssignmentProblem.Dense(3, 1, [1, 1, 1], [1], [2], [5, 5, 5]));

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 500)]
    public void Every_answer_is_feasible_honest_and_repeatable(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = Solver.Solve(problem);
        AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
        Assert.Equal(solution.ColumnOfRow.ToArray(), Solver.Solve(problem).ColumnOfRow.ToArray());
        switch (solution.Status)
        {
            case AssignmentStatus.Optimal:
                Assert.Equal(twin.TotalCost, solution.TotalCost);
                Assert.Equal(AssignmentStatus.Optimal, twin.Status);
                break;
            case AssignmentStatus.Feasible:
                Assert.Equal(AssignmentStatus.Optimal, twin.Status);
                Assert.True(solution.TotalCost >= twin.TotalCost);
                Assert.True(solution.LowerBound is null || solution.LowerBound <= twin.TotalCost);
                break;
            case AssignmentStatus.Infeasible:
                Assert.NotNull(solution.Infeasibility);
                Assert.True(!solution.Infeasibility.IsProven || twin.Status == AssignmentStatus.Infeasible);
                break;
            default:
                Assert.Fail("Nobody cancelled.");
                break;
        }
    }

    [Fact]
    public void Costs_at_the_edge_of_their_range_are_counted_exactly()
    {
        const int Edge = AssignmentProblem.MaximumCost;
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(2, 2, [-Edge, Edge, Edge, -Edge],
            unassignedCosts: [AssignmentProblem.MaximumUnassignedCost, AssignmentProblem.MaximumUnassignedCost]));
        Assert.Equal(-2L * Edge, solution.TotalCost);
    }

    private void AssertInfeasible(AssignmentProblem problem)
    {
        AssignmentSolution solution = Solver.Solve(problem);
        Assert.Equal(AssignmentStatus.Infeasible, solution.Status);
        Assert.False(string.IsNullOrWhiteSpace(solution.Infeasibility?.Message));
        Assert.Equal(0, solution.AssignedCount);
    }

    private void AssertAllUnassigned(AssignmentProblem problem, long total)
    {
        AssignmentSolution solution = Solver.Solve(problem);
        Assert.Equal(0, solution.AssignedCount);
        Assert.Equal(total, solution.TotalCost);
    }
}
