using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class RandomSolverTests
{
    [Fact]
    public void Every_open_column_is_drawn_about_equally_often()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 5, [1, 9, AssignmentProblem.Forbidden, 12, 3], unassignedCosts: [10]);
        int[] counts = new int[5];
        for (ulong seed = 0; seed < 3000; seed++)
        {
            counts[new RandomSolver(seed).Solve(problem).ColumnOfRow[0]]++;
        }

        Assert.All([counts[0], counts[1], counts[4]], count => Assert.InRange(count, 900, 1100));
        Assert.Equal((0, 0), (counts[2], counts[3]));
    }

    [Fact]
    public void Makes_room_for_a_row_that_must_be_assigned()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 1, [1, 5], unassignedCosts: [9, null]);
        for (ulong seed = 0; seed < 20; seed++)
        {
            Assert.Equal([-1, 0], new RandomSolver(seed).Solve(problem).ColumnOfRow.ToArray());
        }
    }

    [Fact]
    public void The_generator_gives_the_published_numbers()
    {
        var random = new SplitMix64(1234567);
        Assert.Equal([6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821],
            Enumerable.Range(0, 5).Select(_ => random.Next()).ToArray());
    }
}
