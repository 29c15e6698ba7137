using System.Collections.Immutable;
using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class SeatPricesTests
{
    [Fact]
    public void The_price_of_a_seat_is_what_the_exhaustive_search_saves_with_it()
    {
        int count = Soak.Count(normal: 4_000, soak: 60_000);
        int priced = 0;
        int corrected = 0;
        int held = 0;
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
                long price = tight.Duals!.SeatPrice(problem, j);
                Assert.True(solution.TotalCost - twin.TotalCost == price, $"seed {seed} column {j} saves {solution.TotalCost - twin.TotalCost}, not {price}: {generated}");
                priced += price > 0 ? 1 : 0;
                corrected += price < solution.Duals!.SeatPrice(problem, j) ? 1 : 0;
                held += problem.MinimumLoad(j) > 0 ? 1 : 0;
            }
        }

        Assert.InRange(priced, count / 20, 4 * count);
        Assert.InRange(corrected, count / 200, 4 * count);
        Assert.InRange(held, count / 20, 4 * count);
    }

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 400)]
    public void The_price_of_a_seat_is_what_a_question_finds(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        for (int j = 0; j < problem.ColumnCount && solution.Status == AssignmentStatus.Optimal; j++)
        {
            long saved = -new WhatIf(problem, solution).Capacity(j, problem.Capacity(j) + 1).ExtraCost!.Value;
            Assert.Equal(saved, SeatPrices.Tighten(problem, solution).Duals!.SeatPrice(problem, j));
        }
    }

    /// <summary>Dense squares, where a solver's prices are lowest below what they need to be, against questions asked by cold starts.</summary>
    [Fact]
    public void In_full_squares_too()
    {
        int corrected = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            int n = 40 + seed;
            int span = seed % 3 == 0 ? 10 : 1000;
            AssignmentProblem problem = AssignmentProblem.Dense(n, n, [.. Enumerable.Range(0, n * n).Select(_ => random.Next(span))]);
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            AssignmentSolution tight = SeatPrices.Tighten(problem, solution);
            ExactSolverTests.AssertProven(problem, tight);
            for (int j = 0; j < n; j++)
            {
                long saved = solution.TotalCost - new ExactSolver().Solve(problem.WithCapacity(j, 2)).TotalCost;
                Assert.Equal(saved, tight.Duals!.SeatPrice(problem, j));
                corrected += saved < solution.Duals!.SeatPrice(problem, j) ? 1 : 0;
            }
        }

        Assert.InRange(corrected, 100, int.MaxValue);
    }

    [Fact]
    public void Depends_on_the_problem_alone()
    {
        int count = Soak.Count(normal: 3_000, soak: 60_000);
        int other = 0;
        for (int seed = 0; seed < count; seed++)
        {
            GeneratedFeatures generated = GeneratedFeatures.Random(seed, seed % 2 == 0 ? 4 : 15, seed % 2 == 0 ? 4 : 15);
            AssignmentProblem problem = generated.ToProblem();
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            if (solution.Status != AssignmentStatus.Optimal)
            {
                continue;
            }

            AssignmentSolution tight = SeatPrices.Tighten(problem, solution);
            ExactSolverTests.AssertProven(problem, tight);
            AssertSame(tight, SeatPrices.Tighten(problem, tight), $"again, seed {seed}: {generated}");

            // Another way to the optimum, and as a rule to other prices and sometimes another assignment.
            foreach (AssignmentSolution start in (AssignmentSolution[])[FlowSolver.Solve(problem, SolveOptions.Default, default), Detour(problem, solution, seed)])
            {
                AssertSame(tight, SeatPrices.Tighten(problem, start), $"seed {seed}: {generated}");
                other += start.Duals!.ColumnPrices.SequenceEqual(solution.Duals!.ColumnPrices) ? 0 : 1;
            }
        }

        Assert.InRange(other, count / 20, 2 * count);
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 300)]
    public void Permuted_rows_and_columns_have_their_prices_permuted(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        if (solution.Status != AssignmentStatus.Optimal)
        {
            return;
        }

        var random = new Random(generated.Costs.Length);
        int[] rows = [.. Enumerable.Range(0, generated.Rows)];
        int[] columns = [.. Enumerable.Range(0, generated.Columns)];
        random.Shuffle(rows);
        random.Shuffle(columns);
        AssignmentProblem permuted = AssignmentProblem.Sparse(rows.Length, columns.Length,
            [.. Enumerable.Range(0, rows.Length + 1).Select(i => i * columns.Length)], [.. rows.SelectMany(_ => Enumerable.Range(0, columns.Length))],
            [.. rows.SelectMany(i => columns.Select(j => generated.Cost(i, j)))], columns.Select(j => generated.Capacities[j]),
            columns.Select(j => generated.MinimumLoads[j]), rows.Select(i => generated.Unassigned[i]));
        DualPrices prices = SeatPrices.Tighten(problem, solution).Duals!;
        DualPrices others = SeatPrices.Tighten(permuted, new ExactSolver().Solve(permuted)).Duals!;
        Assert.Equal(columns.Select(j => prices.ColumnPrices[j]), others.ColumnPrices);
        Assert.Equal(rows.Select(i => prices.RowPrices[i]), others.RowPrices);
    }

    /// <summary>No other optimal prices are higher anywhere, as far as a column has a row.</summary>
    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 600)]
    public void Optimal_prices_are_nowhere_higher(GeneratedProblem generated)
    {
        AssignmentProblem problem = (generated with { MinimumLoads = [.. generated.MinimumLoads.Select(_ => 0)] }).ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        if (solution.Status != AssignmentStatus.Optimal)
        {
            return;
        }

        ImmutableArray<long> tight = SeatPrices.Tighten(problem, solution).Duals!.ColumnPrices;
        foreach (int j in solution.ColumnOfRow.Where(j => j >= 0))
        {
            Assert.InRange(solution.Duals!.ColumnPrices[j], long.MinValue, tight[j]);
        }
    }

    [Fact]
    public void Claims_that_do_not_fit_are_refused_or_remain_unproven()
    {
        int refused = 0;
        int unproven = 0;
        for (int seed = 0; seed < 2_000; seed++)
        {
            AssignmentProblem problem = GeneratedFeatures.Random(seed, 4, 4).ToProblem();
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            if (solution.Status != AssignmentStatus.Optimal)
            {
                continue;
            }

            int[] units = solution.ColumnOfUnit(problem);
            for (int unit = 0; unit < units.Length; unit++)
            {
                for (int j = -1; j < problem.ColumnCount; j++)
                {
                    int[] changed = [.. units];
                    changed[unit] = j;
                    AssignmentSolution claim = AssignmentSolution.Optimal(problem, changed, solution.Duals);
                    if (OptimalityCertificate.Check(problem, claim).IsValid)
                    {
                        continue;
                    }

                    try
                    {
                        Assert.False(OptimalityCertificate.Check(problem, SeatPrices.Tighten(problem, claim)).IsValid);
                        unproven++;
                    }
                    catch (ArgumentException)
                    {
                        refused++;
                    }
                }
            }
        }

        Assert.InRange(refused, 1_000, int.MaxValue);
        Assert.InRange(unproven, 1, int.MaxValue);
    }

    [Fact]
    public void Wrong_prices_are_refused()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [4, 1, 2, 3]);
        foreach ((long[] u, long[] v) in ((long[], long[])[])[([1, 2], [1, 0]), ([2, 2], [0, -2]), ([long.MinValue, 2], [0, 0]), ([1, 2], [0, 1L << 60])])
        {
            var claim = AssignmentSolution.Optimal(problem, [1, 0], new DualPrices([.. u], [.. v]));
            Assert.Throws<ArgumentException>(() => SeatPrices.Tighten(problem, claim));
            Assert.Equal(3, new WhatIf(problem, claim).Solution.TotalCost);
        }
    }

    [Fact]
    public void Refuses_what_is_no_optimal_solution_and_can_be_cancelled()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [4, 1, 2, 3]);
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        Assert.Throws<ArgumentNullException>(() => SeatPrices.Tighten(null!, solution));
        Assert.Throws<ArgumentNullException>(() => SeatPrices.Tighten(problem, null!));
        Assert.Throws<ArgumentException>(() => SeatPrices.Tighten(problem, AssignmentSolution.Feasible(problem, [0, 1])));
        Assert.Throws<ArgumentException>(() => SeatPrices.Tighten(AssignmentProblem.Dense(2, 3, [4, 1, 1, 2, 3, 3]), solution));
        Assert.Throws<OperationCanceledException>(() => SeatPrices.Tighten(problem, solution, new CancellationToken(true)));
        Assert.Equal(AssignmentStatus.Cancelled, new WhatIf(problem, solution).Forced(0, 0, new CancellationToken(true)).Solution.Status);
    }

    /// <summary>Costs and unassigned costs at their bounds, through chains of rows: nothing leaves 64 bits.</summary>
    [Theory]
    [InlineData(AssignmentProblem.MaximumUnassignedCost)]
    [InlineData(null)]
    public void The_largest_numbers_are_exact(long? unassigned)
    {
        const int n = 60;
        int[] costs = new int[n * n];
        Array.Fill(costs, AssignmentProblem.Forbidden);
        for (int i = 0; i < n; i++)
        {
            costs[(i * n) + i] = AssignmentProblem.MaximumCost;
            costs[(i * n) + ((i + 1) % n)] = i == n - 1 ? AssignmentProblem.Forbidden : -AssignmentProblem.MaximumCost;
        }

        AssignmentProblem problem = AssignmentProblem.Dense(n, n, costs, unassignedCosts: Enumerable.Repeat(unassigned, n));
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        AssignmentSolution tight = SeatPrices.Tighten(problem, solution);
        ExactSolverTests.AssertProven(problem, tight);
        for (int j = 0; j < n; j++)
        {
            Assert.Equal(solution.TotalCost - new ExactSolver().Solve(problem.WithCapacity(j, 2)).TotalCost, tight.Duals!.SeatPrice(problem, j));
        }

        Assert.Contains(Enumerable.Range(0, n), j => tight.Duals!.SeatPrice(problem, j) > 1L << 35);
    }

    // To a problem with one place more and back again.
    private static AssignmentSolution Detour(AssignmentProblem problem, AssignmentSolution solution, int seed)
    {
        if (problem.RowCount == 0 || problem.ColumnCount == 0)
        {
            return solution;
        }

        AssignmentProblem other = problem.WithCapacity(seed % problem.ColumnCount, problem.Capacity(seed % problem.ColumnCount) + 1);
        return WarmStart.Solve(other, WarmStart.Solve(problem, solution, other), problem);
    }

    private static void AssertSame(AssignmentSolution expected, AssignmentSolution actual, string text)
    {
        Assert.True(expected.Duals!.ColumnPrices.SequenceEqual(actual.Duals!.ColumnPrices), text);
        Assert.True(expected.Duals.RowPrices.SequenceEqual(actual.Duals.RowPrices), text);
    }
}
