using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>Problems with fewer places than rows, all of which may be left out: solved from the side of the columns.</summary>
public sealed class ColumnMarketTests
{
    [Property(MaxTest = 3000)]
    public void Equals_the_exhaustive_search_and_is_certified(int seed)
    {
        AssignmentProblem problem = Scarce(seed, 6, 4);
        AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
        foreach (int coreSize in (int[])[1, 2, 128])
        {
            AssignmentSolution solution = ByColumns(problem, coreSize);
            Assert.Equal(twin.TotalCost, solution.TotalCost);
            ExactSolverTests.AssertProven(problem, solution);
        }
    }

    [Property(MaxTest = 150)]
    public void Equals_the_search_from_the_rows_on_larger_problems(int seed)
    {
        AssignmentProblem problem = Scarce(seed, 700, 60);
        AssignmentSolution twin = ByRows(problem);
        foreach (int coreSize in (int[])[2, 16, 128])
        {
            AssignmentSolution solution = ByColumns(problem, coreSize);
            Assert.Equal(twin.TotalCost, solution.TotalCost);
            ExactSolverTests.AssertProven(problem, solution);
        }

        AssignmentProblem computed = AssignmentProblem.Implicit(problem.RowCount, problem.ColumnCount, new ArrayCosts(problem.ColumnCount, Costs(problem)),
            [.. Enumerable.Range(0, problem.ColumnCount).Select(problem.Capacity)], null, [.. Enumerable.Range(0, problem.RowCount).Select(problem.UnassignedCost)]);
        Assert.Equal(new ExactSolver().Solve(problem).ColumnOfRow.ToArray(), new ExactSolver().Solve(computed).ColumnOfRow.ToArray());
    }

    [Property(MaxTest = 500)]
    public void Minimum_loads_are_met_afterwards(int seed)
    {
        var random = new Random(seed);
        AssignmentProblem scarce = Scarce(seed, 6, 4);
        AssignmentProblem problem = AssignmentProblem.Dense(scarce.RowCount, scarce.ColumnCount,
            Costs(scarce),
            [.. Enumerable.Range(0, scarce.ColumnCount).Select(scarce.Capacity)],
            [.. Enumerable.Range(0, scarce.ColumnCount).Select(j => random.Next(scarce.Capacity(j) + 1))],
            [.. Enumerable.Range(0, scarce.RowCount).Select(scarce.UnassignedCost)]);
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
        Assert.Equal((twin.Status, twin.TotalCost), (solution.Status, solution.TotalCost));
        ExactSolverTests.AssertProven(problem, solution);
    }

    [Property(MaxTest = 200)]
    public void No_row_outside_a_core_is_below_its_bound(int seed)
    {
        var random = new Random(seed);
        AssignmentProblem problem = Scarce(seed, 400, 40);
        var market = new ColumnMarket(new PartialAssignment(problem));
        using var cores = new ColumnCores(market, random.Next(1, 40), CancellationToken.None);
        for (int turn = 0; turn < 3; turn++)
        {
            Assert.True(cores.BuildAll());
            AssertTrue(problem, market, cores);
            for (int i = 0; i < problem.RowCount; i++)
            {
                market.SetPrice(i, market.RowPrice[i] - random.Next(random.Next(2) == 0 ? 2 : 1000));
            }

            AssertTrue(problem, market, cores); // lower prices leave every bound true
            for (int j = 0; j < problem.ColumnCount; j += 2)
            {
                cores.Build(j);
            }

            AssertTrue(problem, market, cores);
        }
    }

    [Fact]
    public void Every_column_of_a_problem_of_equal_costs_has_rows_of_its_own_to_begin_with()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2000, 40, new int[2000 * 40], unassignedCosts: Enumerable.Repeat<long?>(1, 2000));
        using var cores = new ColumnCores(new ColumnMarket(new PartialAssignment(problem)), 32, CancellationToken.None);
        Assert.True(cores.BuildAll());
        Assert.True(Enumerable.Range(0, 40).SelectMany(j => cores.Cells(j).ToArray()).Select(cell => cell.Row).Distinct().Count() > 500);
        Assert.All(Enumerable.Range(0, 40), j => Assert.InRange(cores.Cells(j).Length, 32, 64));
    }

    [Fact]
    public void Suits_only_optional_rows_and_fewer_places_than_rows()
    {
        int[] costs = new int[6];
        Assert.True(Suits(AssignmentProblem.Dense(3, 2, costs, [1, 1], null, [5, 6, 7])));
        Assert.True(Suits(AssignmentProblem.Dense(3, 2, costs, [0, 2], null, [5, 5 + (1L << 29), 7])));
        Assert.False(Suits(AssignmentProblem.Dense(3, 2, costs, [0, 2], null, [5, 6 + (1L << 29), 7])));
        Assert.False(Suits(AssignmentProblem.Dense(3, 2, costs, [1, 2], null, [5, 6, 7])));
        Assert.False(Suits(AssignmentProblem.Dense(3, 2, costs, [1, 1], null, [5, null, 7])));
        Assert.False(Suits(AssignmentProblem.Dense(3, 2, costs, [1, int.MaxValue], null, [5, 6, 7])));
        Assert.False(Suits(AssignmentProblem.Dense(0, 2, [], [0, 0])));
    }

    [Fact]
    public void Says_that_it_was_cancelled()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(20, 5, [.. Enumerable.Range(0, 100).Select(at => at * at % 17)], unassignedCosts: Enumerable.Repeat<long?>(30, 20));
        Assert.Equal(DenseRun.Outcome.Cancelled, ColumnMarket.Run(new PartialAssignment(problem), false, null, new CancellationToken(true)));
        var market = new ColumnMarket(new PartialAssignment(problem));
        using var cores = new ColumnCores(market, 8, CancellationToken.None);
        using var cancelled = new ColumnCores(market, 8, new CancellationToken(true));
        Assert.False(cancelled.BuildAll());
        Assert.True(cores.BuildAll());
        Assert.False(new ColumnBids(market, cores, new CancellationToken(true)).Run());
        Assert.Equal(DenseRun.Outcome.Cancelled, new ColumnPaths(market, cores, new CancellationToken(true)).Run(false));
    }

    private static int[] Costs(AssignmentProblem problem) => [.. Enumerable.Range(0, problem.RowCount).SelectMany(i => problem.Costs(i).ToArray())];

    private static bool Suits(AssignmentProblem problem) => ColumnMarket.Suits(new PartialAssignment(problem));

    private static AssignmentSolution ByColumns(AssignmentProblem problem, int coreSize)
    {
        var state = new PartialAssignment(problem);
        Assert.True(ColumnMarket.Suits(state));
        Assert.Equal(DenseRun.Outcome.Done, ColumnMarket.Run(state, false, null, CancellationToken.None, coreSize));
        return AssignmentSolution.Optimal(problem, state.ColumnOfRow, state.Prices());
    }

    private static AssignmentSolution ByRows(AssignmentProblem problem)
    {
        var state = new PartialAssignment(problem);
        using var cores = new RowCores(state, 32);
        Assert.True(cores.BuildAll(null, CancellationToken.None));
        var path = new ShortestAugmentingPath(state, cores, CancellationToken.None);
        foreach (int row in new RowReduction(state, cores, CancellationToken.None).Run()!)
        {
            Assert.Equal(ShortestAugmentingPath.Outcome.Augmented, path.Augment(row));
        }

        return AssignmentSolution.Optimal(problem, state.ColumnOfRow, state.Prices());
    }

    private static void AssertTrue(AssignmentProblem problem, ColumnMarket market, ColumnCores cores)
    {
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            CoreRow[] core = cores.Cells(j).ToArray();
            Assert.Equal(core.Select(cell => cell.Key).Order(), core.Select(cell => cell.Key));
            Assert.All(core, cell => Assert.Equal(problem.Cost(cell.Row, j), cell.Cost));
            Assert.All(core, cell => Assert.True(cell.Key - cores.Zero <= cell.Cost - market.RowPrice[cell.Row]));
            HashSet<int> inside = [.. core.Select(cell => cell.Row)];
            Assert.Equal(core.Length, inside.Count);
            for (int i = 0; i < problem.RowCount; i++)
            {
                if (!inside.Contains(i) && problem.Cost(i, j) != AssignmentProblem.Forbidden)
                {
                    Assert.NotEqual(RowCores.NoBound, cores.Bound(j));
                    Assert.True(problem.Cost(i, j) - market.RowPrice[i] >= cores.Bound(j) - cores.Zero);
                }
            }
        }
    }

    // Costs with and without ties and of both signs, forbidden cells, columns without places, equal, near, far and huge unassigned costs.
    private static AssignmentProblem Scarce(int seed, int maximumRows, int maximumColumns)
    {
        var random = new Random(seed);
        int rows = random.Next(1, maximumRows + 1);
        int columns = random.Next(maximumColumns + 1);
        int span = random.Next(6) switch { 0 => 1, 1 => 3, 2 => 20, 3 => 1000, 4 => 1 << 20, _ => AssignmentProblem.MaximumCost };
        double forbidden = random.Next(4) switch { 0 => 0.9, 1 => 0.25, _ => 0 };
        int left = rows - (random.Next(2) == 0 ? 1 : random.Next(1, rows + 1));
        int most = random.Next(1, 6);
        int[] capacities = new int[columns];
        for (int j = 0; j < columns; j++)
        {
            capacities[j] = Math.Min(left, random.Next(6) == 0 ? 0 : random.Next(1, most + 1));
            left -= capacities[j];
        }

        long common = random.Next(5) switch { 0 => 1L << 50, 1 => -(1L << 50), 2 => span, 3 => 0, _ => random.Next(-span, span) };
        int spread = random.Next(3) switch { 0 => 0, 1 => Math.Min(span, 1 << 28), _ => 2 };
        return AssignmentProblem.Dense(rows, columns,
            [.. Enumerable.Range(0, rows * columns).Select(_ => random.NextDouble() < forbidden ? AssignmentProblem.Forbidden : random.Next(-span, span))],
            capacities, null,
            [.. Enumerable.Range(0, rows).Select(_ => (long?)Math.Clamp(common + random.Next(-spread, spread + 1), -(1L << 50), 1L << 50))]);
    }
}
