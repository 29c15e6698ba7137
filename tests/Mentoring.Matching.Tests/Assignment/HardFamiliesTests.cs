using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>Costs made to be hard: every form gives the same proven total, and the laws of transposing and stopping hold.</summary>
public sealed class HardFamiliesTests
{
    public static TheoryData<string> Families => [.. new[]
    {
        "machol-wien", "nearly equal", "rank one", "block diagonal", "all equal", "powers of two", "edge of the range", "reversed", "points",
    }];

    [Theory]
    [MemberData(nameof(Families))]
    public void Every_form_proves_the_same_total(string family)
    {
        foreach (int size in (int[])[1, 2, 17, 60, 150])
        {
            int[] costs = Costs(family, size);
            long?[] optional = [.. Enumerable.Range(0, size).Select(i => (long?)(costs[i * size] / 2))];
            foreach (long?[]? unassigned in (long?[]?[])[null, optional])
            {
                foreach (int[]? capacities in (int[]?[])[null, [.. Enumerable.Range(0, size).Select(j => j % 3)]])
                {
                    AssignmentProblem[] forms = Forms(size, costs, capacities, unassigned);
                    AssignmentSolution[] solutions = [.. forms.Select(problem => new ExactSolver().Solve(problem))];
                    for (int f = 0; f < forms.Length; f++)
                    {
                        Assert.Equal((solutions[0].Status, solutions[0].TotalCost), (solutions[f].Status, solutions[f].TotalCost));
                        ExactSolverTests.AssertProven(forms[f], solutions[f]);
                    }
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void The_transposed_problem_has_the_same_total(string family)
    {
        const int Size = 70;
        int[] costs = Costs(family, Size);
        int[] transposed = [.. Enumerable.Range(0, Size * Size).Select(at => costs[(at % Size * Size) + (at / Size)])];
        Assert.Equal(
            new ExactSolver().Solve(AssignmentProblem.Dense(Size, Size, costs)).TotalCost,
            new ExactSolver().Solve(AssignmentProblem.Dense(Size, Size, transposed)).TotalCost);
    }

    [Theory]
    [InlineData(150, 180, null)]
    [InlineData(150, 150, 11_000L)]
    [InlineData(360, 300, 45_000L)]
    public void Paths_that_take_too_long_are_given_up_for_an_auction(int rows, int columns, long? unassigned)
    {
        int[] costs = [.. Enumerable.Range(0, rows * columns).Select(at => ((at / columns) + 1) * ((at % columns) + 1))];
        AssignmentProblem problem = AssignmentProblem.Dense(rows, columns, costs, unassignedCosts: Enumerable.Repeat(unassigned, rows));
        using (var run = new DenseRun(problem, 0, 32, SolveOptions.Default, CancellationToken.None))
        {
            Assert.Null(SquareProblem.Of(problem));
            Assert.Equal(DenseRun.Outcome.TooHard, run.Run(mayGiveUp: true));
        }

        using var patient = new DenseRun(problem, 0, 32, SolveOptions.Default, CancellationToken.None);
        Assert.Equal(DenseRun.Outcome.Done, patient.Run(mayGiveUp: false));
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        ExactSolverTests.AssertProven(problem, solution);
        Assert.Equal(AssignmentSolution.Optimal(problem, patient.ColumnOfRow, patient.Prices()).TotalCost, solution.TotalCost);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void A_deadline_at_any_report_leaves_a_proven_gap(string family)
    {
        const int Size = 80;
        int[] costs = Costs(family, Size);
        foreach (AssignmentProblem problem in Forms(Size, costs, null, null))
        {
            long optimum = new ExactSolver().Solve(problem).TotalCost;
            for (int reports = 0; reports < 6; reports++)
            {
                using var source = new CancellationTokenSource();
                int left = reports;
                var options = new SolveOptions
                {
                    Deadline = source.Token,
                    Progress = new Reports(() =>
                    {
                        if (left-- == 0)
                        {
                            source.Cancel();
                        }
                    }),
                };
                AssignmentSolution solution = new ExactSolver().Solve(problem, options);
                Assert.InRange(optimum, solution.LowerBound!.Value, solution.TotalCost);
            }
        }
    }

    private static AssignmentProblem[] Forms(int size, int[] costs, int[]? capacities, long?[]? unassigned) =>
    [
        AssignmentProblem.Dense(size, size, costs, capacities, null, unassigned),
        AssignmentProblem.Implicit(size, size, new ArrayCosts(size, costs), capacities, null, unassigned),
        AssignmentProblem.Sparse(size, size, [.. Enumerable.Range(0, size + 1).Select(i => i * size)],
            [.. Enumerable.Range(0, size * size).Select(at => at % size)], costs, capacities, null, unassigned),
        AssignmentProblem.Dense(size, size, costs, capacities, null, unassigned).WithLoadCosts(Enumerable.Repeat<IReadOnlyList<int>?>([0, 0], size)),
    ];

    private static int[] Costs(string family, int size)
    {
        var random = new Random(size);
        double[] x = [.. Enumerable.Range(0, 4 * size).Select(_ => random.NextDouble())];
        return [.. Enumerable.Range(0, size * size).Select(at => (i: at / size, j: at % size)).Select(cell => family switch
        {
            "machol-wien" => (cell.i + 1) * (cell.j + 1),
            "nearly equal" => 1_000_000 + random.Next(2),
            "rank one" => (int)(1000 * x[cell.i] * 1000 * x[size + cell.j]),
            "block diagonal" => cell.i / 5 == cell.j / 5 ? random.Next(10) : 1 << 20,
            "all equal" => 7,
            "powers of two" => 1 << ((cell.i * 7) + (cell.j * 3)) % 30,
            "edge of the range" => random.Next(3) switch { 0 => AssignmentProblem.MaximumCost, 1 => -AssignmentProblem.MaximumCost, _ => 0 },
            "reversed" => (size - cell.i) * (cell.j + 1),
            _ => (int)(1e6 * Math.Sqrt(Math.Pow(x[cell.i] - x[size + cell.j], 2) + Math.Pow(x[(2 * size) + cell.i] - x[(3 * size) + cell.j], 2))),
        })];
    }

    private sealed class Reports(Action action) : IProgress<double>
    {
        public void Report(double value) => action();
    }
}
