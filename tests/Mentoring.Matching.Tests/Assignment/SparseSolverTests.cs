using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class SparseSolverTests
{
    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 8000)]
    public void Equals_the_exhaustive_search_and_is_certified(GeneratedProblem generated)
    {
        SparseProblem problem = SparseProblem.Of(generated);
        AssertProven(problem, problem.Solve(), new ExhaustiveSolver().Solve(problem.Dense));
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 1500)]
    public void Equals_the_dense_solver_on_larger_problems(GeneratedProblem generated)
    {
        SparseProblem problem = SparseProblem.Of(generated);
        AssertProven(problem, problem.Solve(), new ExactSolver().Solve(problem.Dense));
    }

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 4000)]
    public void The_finish_makes_an_optimum_of_any_prices_and_columns(GeneratedProblem generated, int seed)
    {
        var random = new Random(seed);
        SparseProblem problem = SparseProblem.Of(generated);
        long span = random.Next(3) switch { 0 => 1, 1 => 50, _ => 1L << 54 };
        long[] prices = [.. problem.Capacities.Select(_ => -random.NextInt64(span))];
        int[] columnOfRow = new int[generated.Rows];
        int[] load = new int[generated.Columns];
        for (int i = 0; i < columnOfRow.Length; i++)
        {
            int j = random.Next(-1, generated.Columns);
            columnOfRow[i] = j >= 0 && load[j]++ < problem.Capacities[j] ? j : -1;
        }

        AssertProven(problem, problem.Finish(prices, columnOfRow), new ExhaustiveSolver().Solve(problem.Dense));
    }

    [Theory]
    [InlineData("equal")]
    [InlineData("nearly equal")]
    [InlineData("powers of two")]
    [InlineData("products")]
    [InlineData("edges of the range")]
    [InlineData("one wanted column")]
    public void Hard_families_are_solved_and_proven(string family)
    {
        var random = new Random(7);
        foreach ((int rows, int columns, long? unassigned) in ((int, int, long?)[])
            [(120, 120, null), (120, 120, 1 << 20), (150, 100, 1L << 50), (100, 150, null), (150, 100, -(1L << 50)), (60, 60, 1)])
        {
            int[] costs = [.. Enumerable.Range(0, rows * columns).Select(at => (at % columns) - (at / columns) is var d && (d is 0 or 1 || random.Next(8) == 0)
                ? Cost(family, at / columns, at % columns, random) : AssignmentProblem.Forbidden)];
            int[] capacities = [.. Enumerable.Range(0, columns).Select(j => j % 7 == 0 ? 3 : 1)];
            SparseProblem problem = SparseProblem.Of(AssignmentProblem.Dense(rows, columns, costs, capacities, null, Enumerable.Repeat(unassigned, rows)));
            AssertProven(problem, problem.Solve(), new ExactSolver().Solve(problem.Dense));
        }
    }

    [Fact]
    public void Random_sparse_problems_of_two_thousand_rows_are_proven_and_repeatable()
    {
        var random = new Random(3);
        int[] costs = [.. Enumerable.Repeat(AssignmentProblem.Forbidden, 2000 * 2000)];
        for (int cell = 0; cell < 2000 * 12; cell++)
        {
            costs[(cell / 12 * 2000) + random.Next(2000)] = random.Next(1 << 20);
        }

        SparseProblem problem = SparseProblem.Of(AssignmentProblem.Dense(2000, 2000, costs, null, null, Enumerable.Repeat<long?>(1 << 20, 2000)));
        AssignmentSolution solution = problem.Solve();
        AssertProven(problem, solution, solution);
        Assert.Equal(solution.ColumnOfRow.ToArray(), problem.Solve().ColumnOfRow.ToArray());
        Assert.Equal(solution.Duals!.ColumnPrices.ToArray(), problem.Solve().Duals!.ColumnPrices.ToArray());
    }

    [Fact]
    public void Scarce_places_with_a_prohibitive_unassigned_cost_are_all_used()
    {
        // As many rows as possible first: rows leave only when no place is left for them.
        var random = new Random(5);
        int[] costs = [.. Enumerable.Range(0, 400 * 150).Select(_ => random.Next(10) == 0 ? random.Next(1 << 20) : AssignmentProblem.Forbidden)];
        SparseProblem problem = SparseProblem.Of(AssignmentProblem.Dense(400, 150, costs, null, null, Enumerable.Repeat<long?>(1L << 44, 400)));
        AssignmentSolution solution = problem.Solve();
        Assert.Equal(150, solution.AssignedCount);
        AssertProven(problem, solution, new ExactSolver().Solve(problem.Dense));
    }

    [Fact]
    public void A_hall_violator_is_found_among_many_rows()
    {
        // Rows 0 to 5 share columns 0 to 4; everybody else has a column of his own.
        int[] costs = [.. Enumerable.Range(0, 300 * 300).Select(at => at / 300 < 6 ? (at % 300 < 5 ? at % 7 : AssignmentProblem.Forbidden)
            : at / 300 == at % 300 || at % 300 < 5 ? at % 11 : AssignmentProblem.Forbidden)];
        AssignmentSolution solution = SparseProblem.Of(AssignmentProblem.Dense(300, 300, costs)).Solve();
        Assert.Equal(AssignmentStatus.Infeasible, solution.Status);
        Assert.Equal([0, 1, 2, 3, 4, 5], solution.Infeasibility!.Rows.ToArray());
        Assert.Equal([0, 1, 2, 3, 4], solution.Infeasibility.Columns.ToArray());
    }

    [Fact]
    public void Cancelled_at_any_report_is_a_status_and_progress_never_falls()
    {
        SparseProblem problem = Square(200);
        List<double> reports = [];
        SparseSolver.Solve(problem.Graph, problem.Capacities, problem.Unassigned, new SolveOptions { Progress = new Sink(reports.Add) });
        Assert.Equal(reports.Order(), reports);
        Assert.Equal(1, reports[^1]);
        Assert.True(reports.Count > 4);
        for (int stop = 1; stop < reports.Count; stop++)
        {
            using var source = new CancellationTokenSource();
            int left = stop;
            var sink = new Sink(_ =>
            {
                if (--left == 0)
                {
                    source.Cancel();
                }
            });
            SparseOutcome outcome = SparseSolver.Solve(problem.Graph, problem.Capacities, problem.Unassigned, new SolveOptions { Progress = sink }, source.Token);
            Assert.True(outcome.Status == AssignmentStatus.Cancelled || stop == reports.Count - 1);
        }
    }

    [Fact]
    public void Cancelled_before_the_start_is_a_status() =>
        Assert.Equal(AssignmentStatus.Cancelled, SparseSolver.Solve(Square(20).Graph, Square(20).Capacities, Square(20).Unassigned, null,
            new CancellationToken(true)).Status);

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 500)]
    public void Transposing_twice_gives_the_graph_back(GeneratedProblem generated)
    {
        SparseGraph graph = SparseProblem.Of(generated).Graph;
        SparseGraph transposed = graph.Transposed(CancellationToken.None)!;
        Assert.Equal(graph.ColumnCount, transposed.RowCount);
        Assert.Equal(graph.RowCount, transposed.ColumnCount);
        Assert.Equal(graph.Starts, transposed.Transposed(CancellationToken.None)!.Starts);
        Assert.Equal(graph.Cells, transposed.Transposed(CancellationToken.None)!.Cells);
        Assert.Null(new SparseGraph(graph.ColumnCount, [0, 0], []).Transposed(new CancellationToken(true)));
    }

    private static int Cost(string family, int i, int j, Random random) => family switch
    {
        "equal" => 7,
        "nearly equal" => 1_000_000 + random.Next(2),
        "powers of two" => (random.Next(2) == 0 ? 1 : -1) << random.Next(30),
        "products" => (i + 1) * (j + 1),
        "edges of the range" => (random.Next(2) == 0 ? 1 : -1) * AssignmentProblem.MaximumCost,
        _ => j == 3 ? -1000 - i : 1000 + random.Next(10),
    };

    private static SparseProblem Square(int size)
    {
        var random = new Random(size);
        return SparseProblem.Of(AssignmentProblem.Dense(size, size, [.. Enumerable.Range(0, size * size).Select(_ => random.Next(1 << 20))]));
    }

    private static void AssertProven(SparseProblem problem, AssignmentSolution solution, AssignmentSolution twin)
    {
        Assert.Equal(twin.Status, solution.Status);
        Assert.Equal(twin.TotalCost, solution.TotalCost);
        if (solution.Status == AssignmentStatus.Optimal)
        {
            var certificate = OptimalityCertificate.Check(problem.Dense, solution);
            Assert.True(certificate.IsValid, string.Join(' ', certificate.Violations));
        }
        else
        {
            Assert.Equal(AssignmentStatus.Infeasible, solution.Status);
            var certificate = InfeasibilityCertificate.Check(problem.Dense, solution.Infeasibility!);
            Assert.True(certificate.IsValid, certificate.Reason);
        }
    }

    private sealed class Sink(Action<double> report) : IProgress<double>
    {
        public void Report(double value) => report(value);
    }
}
