using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class ExactSolverTests
{
    private static readonly ExactSolver Solver = new();

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 8000)]
    public void Equals_the_exhaustive_search_and_is_certified(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = Solver.Solve(problem);
        AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
        Assert.Equal(twin.Status, solution.Status);
        Assert.Equal(twin.TotalCost, solution.TotalCost);
        AssertProven(problem, solution);
    }

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 4000)]
    public void Equals_the_exhaustive_search_with_tiny_cores(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver(2).Solve(problem);
        AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
        Assert.Equal(twin.Status, solution.Status);
        Assert.Equal(twin.TotalCost, solution.TotalCost);
        AssertProven(problem, solution);
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 1500)]
    public void Cores_of_any_size_and_whole_rows_give_the_same_total(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = Solver.Solve(problem);
        foreach (int coreSize in (int[])[2, 3, 8, 32])
        {
            AssignmentSolution cores = new ExactSolver(coreSize).Solve(problem);
            Assert.Equal(solution.Status, cores.Status);
            Assert.Equal(solution.TotalCost, cores.TotalCost);
            AssertProven(problem, cores);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(40)]
    [InlineData(1000)]
    [InlineData(1_000_000)]
    public void Cores_and_whole_rows_agree_on_large_problems(int span)
    {
        // Wide enough for the default cores, with ties, with capacities and with rows that are left out.
        var random = new Random(span);
        int[] costs = [.. Enumerable.Range(0, 300 * 400).Select(_ => random.Next(9) == 0 ? AssignmentProblem.Forbidden : random.Next(span + 1))];
        int[] capacities = [.. Enumerable.Range(0, 400).Select(_ => random.Next(3) / 2 * random.Next(1, 3))];
        AssignmentProblem problem = AssignmentProblem.Dense(300, 400, costs, capacities, null, Enumerable.Repeat<long?>(span, 300));
        AssignmentSolution whole = new ExactSolver(200).Solve(problem);
        AssertProven(problem, whole);
        foreach (AssignmentSolver solver in (AssignmentSolver[])[Solver, new ExactSolver(2)])
        {
            AssignmentSolution solution = solver.Solve(problem);
            Assert.Equal(whole.TotalCost, solution.TotalCost);
            AssertProven(problem, solution);
        }
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 1500)]
    public void Proves_every_answer_on_larger_problems(GeneratedProblem generated) =>
        AssertProven(generated.ToProblem(), Solver.Solve(generated.ToProblem()));

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 300)]
    public void A_constant_added_to_a_row_shifts_the_total_by_it(GeneratedProblem generated)
    {
        AssignmentSolution solution = Solver.Solve(generated.ToProblem());
        const int Constant = 12_345;
        GeneratedProblem shifted = generated with
        {
            Costs = [.. generated.Costs.Select((c, at) => at / generated.Columns == 0 && c != AssignmentProblem.Forbidden ? c + Constant : c)],
            Unassigned = [.. generated.Unassigned.Select((c, i) => i == 0 ? c + Constant : c)],
        };
        AssignmentSolution after = Solver.Solve(shifted.ToProblem());
        Assert.Equal(solution.Status, after.Status);
        bool counts = generated.Rows > 0 && solution.Status == AssignmentStatus.Optimal;
        Assert.Equal(solution.TotalCost + (counts ? Constant : 0), after.TotalCost);
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 300)]
    public void Permuted_rows_and_columns_keep_the_total(GeneratedProblem generated)
    {
        var random = new Random(generated.Rows + generated.Columns);
        int[] rows = [.. Enumerable.Range(0, generated.Rows)];
        int[] columns = [.. Enumerable.Range(0, generated.Columns)];
        random.Shuffle(rows);
        random.Shuffle(columns);
        var permuted = new GeneratedProblem(generated.Rows, generated.Columns,
            [.. rows.SelectMany(i => columns.Select(j => generated.Cost(i, j)))], [.. columns.Select(j => generated.Capacities[j])],
            [.. columns.Select(j => generated.MinimumLoads[j])], [.. rows.Select(i => generated.Unassigned[i])]);
        AssignmentSolution before = Solver.Solve(generated.ToProblem());
        AssignmentSolution after = Solver.Solve(permuted.ToProblem());
        Assert.Equal(before.Status, after.Status);
        Assert.Equal(before.TotalCost, after.TotalCost);
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 300)]
    public void Columns_split_into_single_places_keep_the_total(GeneratedProblem generated)
    {
        GeneratedProblem whole = generated with { MinimumLoads = new int[generated.Columns] };
        int[] owner = [.. Enumerable.Range(0, whole.Columns).SelectMany(j => Enumerable.Repeat(j, whole.Capacities[j]))];
        var split = new GeneratedProblem(whole.Rows, owner.Length,
            [.. Enumerable.Range(0, whole.Rows).SelectMany(i => owner.Select(j => whole.Cost(i, j)))],
            [.. owner.Select(_ => 1)], new int[owner.Length], whole.Unassigned);
        AssignmentSolution before = Solver.Solve(whole.ToProblem());
        AssignmentSolution after = Solver.Solve(split.ToProblem());
        Assert.Equal(before.Status, after.Status);
        Assert.Equal(before.TotalCost, after.TotalCost);
    }

    [Fact]
    public void A_huge_unassigned_cost_places_most_rows_first()
    {
        // Rows 0 and 1 want column 0 alone; row 0 may also take column 1, dearly.
        int[] costs = [0, 1_000_000_000, -1_000_000_000, AssignmentProblem.Forbidden];
        AssignmentSolution solution = Solver.Solve(AssignmentProblem.Dense(2, 2, costs, unassignedCosts: [1L << 50, 1L << 50]));
        Assert.Equal([1, 0], solution.ColumnOfRow.ToArray());
        Assert.Equal(0, solution.TotalCost);
    }

    [Fact]
    public void Prices_stay_exact_at_the_largest_costs()
    {
        // Cells of both signs at the limit and unassigned costs at theirs, in a chain that makes prices add up.
        const int Edge = AssignmentProblem.MaximumCost;
        const int Size = 60;
        int[] costs = [.. Enumerable.Range(0, Size * Size).Select(at => (at / Size) - (at % Size) is 0 ? Edge : (at / Size) - (at % Size) is 1 ? -Edge : AssignmentProblem.Forbidden)];
        AssignmentProblem problem = AssignmentProblem.Dense(Size, Size, costs,
            unassignedCosts: Enumerable.Range(0, Size).Select(i => (long?)(i % 2 == 0 ? AssignmentProblem.MaximumUnassignedCost : -AssignmentProblem.MaximumUnassignedCost)));
        AssertProven(problem, Solver.Solve(problem));
    }

    [Fact]
    public void Names_the_rows_that_share_too_few_places()
    {
        int[] costs = [1, 9, AssignmentProblem.Forbidden, 1, AssignmentProblem.Forbidden, AssignmentProblem.Forbidden, 1, AssignmentProblem.Forbidden, AssignmentProblem.Forbidden];
        Infeasibility? witness = Solver.Solve(AssignmentProblem.Dense(3, 3, costs)).Infeasibility;
        Assert.NotNull(witness);
        Assert.Equal(InfeasibilityKind.TooFewPlaces, witness.Kind);
        Assert.Equal([1, 2], witness.Rows.ToArray());
        Assert.Equal([0], witness.Columns.ToArray());
        Assert.Equal((2, 1), (witness.Needed, witness.Available));
    }

    [Fact]
    public void Names_the_columns_that_ask_for_too_many_rows()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 1, 1, 1], [2, 2], [2, 1], [0, 0]);
        Infeasibility? witness = Solver.Solve(problem).Infeasibility;
        Assert.NotNull(witness);
        Assert.Equal(InfeasibilityKind.TooFewRows, witness.Kind);
        Assert.Equal((3, 2), (witness.Needed, witness.Available));
    }

    [Fact]
    public void Cancelled_between_two_reports_it_stops()
    {
        const int Size = 300;
        AssignmentProblem problem = AssignmentProblem.DenseOwned(Size, Size,
            Enumerable.Range(0, Size * Size).Select(at => ((at / Size) + 1) * ((at % Size) + 1)).ToArray());
        for (int reports = 1; reports < 4; reports++)
        {
            using var source = new CancellationTokenSource();
            int left = reports;
            var shares = new CallAt(() =>
            {
                if (--left == 0)
                {
                    source.Cancel();
                }
            });
            Assert.Equal(AssignmentStatus.Cancelled, Solver.Solve(problem, new SolveOptions { Progress = shares }, source.Token).Status);
        }
    }

    [Fact]
    public void Reports_growing_shares()
    {
        var shares = new List<double>();
        AssignmentProblem problem = AssignmentProblem.Dense(20, 20, [.. Enumerable.Range(0, 400).Select(at => ((at / 20) + 1) * ((at % 20) + 1))]);
        Solver.Solve(problem, new SolveOptions { Progress = new Recorder(shares) });
        Assert.True(shares.Count > 2);
        Assert.Equal(shares.Order(), shares);
        Assert.All(shares, share => Assert.InRange(share, 0, 1));
        Assert.Equal(1, shares[^1]);
    }

    internal static void AssertProven(AssignmentProblem problem, AssignmentSolution solution)
    {
        if (solution.Status == AssignmentStatus.Infeasible)
        {
            InfeasibilityCertificate certificate = InfeasibilityCertificate.Check(problem, solution.Infeasibility!);
            Assert.True(certificate.IsValid, certificate.Reason);
        }
        else
        {
            OptimalityCertificate certificate = OptimalityCertificate.Check(problem, solution);
            Assert.True(certificate.IsValid, string.Join('\n', certificate.Violations));
        }
    }

    private sealed class CallAt(Action action) : IProgress<double>
    {
        public void Report(double value) => action();
    }

    private sealed class Recorder(List<double> shares) : IProgress<double>
    {
        public void Report(double value) => shares.Add(value);
    }
}
