using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class BottleneckSolverTests
{
    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 1500)]
    public void Equals_the_exhaustive_search_and_is_proven(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        BottleneckSolution found = new BottleneckSolver().Search(problem);
        long? expected = Exhaustive(problem);
        Assert.Equal(expected is null, found.Solution.Status == AssignmentStatus.Infeasible);
        Assert.Equal(expected == long.MinValue ? null : expected, found.Bottleneck);
        AssertProven(problem, found);
    }

    [Property(Arbitrary = [typeof(MediumProblems)], MaxTest = 300)]
    public void Larger_problems_in_every_form_are_proven(GeneratedProblem generated)
    {
        BottleneckSolution[] twins = [.. Enum.GetValues<ProblemForm>().Select(form => new BottleneckSolver().Search(generated.ToProblem(form)))];
        foreach (ProblemForm form in Enum.GetValues<ProblemForm>())
        {
            Assert.Equal(twins[0].Bottleneck, twins[(int)form].Bottleneck);
            Assert.Equal(twins[0].Solution.ColumnOfRow.ToArray(), twins[(int)form].Solution.ColumnOfRow.ToArray());
            AssertProven(generated.ToProblem(form), twins[(int)form]);
        }
    }

    [Fact]
    public void A_row_left_out_counts_with_its_unassigned_cost()
    {
        BottleneckSolution found = new BottleneckSolver().Search(AssignmentProblem.Dense(2, 1, [1, 2], unassignedCosts: [8, 6]));
        Assert.Equal((6L, 6L), (found.Bottleneck, found.LowerBound));
        Assert.Equal([0, -1], found.Solution.ColumnOfRow.ToArray());
    }

    [Fact]
    public void A_row_that_need_not_be_assigned_takes_a_place_that_is_left() =>
        Assert.Equal([1, 0], new BottleneckSolver().Solve(AssignmentProblem.Dense(2, 2, [9, 9, 1, 2], unassignedCosts: [9, null])).ColumnOfRow.ToArray());

    [Fact]
    public void Pins_hold_and_count()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 5, 4, 9]).Pin([(0, 0)]);
        BottleneckSolution found = new BottleneckSolver().Search(problem);
        Assert.Equal(9, found.Bottleneck);
        AssertProven(problem, found);
    }

    [Fact]
    public void At_the_deadline_the_best_found_comes_with_an_honest_bound()
    {
        var random = new Random(3);
        int[] costs = [.. Enumerable.Range(0, 900).Select(_ => random.Next(1000))];
        var problem = AssignmentProblem.Dense(30, 30, costs);
        BottleneckSolution found = new BottleneckSolver().Search(problem, new SolveOptions { Deadline = new CancellationToken(true) });
        Assert.Equal(AssignmentStatus.Feasible, found.Solution.Status);
        long best = new BottleneckSolver().Search(problem).Bottleneck!.Value;
        Assert.True(found.Bottleneck >= best && !(found.LowerBound > best));
        Assert.Equal(found.Bottleneck, Worst(problem, found.Solution));
    }

    [Fact]
    public void Cancelled_infeasible_and_refused_are_told_apart()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 1, [1, 2]);
        Assert.Equal(AssignmentStatus.Cancelled, new BottleneckSolver().Search(problem, null, new CancellationToken(true)).Solution.Status);
        AssignmentSolution none = new BottleneckSolver().Search(problem).Solution;
        Assert.True(InfeasibilityCertificate.Check(problem, none.Infeasibility!).IsValid);
        Assert.Throws<ArgumentException>(() => new BottleneckSolver().Search(problem.WithDemands([1, 0])));
        Assert.Throws<ArgumentException>(() => BottleneckSolver.Below(problem.WithDemands([1, 0]), 1));
        Assert.Throws<ArgumentNullException>(() => new BottleneckSolver().Search(null!));
        Assert.Throws<ArgumentNullException>(() => BottleneckSolver.Below(null!, 1));
    }

    private static void AssertProven(AssignmentProblem problem, BottleneckSolution found)
    {
        if (found.Solution.Status == AssignmentStatus.Infeasible)
        {
            Assert.True(InfeasibilityCertificate.Check(problem, found.Solution.Infeasibility!).IsValid);
        }
        else if (problem.RowCount > 0)
        {
            Assert.Equal(found.Bottleneck, found.LowerBound);
            Assert.Equal(found.Bottleneck, Worst(problem, found.Solution));
            InfeasibilityCertificate certificate = InfeasibilityCertificate.Check(BottleneckSolver.Below(problem, found.LowerBound!.Value), found.Witness!);
            Assert.True(certificate.IsValid, certificate.Reason);
        }
    }

    private static long Worst(AssignmentProblem problem, AssignmentSolution solution) => Enumerable.Range(0, problem.RowCount)
        .Max(i => solution.ColumnOfRow[i] is var j && j < 0 ? problem.UnassignedCost(i)!.Value : problem.Cost(i, j));

    // The least worst value over all assignments; the least long without rows, null when there is no assignment.
    private static long? Exhaustive(AssignmentProblem problem)
    {
        int[] load = new int[problem.ColumnCount];
        return Visit(0);

        long? Visit(int i)
        {
            if (i == problem.RowCount)
            {
                return Enumerable.Range(0, load.Length).All(j => load[j] >= problem.MinimumLoad(j)) ? long.MinValue : null;
            }

            long? best = problem.UnassignedCost(i) is { } unassigned && Visit(i + 1) is { } rest ? Math.Max(rest, unassigned) : null;
            for (int j = 0; j < load.Length; j++)
            {
                int cost = problem.Costs(i)[j];
                if (cost != AssignmentProblem.Forbidden && load[j] < problem.Capacity(j))
                {
                    load[j]++;
                    if (Visit(i + 1) is { } other && !(Math.Max(other, cost) >= best))
                    {
                        best = Math.Max(other, cost);
                    }

                    load[j]--;
                }
            }

            return best;
        }
    }
}
