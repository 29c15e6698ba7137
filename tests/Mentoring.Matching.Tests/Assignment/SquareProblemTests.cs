using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>As many places as rows, and rows that may be left out at a high cost or a low one: always the optimum, always proven.</summary>
public sealed class SquareProblemTests
{
    [Fact]
    public void Rows_that_may_be_left_out_are_solved_with_proof_whatever_that_costs()
    {
        int squares = 0, notSolved = 0;
        for (int seed = 0; seed < 1500; seed++)
        {
            AssignmentProblem problem = Problem(new Random(seed));
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            Assert.True(OptimalityCertificate.Check(problem, solution).IsValid, $"seed {seed}");
            Assert.Equal(new ExactSolver().Solve(Sparse(problem)).TotalCost, solution.TotalCost);
            if (SquareProblem.Of(problem) is { } square)
            {
                squares++;
                AssignmentSolution must = new ExactSolver().Solve(square);
                notSolved += must.Status == AssignmentStatus.Optimal && SquareProblem.IsSolved(problem, must.Duals!) ? 0 : 1;
            }
        }

        Assert.InRange(squares, 300, 1400);
        Assert.InRange(notSolved, 20, 1000); // forbidden cells or a low cost of being left out
    }

    [Fact]
    public void More_or_fewer_places_than_rows_are_not_square()
    {
        Assert.Null(SquareProblem.Of(AssignmentProblem.Dense(2, 3, new int[6])));
        Assert.Null(SquareProblem.Of(AssignmentProblem.Dense(2, 2, new int[4], capacities: [2, 1])));
        Assert.Null(SquareProblem.Of(AssignmentProblem.Dense(2, 2, new int[4], capacities: [2, 0])));
        Assert.NotNull(SquareProblem.Of(AssignmentProblem.Dense(3, 2, new int[6], capacities: [2, 1])));
        Assert.NotNull(SquareProblem.Of(AssignmentProblem.Dense(0, 0, [])));
    }

    private static AssignmentProblem Problem(Random random)
    {
        int columns = random.Next(1, 12);
        int[] capacities = [.. Enumerable.Range(0, columns).Select(_ => random.Next(1, 4))];
        int rows = capacities.Sum();
        int largest = random.Next(1, 100);
        bool hasForbidden = random.Next(3) == 0;
        int[] costs = [.. Enumerable.Range(0, rows * columns).Select(_ =>
            hasForbidden && random.Next(3) == 0 ? AssignmentProblem.Forbidden : random.Next(-largest, largest + 1))];
        long least = random.Next(4) == 0 ? largest : (long)rows * largest;
        return AssignmentProblem.Dense(
            rows, columns, costs, capacities, null, Enumerable.Range(0, rows).Select(_ => (long?)(least + random.Next(largest))));
    }

    private static AssignmentProblem Sparse(AssignmentProblem problem)
    {
        (int Row, int Column, int Cost)[] cells = [.. Enumerable.Range(0, problem.RowCount)
            .SelectMany(i => Enumerable.Range(0, problem.ColumnCount).Select(j => (i, j, problem.Cost(i, j))))
            .Where(cell => cell.Item3 != AssignmentProblem.Forbidden)];
        int[] starts = [.. Enumerable.Range(0, problem.RowCount + 1).Select(i => cells.Count(cell => cell.Row < i))];
        return AssignmentProblem.Sparse(
            problem.RowCount,
            problem.ColumnCount,
            starts,
            cells.Select(cell => cell.Column).ToArray(),
            cells.Select(cell => cell.Cost).ToArray(),
            Enumerable.Range(0, problem.ColumnCount).Select(problem.Capacity),
            null,
            Enumerable.Range(0, problem.RowCount).Select(problem.UnassignedCost));
    }
}
