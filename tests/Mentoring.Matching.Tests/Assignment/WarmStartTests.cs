using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class WarmStartTests
{
    [Fact]
    public void Equals_the_cold_start_after_every_change_and_is_proven()
    {
        int count = Soak.Count(normal: 6000, soak: 100_000);
        int compared = 0;
        for (int seed = 0; seed < count; seed++)
        {
            var random = new Random(seed);
            AssignmentProblem problem = seed % 2 == 0
                ? GeneratedFeatures.Random(seed, 6, 6).ToProblem()
                : GeneratedFeatures.Random(seed, 20, 20).ToProblem();
            AssignmentSolution solution = new ExactSolver().Solve(problem);
            for (int step = 0; step < 4 && solution.Status == AssignmentStatus.Optimal; step++)
            {
                AssignmentProblem changed = Change(problem, random);
                AssignmentSolution warm = WarmStart.Solve(problem, solution, changed);
                AssignmentSolution cold = new ExactSolver().Solve(changed);
                Assert.True(cold.Status == warm.Status && cold.TotalCost == warm.TotalCost, $"seed {seed} step {step}: {cold.TotalCost} {warm.TotalCost}");
                ExactSolverTests.AssertProven(changed, warm);
                (problem, solution) = (changed, warm);
                compared++;
            }
        }

        Assert.InRange(compared, count, 4 * count);
    }

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 400)]
    public void Forced_and_forbidden_cells_cost_what_solving_anew_would(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        if (solution.Status != AssignmentStatus.Optimal)
        {
            return;
        }

        var whatIf = new WhatIf(problem, solution);
        for (int i = 0; i < problem.RowCount; i++)
        {
            for (int j = 0; j < problem.ColumnCount; j++)
            {
                if (problem.Cost(i, j) == AssignmentProblem.Forbidden || problem.Pins.Contains((i, j)))
                {
                    continue;
                }

                AssignmentSolution without = new ExhaustiveSolver().Solve(problem.Forbid([(i, j)]));
                WhatIfAnswer answer = whatIf.Forbidden(i, j);
                Assert.Equal(without.Status == AssignmentStatus.Optimal ? without.TotalCost - solution.TotalCost : null, answer.ExtraCost);
                if (problem.Pins.Count(p => p.Row == i) < problem.Demand(i))
                {
                    AssignmentSolution with = new ExhaustiveSolver().Solve(problem.Pin([(i, j)]));
                    answer = whatIf.Forced(i, j);
                    Assert.Equal(with.Status == AssignmentStatus.Optimal ? with.TotalCost - solution.TotalCost : null, answer.ExtraCost);
                    Assert.All(answer.MovedRows, row => Assert.NotEqual(solution.ColumnsOf(row).ToArray(), answer.Solution.ColumnsOf(row).ToArray()));
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 400)]
    public void One_place_more_saves_at_most_the_price_of_a_seat(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        for (int j = 0; j < problem.ColumnCount && solution.Status == AssignmentStatus.Optimal; j++)
        {
            long saved = -new WhatIf(problem, solution).Capacity(j, problem.Capacity(j) + 1).ExtraCost!.Value;
            Assert.InRange(saved, 0, solution.Duals!.SeatPrice(problem, j));
        }
    }

    [Fact]
    public void Refuses_what_it_cannot_start_from()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [5]);
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        Assert.Throws<ArgumentException>(() => WarmStart.Solve(problem, AssignmentSolution.Feasible(problem, [0]), problem));
        Assert.Throws<ArgumentException>(() => WarmStart.Solve(problem, solution, AssignmentProblem.Dense(1, 2, [5, 4])));
        Assert.Throws<ArgumentException>(() => new WhatIf(AssignmentProblem.Dense(2, 2, [1, 2, 3, 4]), solution));
        Assert.Equal(AssignmentStatus.Cancelled, WarmStart.Solve(problem, solution, problem, new CancellationToken(true)).Status);
    }

    /// <summary>One change of any kind, made as a user would.</summary>
    private static AssignmentProblem Change(AssignmentProblem problem, Random random)
    {
        int n = problem.RowCount;
        int m = problem.ColumnCount;
        if (n == 0 || m == 0)
        {
            return problem;
        }

        int row = random.Next(n);
        int column = random.Next(m);
        bool isAllowed = problem.Cost(row, column) != AssignmentProblem.Forbidden;
        switch (random.Next(10))
        {
            case 0:
                return problem.WithCapacity(column, random.Next(4));
            case 1:
                return problem.WithMinimumLoad(column, random.Next(Math.Min(2, problem.Capacity(column)) + 1));
            case 2:
                return problem.WithUnassignedCost(row, random.Next(3) == 0 ? null : random.Next(-50, 51));
            case 3:
                return problem.WithCosts([(row, column, random.Next(-50, 51))]);
            case 4:
                return problem.WithCosts(Enumerable.Range(0, m).Where(j => !problem.Pins.Contains((row, j)))
                    .Select(j => (row, j, random.Next(4) == 0 ? AssignmentProblem.Forbidden : random.Next(-50, 51))));
            case 5:
                return problem.Unpin(problem.Pins.Take(1));
            case 6:
                return isAllowed && problem.Pins.Count(p => p.Row == row) < problem.Demand(row) ? problem.Pin([(row, column)]) : problem;
            case 7:
                return problem.WithDemands(Enumerable.Range(0, n).Select(i => Math.Max(problem.Pins.Count(p => p.Row == i),
                    i == row ? random.Next(3) : problem.Demand(i))));
            case 8:
                return problem.WithLoadCosts(Enumerable.Range(0, m).Select(j => (IReadOnlyList<int>?)[.. Enumerable.Range(0, 4)
                    .Select(k => j == column ? k * random.Next(10) : problem.InSense(problem.SeatCost(j, k))).Select(c => (int)c)
                    .Order().ToArray() is var own && problem.Sense == AssignmentSense.Maximize ? own.Reverse() : own]));
            default:
                return problem.Pins.Contains((row, column)) ? problem : problem.Forbid([(row, column)]);
        }
    }
}
