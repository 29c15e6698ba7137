using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class GreedySolverTests
{
    [Fact]
    public void Takes_the_cheapest_cell_first_even_when_it_costs_more_in_the_end()
    {
        AssignmentSolution solution = new GreedySolver().Solve(AssignmentProblem.Dense(2, 2, [1, 2, 2, 9]));
        Assert.Equal([0, 1], solution.ColumnOfRow.ToArray());
        Assert.Equal(10, solution.TotalCost);
        Assert.Equal(AssignmentStatus.Feasible, solution.Status);
    }

    [Fact]
    public void Breaks_ties_by_row_then_column() =>
        Assert.Equal([0, 1], new GreedySolver().Solve(AssignmentProblem.Dense(2, 2, [3, 3, 3, 3])).ColumnOfRow.ToArray());

    [Fact]
    public void Leaves_out_a_row_that_is_cheaper_unassigned() =>
        Assert.Equal([-1], new GreedySolver().Solve(AssignmentProblem.Dense(1, 1, [3], unassignedCosts: [2])).ColumnOfRow.ToArray());

    [Fact]
    public void Makes_room_for_a_row_that_must_be_assigned() =>
        Assert.Equal([-1, 0], new GreedySolver().Solve(AssignmentProblem.Dense(2, 1, [1, 5], unassignedCosts: [9, null])).ColumnOfRow.ToArray());

    [Fact]
    public void Moves_a_spare_row_to_a_column_below_its_minimum()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 4, 1, 3], [2, 1], [0, 1]);
        Assert.Equal([0, 1], new GreedySolver().Solve(problem).ColumnOfRow.ToArray());
    }

    [Fact]
    public void Says_that_it_found_none_and_no_more()
    {
        // Row 0 takes column 0 and leaves row 1 without a place, though swapping would do.
        AssignmentSolution solution = new GreedySolver().Solve(AssignmentProblem.Dense(2, 2, [1, 2, 2, AssignmentProblem.Forbidden]));
        Assert.Equal(AssignmentStatus.Infeasible, solution.Status);
        Assert.False(solution.Infeasibility!.IsProven);
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 300)]
    public void Equals_its_slow_twin_that_sorts_all_cells(GeneratedProblem generated)
    {
        GeneratedProblem open = generated with { MinimumLoads = new int[generated.Columns], Unassigned = [.. generated.Unassigned.Select(u => u ?? 10)] };
        int[] columns = [.. Enumerable.Repeat(-1, open.Rows)];
        int[] load = new int[open.Columns];
        foreach (int at in Enumerable.Range(0, open.Costs.Length).OrderBy(at => open.Costs[at]).ThenBy(at => at))
        {
            (int i, int j) = (at / open.Columns, at % open.Columns);
            if (columns[i] < 0 && load[j] < open.Capacities[j] && open.Costs[at] != AssignmentProblem.Forbidden && open.Costs[at] <= open.Unassigned[i])
            {
                columns[i] = j;
                load[j]++;
            }
        }

        foreach (ProblemForm form in Enum.GetValues<ProblemForm>())
        {
            Assert.Equal(columns, new GreedySolver().Solve(open.ToProblem(form)).ColumnOfRow.ToArray());
        }
    }
}
