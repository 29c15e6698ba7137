using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>Several objectives in every order, against trying every assignment.</summary>
public sealed class LexicographicSolverTests
{
    private static readonly LexicographicSolver Solver = new();

    [Fact]
    public void Equals_trying_every_assignment_on_problems_of_every_form_and_feature()
    {
        int count = Soak.Count(normal: 4_000, soak: 100_000);
        int infeasible = 0;
        int several = 0;
        for (int seed = 0; seed < count; seed++)
        {
            AssignmentProblem problem = GeneratedFeatures.Random(seed, 4, 4).ToProblem();
            AssignmentObjective[] objectives = Objectives(seed, problem);
            LexicographicSolution found = Solver.Solve(problem, objectives);
            List<int[]> best = Best(problem, objectives);
            infeasible += best.Count == 0 ? 1 : 0;
            several += best.Count > 1 ? 1 : 0;
            if (best.Count == 0)
            {
                Assert.True(found.Status == AssignmentStatus.Infeasible, $"seed {seed}");
                Assert.True(InfeasibilityCertificate.Check(problem, found.Solution.Infeasibility!).IsValid, $"seed {seed}");
                continue;
            }

            AssertProven(found, seed);
            int[] units = [.. Enumerable.Range(0, problem.RowCount).SelectMany(i => Padded(problem, found.Solution, i))];
            Assert.True(best.Any(b => b.SequenceEqual(units)),
                $"seed {seed}: {string.Join(", ", objectives.Select(o => o.Name))}: {string.Join(' ', units)} is not among {best.Count} such as {string.Join(' ', best[0])}");
            Assert.All(found.Stages, s => Assert.Equal(s.Objective.Value(problem, found.Solution), s.Value));
        }

        Assert.InRange(infeasible, count / 20, count / 2);
        Assert.InRange(several, count / 50, count);
    }

    /// <summary>What is left at the end is exactly what trying everything leaves: the face loses nothing and adds nothing.</summary>
    [Fact]
    public void The_face_of_every_step_has_exactly_the_best_assignments()
    {
        for (int seed = 0; seed < 1_500; seed++)
        {
            AssignmentProblem problem = GeneratedFeatures.Random(seed, 4, 3).ToProblem();
            AssignmentObjective[] objectives = [.. Objectives(seed, problem), new FewestOdd()];
            LexicographicSolution found = Solver.Solve(problem, objectives);
            for (int k = 1; k < found.Stages.Length; k++)
            {
                if (found.Stages[k].Steps.IsEmpty)
                {
                    continue;
                }

                IEnumerable<string> expected = Best(problem, objectives[..k]).Select(u => string.Join(' ', u)).Order(StringComparer.Ordinal);
                IEnumerable<string> actual = ExhaustiveSolver.All(found.Stages[k].Steps[0].Problem).Select(a => string.Join(' ', a.ColumnOfUnit)).Order(StringComparer.Ordinal);
                Assert.True(expected.SequenceEqual(actual), $"seed {seed}, stage {k}");
            }
        }
    }

    [Property(MaxTest = 200)]
    public void Objectives_that_are_repeated_change_nothing(int seed)
    {
        AssignmentProblem problem = GeneratedFeatures.Random(seed & int.MaxValue, 4, 4).ToProblem();
        AssignmentObjective[] objectives = Objectives(seed, problem);
        LexicographicSolution once = Solver.Solve(problem, objectives);
        LexicographicSolution twice = Solver.Solve(problem, [.. objectives, .. objectives.Reverse()]);
        Assert.Equal(once.Status, twice.Status);
        Assert.Equal(once.Stages.Select(s => s.Value), twice.Stages.Take(once.Stages.Length).Select(s => s.Value));
    }

    [Property(MaxTest = 200)]
    public void One_objective_alone_is_the_plain_problem(int seed)
    {
        AssignmentProblem problem = GeneratedFeatures.Random(seed & int.MaxValue, 12, 12).ToProblem();
        LexicographicSolution found = Solver.Solve(problem, [new LeastTotalCost()]);
        AssignmentSolution plain = new ExactSolver().Solve(problem);
        Assert.Equal(plain.Status, found.Status);
        Assert.Equal(plain.ColumnOfRow.ToArray(), found.Solution.ColumnOfRow.ToArray());
    }

    [Property(MaxTest = 40)]
    public void Medium_problems_are_proven_and_every_form_agrees(int seed)
    {
        GeneratedFeatures generated = GeneratedFeatures.Random(seed & int.MaxValue, 25, 25);
        AssignmentObjective[] objectives = Objectives(seed, generated.ToProblem());
        LexicographicSolution[] found = [.. Enum.GetValues<ProblemForm>().Select(f => Solver.Solve((generated with { Form = f }).ToProblem(), objectives))];
        Assert.All(found, f => Assert.Equal(found[0].Stages.Select(s => s.Value), f.Stages.Select(s => s.Value)));
        Assert.All(found.Where(f => f.Status != AssignmentStatus.Infeasible), f => AssertProven(f, seed));
    }

    [Fact]
    public void Cancelled_before_the_start_is_a_status()
    {
        LexicographicSolution found = Solver.Solve(AssignmentProblem.Dense(1, 1, [1]), [new LeastTotalCost()], null, new CancellationToken(true));
        Assert.Equal(AssignmentStatus.Cancelled, found.Status);
        Assert.Empty(found.Stages);
    }

    [Fact]
    public void A_deadline_leaves_the_stages_done_before_it_proven()
    {
        using var source = new CancellationTokenSource();
        AssignmentProblem problem = AssignmentProblem.Dense(3, 3, [1, 2, 3, 4, 5, 6, 7, 8, 9]);
        LexicographicSolution found = Solver.Solve(problem, [new LeastTotalCost(), new WorstRowFirst(), new EvenLoads()],
            new SolveOptions { Deadline = source.Token, Progress = new Told(source.Cancel) });
        Assert.Equal(AssignmentStatus.Feasible, found.Status);
        Assert.Equal([true, false, false], found.Stages.Select(s => s.IsProven));
        Assert.Equal(15, found.Solution.TotalCost);
        Assert.Equal(3, found.Solution.AssignedCount);
    }

    [Fact]
    public void A_deadline_at_any_moment_leaves_a_feasible_assignment_with_what_is_proven()
    {
        int cut = 0;
        for (int seed = 0; seed < 600; seed++)
        {
            AssignmentProblem problem = GeneratedFeatures.Random(seed, 12, 12).ToProblem();
            AssignmentObjective[] objectives = Objectives(seed, problem);
            LexicographicSolution whole = Solver.Solve(problem, objectives);
            using var source = new CancellationTokenSource();
            LexicographicSolution found = new LexicographicSolver(new StopsAt(seed % 8, source)).Solve(problem, objectives, new SolveOptions { Deadline = source.Token });
            if (found.Status == AssignmentStatus.Infeasible)
            {
                Assert.True(whole.Status == AssignmentStatus.Infeasible || !found.Solution.Infeasibility!.IsProven);
                continue;
            }

            cut += found.Status == AssignmentStatus.Feasible ? 1 : 0;
            Assert.Null(BrokenConstraint.Find(problem, found.Solution));
            int proven = found.Stages.TakeWhile(s => s.IsProven).Count();
            Assert.Equal(whole.Stages.Take(proven).Select(s => s.Value), found.Stages.Take(proven).Select(s => s.Value));
            Assert.All(found.Stages.Skip(proven), s => Assert.False(s.IsProven));
            Assert.Equal(found.Status == AssignmentStatus.Optimal, proven == objectives.Length);
        }

        Assert.InRange(cut, 50, 600);
    }

    [Fact]
    public void Progress_never_falls_and_ends_at_one()
    {
        var told = new List<double>();
        Solver.Solve(GeneratedProblem.Random(4, 20, 20).ToProblem() is var p && p.RowCount > 0 ? p : AssignmentProblem.Dense(1, 1, [1]),
            [new MostRowsAssigned(), new WorstRowFirst(), new LeastTotalCost()], new SolveOptions { Progress = new Told(told.Add) });
        Assert.Equal(told.Order(), told);
        Assert.Equal(1, told[^1]);
    }

    [Fact]
    public void A_solver_that_is_not_exact_or_gives_no_prices_is_refused()
    {
        Assert.Throws<ArgumentException>(() => new LexicographicSolver(new GreedySolver()));
        Assert.Throws<ArgumentException>(() => new LexicographicSolver(new ExhaustiveSolver()));
    }

    [Fact]
    public void Objectives_must_be_named()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [1]);
        Assert.Throws<ArgumentException>(() => Solver.Solve(problem, []));
        Assert.Throws<ArgumentException>(() => Solver.Solve(problem, [null!]));
        Assert.Throws<ArgumentNullException>(() => Solver.Solve(null!, [new EvenLoads()]));
        Assert.Throws<ArgumentNullException>(() => Solver.Solve(problem, null!));
    }

    [Fact]
    public void An_objective_that_gives_costs_out_of_range_is_told_so() => Assert.Contains(
        "'too large' gave cell (0, 0) the cost",
        Assert.Throws<InvalidOperationException>(() => Solver.Solve(AssignmentProblem.Dense(1, 1, [1]), [new TooLarge()])).Message,
        StringComparison.Ordinal);

    [Fact]
    public void Without_rows_the_empty_assignment_is_proven()
    {
        LexicographicSolution found = Solver.Solve(AssignmentProblem.Dense(0, 2, []), [new WorstRowFirst(), new EvenLoads()]);
        Assert.Equal(AssignmentStatus.Optimal, found.Status);
        Assert.Equal([long.MinValue, 0], found.Stages.Select(s => s.Value));
    }

    internal static AssignmentObjective[] Objectives(int seed, AssignmentProblem problem)
    {
        var random = new Random(seed);
        AssignmentObjective[] all =
        [
            new MostRowsAssigned(), new LeastTotalCost(), new WorstRowFirst(), new EvenLoads(), new FewestOdd(),
            new FewestChanges(Enumerable.Range(0, problem.RowCount).Select(_ => random.Next(-1, problem.ColumnCount + 1))),
            new LowestRankFirst(Ranks(problem.RowCount), random.Next(2) == 0 ? null : Ranks(problem.ColumnCount)),
            new RankMaximal(Enumerable.Range(0, 6).Select(_ => (random.Next(problem.RowCount + 1), random.Next(problem.ColumnCount + 1), random.Next(1, 4)))),
        ];
        IEnumerable<int?> Ranks(int count) => Enumerable.Range(0, count).Select(_ => random.Next(3) is > 0 and int rank ? rank : (int?)null);

        random.Shuffle(all);
        return all[..random.Next(1, all.Length + 1)];
    }

    internal static void AssertProven(LexicographicSolution found, int seed)
    {
        Assert.True(found.Status == AssignmentStatus.Optimal, $"seed {seed}: {found.Status}");
        LexicographicStep? last = null;
        foreach (LexicographicStep step in found.Stages.SelectMany(s => s.Steps))
        {
            Assert.True(step.IsProven, $"seed {seed}: {string.Join(' ', step.Certificate.Violations.Concat(step.Face?.Violations ?? []))}");
            Assert.True(OptimalityCertificate.Check(step.Problem, step.Solution).IsValid, $"seed {seed}");
            Assert.Equal(last is null, step.Face is null);
            last = step;
        }

        Assert.All(found.Stages, s => Assert.True(s.IsProven));
    }

    [Fact]
    public void Exclusive_pairs_are_kept_as_trying_every_assignment_keeps_them()
    {
        int branched = 0;
        for (int seed = 0; seed < 1_200; seed++)
        {
            AssignmentProblem problem = GeneratedProblem.Random(seed, 5, 4).ToProblem();
            AssignmentObjective[] objectives = Objectives(seed, problem);
            if (problem.RowCount < 2 || problem.ColumnCount < 2)
            {
                continue;
            }

            var random = new Random(seed);
            ExclusivePair[] pairs = [.. Enumerable.Range(0, random.Next(1, 6)).Select(_ => new ExclusivePair(
                random.Next(problem.RowCount), random.Next(problem.ColumnCount), random.Next(problem.RowCount), random.Next(problem.ColumnCount)))];
            LexicographicSolution found = new LexicographicSolver(pairs: pairs).Solve(problem, objectives);
            List<int[]> best = Best(problem, objectives, pairs);
            branched += found.ForbiddenCells.IsEmpty ? 0 : 1;
            Assert.Equal(best.Count == 0 ? AssignmentStatus.Infeasible : AssignmentStatus.Optimal, found.Status);
            Assert.True(best.Count == 0 || best.Any(b => b.AsSpan().SequenceEqual(found.Solution.ColumnOfRow.AsSpan())), $"seed {seed}");
            LexicographicSolution cut = new LexicographicSolver(pairs: pairs, nodeLimit: 1).Solve(problem, objectives);
            Assert.True(cut.Status != AssignmentStatus.Optimal || best.Any(b => b.AsSpan().SequenceEqual(cut.Solution.ColumnOfRow.AsSpan())), $"seed {seed}");
            Assert.True(cut.Status != AssignmentStatus.Feasible || !pairs.Any(p => p.IsViolatedBy(cut.Solution.ColumnOfRow.AsSpan())), $"seed {seed}");
            Assert.True(cut.Status != AssignmentStatus.Feasible || cut.Stages.All(s => !s.IsProven), $"seed {seed}");
            using var source = new CancellationTokenSource();
            LexicographicSolution late = new LexicographicSolver(new StopsAt(seed % 12, source), pairs)
                .Solve(problem, objectives, new SolveOptions { Deadline = source.Token });
            Assert.True(late.Status != AssignmentStatus.Optimal || best.Any(b => b.AsSpan().SequenceEqual(late.Solution.ColumnOfRow.AsSpan())), $"seed {seed}");
            Assert.True(late.Status != AssignmentStatus.Feasible || !pairs.Any(p => p.IsViolatedBy(late.Solution.ColumnOfRow.AsSpan())), $"seed {seed}");
            Assert.True(late.Status != AssignmentStatus.Infeasible || best.Count == 0 || !late.Solution.Infeasibility!.IsProven, $"seed {seed}");
        }

        Assert.InRange(branched, 50, 1_200);
    }

    private static IEnumerable<int> Padded(AssignmentProblem problem, AssignmentSolution solution, int row) =>
        [.. solution.ColumnsOf(row), .. Enumerable.Repeat(AssignmentSolution.Unassigned, problem.Demand(row) - solution.ColumnsOf(row).Length)];

    // Every assignment that no other beats, by sorting all of them; the values are worked out here, not by the objectives.
    private static List<int[]> Best(AssignmentProblem problem, AssignmentObjective[] objectives, params ExclusivePair[] pairs)
    {
        var ranked = ExhaustiveSolver.All(problem).Where(a => !pairs.Any(p => p.IsViolatedBy(a.ColumnOfUnit))).Select(a => (a.ColumnOfUnit, Key: objectives.SelectMany(o => Key(problem, o, a)).ToArray())).ToList();
        if (ranked.Count == 0)
        {
            return [];
        }

        long[] best = ranked.Select(r => r.Key).Aggregate((x, y) => Compare(x, y) <= 0 ? x : y);
        return [.. ranked.Where(r => Compare(r.Key, best) == 0).Select(r => r.ColumnOfUnit)];
    }

    private static long[] Key(AssignmentProblem problem, AssignmentObjective objective, (int[] ColumnOfUnit, long Total) assignment)
    {
        int[] rowOfUnit = [.. Enumerable.Range(0, problem.RowCount).SelectMany(i => Enumerable.Repeat(i, problem.Demand(i)))];
        (int Row, int Column)[] used = [.. rowOfUnit.Zip(assignment.ColumnOfUnit)];
        return objective switch
        {
            MostRowsAssigned => [used.Count(u => u.Column < 0)],
            LeastTotalCost => [assignment.Total],
            WorstRowFirst => [.. used.Select(u => u.Column < 0 ? problem.UnassignedCost(u.Row)!.Value : problem.Cost(u.Row, u.Column)).OrderDescending()],
            EvenLoads => [used.Where(u => u.Column >= 0).GroupBy(u => u.Column).Sum(g => (long)g.Count() * g.Count())],
            FewestChanges f => [Enumerable.Range(0, problem.RowCount).Count(i => f.Earlier[i] >= 0 && !used.Contains((i, f.Earlier[i])))],
            LowestRankFirst f =>
            [
                .. f.RowRanks.OfType<int>().Distinct().Order().Select(rank => (long)used.Count(u => u.Column < 0 && f.RowRanks[u.Row] == rank)),
                .. f.ColumnRanks.OfType<int>().Distinct().Order().Select(rank =>
                    (long)Enumerable.Range(0, problem.ColumnCount).Count(j => f.ColumnRanks[j] == rank && used.All(u => u.Column != j))),
            ],
            RankMaximal m => Enumerable.Range(1, 3).Select(rank => -(long)used.Count(u => m.Cells.Contains((u.Row, u.Column, rank)))).ToArray(),
            _ => [used.Count(u => u.Column > 0 && u.Column % 2 == 1)],
        };
    }

    private static int Compare(long[] x, long[] y) => x.Zip(y).Select(p => p.First.CompareTo(p.Second)).FirstOrDefault(c => c != 0);

    private sealed class FewestOdd : AssignmentObjective
    {
        public override string Name => "fewest odd";

        protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state) => [new ObjectiveCosts((_, column, _) => column % 2)];
    }

    /// <summary>The exact solver; the deadline comes as it is called for the n-th time.</summary>
    private sealed class StopsAt(int calls, CancellationTokenSource source) : AssignmentSolver
    {
        private readonly ExactSolver exact = new();
        private int called;

        public override string Name => "stops";

        public override SolverCapabilities Capabilities => exact.Capabilities;

        protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
        {
            if (called++ == calls)
            {
                source.Cancel();
            }

            return exact.Solve(problem, options, cancellationToken);
        }
    }

    private sealed class TooLarge : AssignmentObjective
    {
        public override string Name => "too large";

        protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state) => [new ObjectiveCosts((_, _, _) => int.MaxValue)];
    }

    private sealed class Told(Action<double> report) : IProgress<double>
    {
        public Told(Action report)
            : this(_ => report())
        {
        }

        public void Report(double value) => report(value);
    }
}
