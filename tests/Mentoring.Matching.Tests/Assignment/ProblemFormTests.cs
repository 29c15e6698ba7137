using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>What problems of every form hold, refuse and share.</summary>
public sealed class ProblemFormTests
{
    private const int Edge = AssignmentProblem.MaximumCost;

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(12)]
    [InlineData(77)]
    public void Forms_of_the_same_costs_read_alike(int seed)
    {
        GeneratedFeatures generated = GeneratedFeatures.Random(seed, 6, 6);
        AssignmentProblem[] problems = [.. Enum.GetValues<ProblemForm>().Select(form => (generated with { Form = form }).ToProblem())];
        AssignmentProblem dense = problems[0];
        foreach (AssignmentProblem problem in problems)
        {
            for (int i = 0; i < dense.RowCount; i++)
            {
                Assert.Equal(dense.Costs(i).ToArray(), problem.Costs(i).ToArray());
                Assert.Equal(dense.UnassignedCost(i), problem.UnassignedCost(i));
                Assert.Equal(dense.Costs(i).ToArray(), Enumerable.Range(0, dense.ColumnCount).Select(j => problem.Cost(i, j)));
                CostRow row = problem.Row(i, new int[problem.RowBufferLength]);
                for (int j = 0; j < dense.ColumnCount; j++)
                {
                    Assert.Equal(dense.Cost(i, j), row.CostOf(j));
                }
            }
        }
    }

    [Fact]
    public void Sparse_rows_that_are_out_of_order_are_refused_with_their_place()
    {
        AssertRefused("Row 1 names column 0 after 1", () => AssignmentProblem.Sparse(2, 2, [0, 1, 3], [0, 1, 0], [1, 2, 3]));
        AssertRefused("Row 0 names column 2", () => AssignmentProblem.Sparse(1, 2, [0, 1], [2], [1]));
        AssertRefused("Row 0 names column 1 after 1", () => AssignmentProblem.Sparse(1, 2, [0, 2], [1, 1], [1, 1]));
        AssertRefused("The row starts go from 0 to 2", () => AssignmentProblem.Sparse(1, 2, [0, 2], [1], [1]));
        AssertRefused("Row 0 starts at 0 and the next at 2", () => AssignmentProblem.Sparse(2, 2, [0, 2, 1], [1], [1]));
        AssertRefused("3 in all, but 2 were given", () => AssignmentProblem.Sparse(2, 2, [0, 1], [1], [1]));
        AssertRefused("cell (1, 1)", () => AssignmentProblem.Sparse(3, 2, [0, 0, 2, 2], [0, 1], [1, Edge + 1]));
    }

    [Fact]
    public void Numbers_at_the_edge_of_their_range_are_taken_and_beyond_it_refused()
    {
        Assert.Equal(-Edge, AssignmentProblem.Sparse(1, 1, [0, 1], [0], [Edge], sense: AssignmentSense.Maximize).Cost(0, 0));
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [Edge]).WithLoadCosts([[-Edge, Edge]]);
        Assert.Equal((-Edge, Edge, Edge), (problem.SeatCost(0, 0), problem.SeatCost(0, 1), problem.SeatCost(0, 100)));
        AssertRefused("outside plus or minus", () => problem.WithLoadCosts([[Edge + 1]]));
        AssertRefused("outside plus or minus", () => problem.WithCosts([(0, 0, Edge + 1)]));
        AssertRefused("outside plus or minus", () => problem.WithUnassignedCost(0, AssignmentProblem.MaximumUnassignedCost + 1));
        AssertRefused("is outside plus or minus", () => AssignmentProblem.Dense(1, 1, [-Edge - 1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssignmentProblem.Sparse(AssignmentProblem.MaximumRowCount + 1, 1, [], [], []));
        AssertRefused("are demanded in all", () => AssignmentProblem.Dense(1, 1, [1]).WithDemands([AssignmentProblem.MaximumRowCount + 1]));
        AssertRefused("do not fit 64 bits", () => AssignmentProblem.Dense(1, 1, [1], unassignedCosts: [AssignmentProblem.MaximumUnassignedCost])
            .WithDemands([1 << 14]));
    }

    [Fact]
    public void Totals_at_the_edge_are_exact()
    {
        // One row of the greatest demand that its unassigned cost allows.
        const int Demand = (1 << 13) - 1;
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [Edge], unassignedCosts: [AssignmentProblem.MaximumUnassignedCost])
            .WithDemands([Demand]).WithLoadCosts([[Edge]]);
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        Assert.Equal((2L * Edge) + ((Demand - 1) * AssignmentProblem.MaximumUnassignedCost), solution.TotalCost);
        Assert.True(OptimalityCertificate.Check(problem, solution).IsValid);
    }

    [Fact]
    public void Load_costs_that_fall_are_refused_and_values_may_not_rise()
    {
        AssertRefused("row 2 in column 1 is better than that of row 1", () => AssignmentProblem.Dense(1, 2, [1, 1]).WithLoadCosts([null, [3, 2]]));
        AssertRefused("row 2 in column 0", () => AssignmentProblem.Dense(1, 1, [1], sense: AssignmentSense.Maximize).WithLoadCosts([[2, 3]]));
        Assert.Equal(-2, AssignmentProblem.Dense(1, 1, [1], sense: AssignmentSense.Maximize).WithLoadCosts([[3, 2]]).SeatCost(0, 1));
    }

    [Fact]
    public void Pins_that_cannot_hold_are_refused()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 2, AssignmentProblem.Forbidden, 4]);
        AssertRefused("pinned and forbidden", () => problem.Pin([(1, 0)]));
        AssertRefused("is outside the 2 x 2 matrix", () => problem.Pin([(2, 0)]));
        AssertRefused("Row 0 demands 1 columns but is pinned to 2", () => problem.Pin([(0, 0), (0, 1)]));
        AssertRefused("pinned and forbidden", () => problem.Pin([(0, 0)]).Forbid([(0, 0)]));
        AssertRefused("Row 0 demands 0 columns", () => problem.Pin([(0, 0)]).WithDemands([0, 1]));
        Assert.Equal((0, 1), Assert.Single(problem.Pin([(0, 1)]).Pin([(0, 1)]).Pins));
        Assert.Empty(problem.Pin([(0, 1)]).Unpin([(0, 1), (1, 1)]).Pins);
    }

    [Fact]
    public void Pins_beyond_a_capacity_are_a_proven_outcome()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(3, 2, [1, 2, 1, 2, 1, 2], [1, 2]).Pin([(0, 0), (2, 0)]).WithDemands([2, 1, 1]);
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        Assert.Equal(InfeasibilityKind.PinsAboveCapacity, solution.Infeasibility?.Kind);
        Assert.Equal([0, 2], solution.Infeasibility!.Rows.ToArray());
        Assert.True(InfeasibilityCertificate.Check(problem, solution.Infeasibility).IsValid);
    }

    [Fact]
    public void Changes_share_what_they_do_not_touch()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 2, 3, 4]);
        AssignmentProblem changed = problem.WithCosts([(1, 0, 9), (1, 0, 8)]);
        Assert.True(problem.Costs(0) == changed.Costs(0));
        Assert.Equal([8, 4], changed.Costs(1).ToArray());
        Assert.Equal([3, 4], problem.Costs(1).ToArray());
        Assert.Equal([7, 4], changed.WithCosts([(1, 0, 7)]).Costs(1).ToArray());
    }

    [Fact]
    public void A_computed_row_out_of_range_is_the_fault_of_its_class()
    {
        AssignmentProblem problem = AssignmentProblem.Implicit(1, 2, new Wrong());
        InvalidOperationException e = Assert.Throws<InvalidOperationException>(() => new ExactSolver().Solve(problem));
        Assert.Contains("Wrong computed the cost -2147483648 for cell (0, 1)", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_solver_refuses_what_it_does_not_declare()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [1]).WithDemands([0]);
        ArgumentException e = Assert.Throws<ArgumentException>(() => new GreedySolver().Solve(problem));
        Assert.Contains("cannot deal with Demands", e.Message, StringComparison.Ordinal);
    }

    private static void AssertRefused(string message, Func<object> make) =>
        Assert.Contains(message, Assert.ThrowsAny<ArgumentException>(make).Message, StringComparison.Ordinal);

    private sealed class Wrong : ImplicitCosts
    {
        protected override void FillCore(int row, Span<int> costs)
        {
            costs[0] = 1;
            costs[1] = int.MinValue;
        }
    }
}
