using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class ExchangeSearchTests
{
    [Fact]
    public void Is_what_the_exhaustive_search_finds_without_the_cell_and_with_those_before_it()
    {
        int count = Soak.Count(normal: 2_000, soak: 40_000);
        int none = 0;
        int dear = 0;
        for (int seed = 0; seed < count; seed++)
        {
            GeneratedFeatures generated = GeneratedFeatures.Random(seed, 4, 4);
            AssignmentProblem problem = generated.ToProblem();
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            if (solution.Status != AssignmentStatus.Optimal)
            {
                continue;
            }

            (int Row, int Column)[] order = [.. Enumerable.Range(0, problem.RowCount)
                .SelectMany(i => solution.ColumnsOf(i).ToArray().Select(j => (i, j))).Where(cell => !problem.Pins.Contains(cell))];
            new Random(seed).Shuffle(order);
            var search = new ExchangeSearch(FlowState.Of(problem, solution, default)!, order, default);
            for (int k = 0; k < order.Length; k++)
            {
                AssignmentSolution twin = new ExhaustiveSolver().Solve(problem.Pin(order.Take(k)).Forbid([order[k]]));
                long expected = twin.Status == AssignmentStatus.Optimal ? twin.TotalCost - solution.TotalCost : ExchangeSearch.None;
                Assert.True(expected == search.Of(k), $"seed {seed} cell {order[k]} expected {expected} found {search.Of(k)}: {generated}");
                none += expected == ExchangeSearch.None ? 1 : 0;
                dear += expected is > 0 and not ExchangeSearch.None ? 1 : 0;
            }
        }

        Assert.InRange(none, count / 10, int.MaxValue);
        Assert.InRange(dear, count / 10, int.MaxValue);
    }

    [Fact]
    public void Cells_that_offer_a_shorter_path_are_those_that_a_plain_loop_finds()
    {
        var random = new Random(7);
        for (int length = 0; length < 70; length++)
        {
            int[] costs = [.. Enumerable.Range(0, length).Select(_ => random.Next(6) == 0 ? AssignmentProblem.Forbidden : random.Next(-1000, 1000))];
            long[] most = [.. Enumerable.Range(0, length).Select(_ => random.Next(4) == 0 ? 1L << 62 : random.Next(-2000, random.Next(3) == 0 ? 2000 : -900))];
            AssignmentProblem problem = AssignmentProblem.Dense(1, length, costs);
            AssignmentProblem sparse = AssignmentProblem.Sparse(1, length, [0, length], [.. Enumerable.Range(0, length)], costs);
            foreach (long u in (long[])[0, 500, -1L << 57, 1L << 57])
            {
                int[] expected = [.. Enumerable.Range(0, length).Where(k => costs[k] - u < most[k])];
                Assert.Equal(expected, All(problem.Row(0), u, most));
                Assert.Equal(expected, All(sparse.Row(0), u, most));
            }
        }
    }

    [Fact]
    public void The_least_number_is_the_one_that_a_plain_loop_finds()
    {
        var random = new Random(8);
        for (int length = 0; length < 70; length++)
        {
            long[] numbers = [.. Enumerable.Range(0, length).Select(_ => random.NextInt64(-1L << 60, 1L << 60))];
            Assert.Equal(numbers.Append(5).Min(), LeastNumber.Of(numbers, 5));
            Assert.Equal(numbers.Append(1L << 62).Min(), LeastNumber.Of(numbers, 1L << 62));
        }
    }

    private static List<int> All(CostRow row, long u, long[] most)
    {
        var found = new List<int>();
        for (int k = LowerOffers.Next(row, 0, u, most); k < row.Count; k = LowerOffers.Next(row, k + 1, u, most))
        {
            found.Add(k);
        }

        return found;
    }
}
