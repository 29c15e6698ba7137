using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>What the exact solver returns when its time is up before it began to search, the hardest case.</summary>
public sealed class DeadlineTests
{
    private static readonly SolveOptions now = new() { Deadline = new CancellationToken(true) };

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 3000)]
    public void An_assignment_is_returned_whenever_there_is_one_with_a_bound_below_the_optimum(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem, now);
        AssignmentSolution twin = new ExhaustiveSolver().Solve(problem);
        if (twin.Status == AssignmentStatus.Infeasible)
        {
            Assert.Equal(AssignmentStatus.Infeasible, solution.Status);
            return;
        }

        Assert.True(solution.Status is AssignmentStatus.Feasible or AssignmentStatus.Optimal, $"{solution.Status}");
        Assert.InRange(twin.TotalCost, solution.LowerBound!.Value, solution.TotalCost);
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 500)]
    public void The_same_on_larger_problems(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem, now);
        AssignmentSolution optimal = new ExactSolver().Solve(problem);
        Assert.Equal(optimal.Status == AssignmentStatus.Infeasible, solution.Status == AssignmentStatus.Infeasible);
        if (optimal.Status == AssignmentStatus.Optimal)
        {
            Assert.InRange(optimal.TotalCost, solution.LowerBound!.Value, solution.TotalCost);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4)]
    public void A_sparse_problem_stopped_anywhere_is_completed(int reports)
    {
        // 2,000 rows compete for the same columns; the deadline comes at a report of the solver's progress.
        var random = new Random(7);
        const int Size = 2000;
        var cells = Enumerable.Range(0, Size)
            .Select(_ => Enumerable.Range(0, 10).Select(_ => (int)(Size * random.NextDouble() * random.NextDouble())).Distinct().Order().ToArray()).ToList();
        int[] starts = [.. cells.Select((_, i) => cells.Take(i).Sum(c => c.Length)), cells.Sum(c => c.Length)];
        int[] columns = [.. cells.SelectMany(c => c)];
        AssignmentProblem problem = AssignmentProblem.Sparse(Size, Size, starts, columns, [.. columns.Select(j => j + random.Next(1 << 20))],
            unassignedCosts: Enumerable.Repeat<long?>(1 << 20, Size));
        using var source = new CancellationTokenSource();
        int left = reports;
        var progress = new Stop(() =>
        {
            if (left-- == 0)
            {
                source.Cancel();
            }
        });
        AssignmentSolution solution = new ExactSolver().Solve(problem, new SolveOptions { Progress = progress, Deadline = source.Token });
        long optimum = new ExactSolver().Solve(problem).TotalCost;
        Assert.Equal(AssignmentStatus.Feasible, solution.Status);
        Assert.InRange(optimum, solution.LowerBound!.Value, solution.TotalCost);
    }

    [Fact]
    public void Cancelling_goes_before_the_deadline()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [5]);
        Assert.Equal(AssignmentStatus.Cancelled, new ExactSolver().Solve(problem, now, new CancellationToken(true)).Status);
    }

    private sealed class Stop(Action action) : IProgress<double>
    {
        public void Report(double value) => action();
    }
}
