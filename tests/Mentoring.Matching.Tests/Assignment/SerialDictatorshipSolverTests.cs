using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class SerialDictatorshipSolverTests
{
    [Fact]
    public void Rows_choose_in_the_order_given()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(3, 3, [1, 2, 3, 1, 2, 3, 1, 2, 3]);
        Assert.Equal([0, 1, 2], new SerialDictatorshipSolver().Solve(problem).ColumnOfRow.ToArray());
        Assert.Equal([1, 2, 0], new SerialDictatorshipSolver([2, 0, 1]).Solve(problem).ColumnOfRow.ToArray());
    }

    [Fact]
    public void A_pinned_row_has_its_place_before_anybody_chooses() =>
        Assert.Equal([1, 0], new SerialDictatorshipSolver().Solve(AssignmentProblem.Dense(2, 2, [1, 2, 1, 2]).Pin([(1, 0)])).ColumnOfRow.ToArray());

    [Fact]
    public void Orders_that_do_not_fit_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new SerialDictatorshipSolver([0, 0]));
        Assert.Throws<ArgumentException>(() => new SerialDictatorshipSolver([1, 2]));
        Assert.Throws<ArgumentException>(() => new SerialDictatorshipSolver([0, 1]).Solve(AssignmentProblem.Dense(1, 1, [1])));
    }

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 300)]
    public void No_row_gains_by_another_row_of_costs(GeneratedProblem generated, int seed)
    {
        GeneratedProblem open = generated with { MinimumLoads = new int[generated.Columns], Unassigned = [.. generated.Unassigned.Select(_ => (long?)AssignmentProblem.MaximumCost)] };
        AssignmentSolver solver = SerialDictatorshipSolver.Random((ulong)seed);
        AssignmentSolution honest = solver.Solve(open.ToProblem());
        for (int i = 0; i < open.Rows; i++)
        {
            int[] lie = [.. open.Costs];
            var random = new Random(seed);
            for (int j = 0; j < open.Columns; j++)
            {
                lie[(i * open.Columns) + j] = random.Next(10);
            }

            int got = solver.Solve((open with { Costs = lie }).ToProblem()).ColumnOfRow[i];
            long truth = got < 0 ? AssignmentProblem.MaximumCost : open.Cost(i, got);
            Assert.True((honest.ColumnOfRow[i] is var j0 && j0 < 0 ? AssignmentProblem.MaximumCost : open.Cost(i, j0)) <= truth);
        }
    }

    [Fact]
    public void A_row_that_finds_nothing_is_named_and_nothing_is_claimed()
    {
        AssignmentSolution solution = new SerialDictatorshipSolver().Solve(AssignmentProblem.Dense(2, 2, [1, 2, 2, AssignmentProblem.Forbidden]));
        Assert.False(solution.Infeasibility!.IsProven);
        Assert.Contains("Row 1", solution.Infeasibility.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_order_is_drawn_about_equally_often()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(3, 3, [1, 2, 3, 1, 2, 3, 1, 2, 3]);
        int[] counts = [.. Enumerable.Range(0, 6000).Select(seed => SerialDictatorshipSolver.Random((ulong)seed).Solve(problem).ColumnOfRow)
            .GroupBy(c => (c[0], c[1], c[2])).Select(group => group.Count())];
        Assert.Equal(6, counts.Length);
        Assert.All(counts, count => Assert.InRange(count, 900, 1100));
    }
}
