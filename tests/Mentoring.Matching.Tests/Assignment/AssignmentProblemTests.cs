using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class AssignmentProblemTests
{
    private const int Edge = AssignmentProblem.MaximumCost;

    [Theory]
    [InlineData(Edge)]
    [InlineData(-Edge)]
    [InlineData(AssignmentProblem.Forbidden)]
    public void Costs_up_to_the_edge_are_taken(int cost) => Assert.Equal(cost, AssignmentProblem.Dense(1, 1, [cost]).Costs(0)[0]);

    [Theory]
    [InlineData(Edge + 1)]
    [InlineData(-Edge - 1)]
    [InlineData(int.MinValue)]
    [InlineData(AssignmentProblem.Forbidden - 1)]
    public void Costs_beyond_the_edge_are_refused_with_their_place(int cost)
    {
        for (int at = 0; at < 40; at++)
        {
            int[] costs = new int[40];
            costs[at] = cost;
            string message = Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(4, 10, costs)).Message;
            Assert.Contains($"cell ({at / 10}, {at % 10})", message, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void Shapes_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(2, 2, [1, 2, 3]));
        Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(1, 1, [1], capacities: [1, 1]));
        Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(1, 1, [1], capacities: [-1]));
        Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(1, 1, [1], minimumLoads: []));
        Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(1, 1, [1], unassignedCosts: []));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssignmentProblem.Dense(-1, 1, [1]));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssignmentProblem.Dense(AssignmentProblem.MaximumRowCount + 1, 0, []));
        Assert.Throws<ArgumentOutOfRangeException>(() => AssignmentProblem.Dense(1, 1, [1]).Costs(1));
    }

    [Fact]
    public void Unassigned_costs_are_bounded_each_and_together()
    {
        const long Most = AssignmentProblem.MaximumUnassignedCost;
        Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(1, 1, [1], unassignedCosts: [Most + 1]));
        Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(1, 1, [1], unassignedCosts: [-Most - 1]));
        Assert.Equal(8191, AssignmentProblem.Dense(8191, 0, [], unassignedCosts: Enumerable.Repeat<long?>(Most, 8191)).RowCount);
        Assert.Throws<ArgumentException>(() => AssignmentProblem.Dense(8192, 0, [], unassignedCosts: Enumerable.Repeat<long?>(Most, 8192)));
        AssignmentProblem largest = AssignmentProblem.Dense(8191, 0, [], unassignedCosts: Enumerable.Repeat<long?>(Most, 8191));
        Assert.Equal(8191 * Most, new ExactSolver().Solve(largest).TotalCost);
    }

    [Fact]
    public void Dense_copies_and_DenseOwned_does_not()
    {
        int[] costs = [1, 2];
        AssignmentProblem copied = AssignmentProblem.Dense(1, 2, costs);
        AssignmentProblem owned = AssignmentProblem.DenseOwned(1, 2, costs);
        costs[0] = 9;
        Assert.Equal([1, 2], copied.Costs(0).ToArray());
        Assert.Equal([9, 2], owned.Costs(0).ToArray());
    }

    [Fact]
    public void Forbid_changes_the_copy_alone()
    {
        const int X = AssignmentProblem.Forbidden;
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 2, 3, 4], [1, 2], [0, 1], [7, null]);
        AssignmentProblem once = problem.Forbid([(0, 1)]);
        AssignmentProblem twice = once.Forbid([(0, 0), (1, 1)]);
        Assert.Equal([1, 2], problem.Costs(0).ToArray());
        Assert.Equal([1, X], once.Costs(0).ToArray());
        Assert.Equal([3, 4], once.Costs(1).ToArray());
        Assert.Equal([X, X], twice.Costs(0).ToArray());
        Assert.Equal([3, X], twice.Costs(1).ToArray());
        Assert.Equal((2, 1, 7L), (twice.Capacity(1), twice.MinimumLoad(1), twice.UnassignedCost(0)));
        Assert.Throws<ArgumentOutOfRangeException>(() => problem.Forbid([(2, 0)]));
    }
}
