using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class ExclusiveCellsSolverTests
{
    [Fact]
    public void Equals_the_exhaustive_search_on_two_cycles_and_random_pairs()
    {
        int branched = 0;
        int infeasible = 0;
        for (int seed = 0; seed < 2000; seed++)
        {
            GeneratedProblem generated = GeneratedProblem.Random(seed, 5, 4);
            AssignmentProblem problem = generated.ToProblem();
            ExclusivePair[] pairs = Pairs(generated, seed);
            ExclusiveCellsSolution found = new ExclusiveCellsSolver(pairs).Search(problem);
            AssignmentSolution twin = new ExhaustiveSolver(pairs).Solve(problem);
            Assert.Equal(twin.Status, found.Solution.Status);
            Assert.Equal(twin.TotalCost, found.Solution.TotalCost);
            branched += found.ForbiddenCells.IsEmpty ? 0 : 1;
            infeasible += found.Solution.Infeasibility?.Kind == InfeasibilityKind.ExclusiveCells ? 1 : 0;
            if (found.Solution.Status == AssignmentStatus.Optimal)
            {
                Assert.Equal(0, found.Gap);
                Assert.DoesNotContain(pairs, pair => pair.IsViolatedBy(found.Solution.ColumnOfRow.AsSpan()));
                ExactSolverTests.AssertProven(found.RestrictedProblem, found.Solution);
            }
        }

        Assert.True(branched > 100, $"Only {branched} problems needed branching.");
        Assert.True(infeasible > 10, $"Only {infeasible} problems were made infeasible by the pairs.");
    }

    [Fact]
    public void A_search_cut_short_gives_honest_bounds()
    {
        int cut = 0;
        for (int seed = 0; seed < 400; seed++)
        {
            GeneratedProblem generated = GeneratedProblem.Random(seed, 5, 4);
            ExclusivePair[] pairs = Pairs(generated, seed);
            AssignmentProblem problem = generated.ToProblem();
            AssignmentSolution solution = new ExclusiveCellsSolver(pairs, nodeLimit: 1).Solve(problem);
            AssignmentSolution twin = new ExhaustiveSolver(pairs).Solve(problem);
            if (solution.Status == AssignmentStatus.Feasible)
            {
                cut++;
                Assert.InRange(twin.TotalCost, solution.LowerBound!.Value, solution.TotalCost);
                Assert.Null(solution.Duals);
                Assert.DoesNotContain(pairs, pair => pair.IsViolatedBy(solution.ColumnOfRow.AsSpan()));
            }
            else if (solution.Status == AssignmentStatus.Optimal)
            {
                Assert.Equal(twin.TotalCost, solution.TotalCost);
            }
            else
            {
                Assert.True(!solution.Infeasibility!.IsProven || twin.Status == AssignmentStatus.Infeasible);
            }
        }

        Assert.True(cut > 20, $"Only {cut} searches were cut short.");
    }

    [Fact]
    public void Two_people_do_not_get_each_other()
    {
        const int X = AssignmentProblem.Forbidden;
        // The two cheapest cells exclude each other and, the third row being optional at 6, would cost 6 together; the round costs 10.
        AssignmentProblem problem = AssignmentProblem.Dense(3, 3, [X, 0, 9, 0, X, 5, 5, 9, X], unassignedCosts: [100, 100, 6]);
        ExclusiveCellsSolution found = new ExclusiveCellsSolver([new ExclusivePair(0, 1, 1, 0)]).Search(problem);
        Assert.Equal(AssignmentStatus.Optimal, found.Solution.Status);
        Assert.Equal(10, found.Solution.TotalCost); // 0-1, 1-2, 2-0
        Assert.Single(found.ForbiddenCells);
        Assert.Equal(3, found.NodeCount);
    }

    [Fact]
    public void Pairs_outside_the_problem_are_the_callers_error() => Assert.Throws<ArgumentException>(() =>
        new ExclusiveCellsSolver([new ExclusivePair(0, 0, 1, 1)]).Solve(AssignmentProblem.Dense(1, 1, [1])));

    [Fact]
    public void An_inner_solver_that_is_not_exact_is_refused() => Assert.Throws<InvalidOperationException>(() =>
        new ExclusiveCellsSolver([], new GreedySolver()).Solve(AssignmentProblem.Dense(1, 1, [1])));

    private static ExclusivePair[] Pairs(GeneratedProblem generated, int seed)
    {
        var random = new Random(seed);
        if (generated.Rows < 2 || generated.Columns < 2)
        {
            return [];
        }

        return [.. Enumerable.Range(0, random.Next(1, 8)).Select(_ =>
        {
            (int i, int j) = (random.Next(Math.Min(generated.Rows, generated.Columns)), random.Next(Math.Min(generated.Rows, generated.Columns)));
            return random.Next(2) == 0
                ? new ExclusivePair(i, j, j, i)
                : new ExclusivePair(random.Next(generated.Rows), random.Next(generated.Columns), random.Next(generated.Rows), random.Next(generated.Columns));
        })];
    }

    [Fact]
    public void A_deadline_cuts_the_search_short_with_a_proven_gap_as_the_node_limit_does()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [0, 5, 7, 0]);
        var solver = new ExclusiveCellsSolver([new ExclusivePair(0, 0, 1, 1)]);
        ExclusiveCellsSolution found = solver.Search(problem, new SolveOptions { Deadline = new CancellationToken(true) });
        Assert.Equal(AssignmentStatus.Feasible, found.Solution.Status);
        Assert.Equal((12, 0), (found.Solution.TotalCost, found.Solution.LowerBound));
        Assert.Equal(12, solver.Search(problem).Solution.TotalCost);
    }
}
