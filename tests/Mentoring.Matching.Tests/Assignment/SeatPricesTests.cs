using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class SeatPricesTests
{
    [Fact]
    public void The_price_of_a_seat_is_what_the_exhaustive_search_saves_with_it()
    {
        int count = Soak.Count(normal: 4_000, soak: 100_000);
        int priced = 0;
        int corrected = 0;
        for (int seed = 0; seed < count; seed++)
        {
            GeneratedFeatures generated = GeneratedFeatures.Random(seed, 4, 4);
            AssignmentProblem problem = generated.ToProblem();
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            if (solution.Status != AssignmentStatus.Optimal)
            {
                continue;
            }

            AssignmentSolution tight = SeatPrices.Tighten(problem, solution);
            ExactSolverTests.AssertProven(problem, tight);
            for (int j = 0; j < problem.ColumnCount; j++)
            {
                AssignmentSolution twin = new ExhaustiveSolver().Solve(problem.WithCapacity(j, problem.Capacity(j) + 1));
                bool isFull = Loads(problem, solution)[j] == problem.Capacity(j);
                long price = tight.Duals!.SeatPrice(problem, j);
                Assert.True(solution.TotalCost - twin.TotalCost == price, $"seed {seed} column {j} saves {solution.TotalCost - twin.TotalCost} not {price}: {generated}");
                priced += price > 0 ? 1 : 0;
                corrected += price != solution.Duals!.SeatPrice(problem, j) ? 1 : 0;
                Assert.True(isFull || price == 0);
            }
        }

        Assert.InRange(priced, count / 10, 4 * count);
        Assert.InRange(corrected, count / 200, 4 * count);
    }

    private static int[] Loads(AssignmentProblem problem, AssignmentSolution solution)
    {
        int[] loads = new int[problem.ColumnCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            foreach (int j in solution.ColumnsOf(i))
            {
                loads[j]++;
            }
        }

        return loads;
    }
}
