using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class MagnifiedCostsTests
{
    [Property(MaxTest = 300)]
    public void Every_cell_is_multiplied_and_forbidden_ones_stay_so(int seed)
    {
        var random = new Random(seed);
        int rows = random.Next(1, 20);
        int columns = random.Next(1, 70);
        int most = 1 << random.Next(1, 30);
        int[] costs = [.. Enumerable.Range(0, rows * columns)
            .Select(_ => random.Next(5) == 0 ? AssignmentProblem.Forbidden : random.Next(-most, most))];
        AssignmentProblem dense = AssignmentProblem.Dense(rows, columns, costs);
        AssignmentProblem computed = AssignmentProblem.Implicit(rows, columns, new ArrayCosts(columns, costs));
        (int Row, int Column)[] pins = [.. Enumerable.Range(0, columns).Where(j => costs[j] != AssignmentProblem.Forbidden).Take(1).Select(j => (0, j))];
        foreach (AssignmentProblem problem in (AssignmentProblem[])[dense, computed, dense.Pin(pins), computed.Pin(pins)])
        {
            (AssignmentProblem multiplied, int shift) = MagnifiedCosts.Of(problem, CancellationToken.None)!.Value;
            Assert.InRange(shift, 0, 29);
            for (int i = 0; i < rows; i++)
            {
                for (int j = 0; j < columns; j++)
                {
                    int cost = problem.Cost(i, j);
                    Assert.Equal(cost == AssignmentProblem.Forbidden ? cost : cost << shift, multiplied.Cost(i, j));
                    Assert.Equal(multiplied.Cost(i, j), multiplied.Costs(i)[j]);
                    Assert.True(cost == AssignmentProblem.Forbidden || shift == 0 || Math.Abs((long)cost << shift) <= 1 << 29);
                }
            }
        }
    }

    [Theory]
    [InlineData(1, 3)] // twice as much as the number of rows and one more is enough: 2^3 for three
    [InlineData(1 << 27, 1)]
    [InlineData(1 << 28, 0)]
    [InlineData(-(1 << 30), 0)]
    public void The_factor_leaves_room_for_the_largest_cost(int largest, int shift)
    {
        AssignmentProblem problem = AssignmentProblem.Dense(3, 3, [0, 0, 0, 0, largest, 0, 0, 0, AssignmentProblem.Forbidden]);
        Assert.Equal(shift, MagnifiedCosts.Of(problem, CancellationToken.None)!.Value.Shift);
        Assert.Null(MagnifiedCosts.Of(problem, new CancellationToken(true)));
    }
}
