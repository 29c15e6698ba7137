using System.Collections.Immutable;
using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

public sealed class OptimalityCertificateTests
{
    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 1000)]
    public void Every_other_assignment_is_valid_only_when_feasible_and_as_cheap(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        if (solution.Status != AssignmentStatus.Optimal)
        {
            return;
        }

        for (int i = 0; i < problem.RowCount; i++)
        {
            for (int j = -1; j < problem.ColumnCount; j++)
            {
                int[] changed = [.. solution.ColumnOfRow];
                changed[i] = j;
                AssignmentSolution claim = AssignmentSolution.Optimal(problem, changed, solution.Duals);
                bool isAsGood = IsFeasible(problem, changed) && claim.TotalCost == solution.TotalCost;
                Assert.Equal(isAsGood, OptimalityCertificate.Check(problem, claim).IsValid);
            }
        }
    }

    [Property(Arbitrary = [typeof(SmallProblems)], MaxTest = 1000)]
    public void Every_changed_price_is_rejected(GeneratedProblem generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        if (solution.Status != AssignmentStatus.Optimal)
        {
            return;
        }

        ImmutableArray<long> u = solution.Duals!.RowPrices;
        ImmutableArray<long> v = solution.Duals.ColumnPrices;
        foreach (int change in (int[])[-1, 1, 1000])
        {
            for (int i = 0; i < u.Length; i++)
            {
                Assert.False(IsValid(problem, solution, u.SetItem(i, u[i] + change), v));
            }

            for (int j = 0; j < v.Length; j++)
            {
                // The price of a column with no row in it may move without harm where its bound counts for nothing: not a corruption.
                if (solution.ColumnOfRow.Contains(j))
                {
                    Assert.False(IsValid(problem, solution, u, v.SetItem(j, v[j] + change)));
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(SmallFeatures)], MaxTest = 500)]
    public void With_every_feature_a_changed_cell_is_accepted_only_when_as_good(GeneratedFeatures generated)
    {
        AssignmentProblem problem = generated.ToProblem();
        AssignmentSolution solution = new ExactSolver().Solve(problem);
        if (solution.Status != AssignmentStatus.Optimal)
        {
            return;
        }

        HashSet<string> best = [.. ExhaustiveSolver.All(problem).Where(a => a.Total == solution.TotalCost).Select(a => Text(problem, AssignmentSolution.Feasible(problem, a.ColumnOfUnit)))];
        int[] units = [.. Enumerable.Range(0, problem.RowCount).SelectMany(i => solution.ColumnsOf(i).ToArray()
            .Concat(Enumerable.Repeat(AssignmentSolution.Unassigned, problem.Demand(i) - solution.ColumnsOf(i).Length)))];
        for (int unit = 0; unit < units.Length; unit++)
        {
            for (int j = -1; j < problem.ColumnCount; j++)
            {
                int[] changed = [.. units];
                changed[unit] = j;
                AssignmentSolution claim = AssignmentSolution.Optimal(problem, changed, solution.Duals);
                Assert.Equal(best.Contains(Text(problem, claim)), OptimalityCertificate.Check(problem, claim).IsValid);
            }
        }
    }

    [Fact]
    public void A_wrong_total_is_rejected()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [5]);
        AssignmentSolution claim = AssignmentSolution.Optimal(AssignmentProblem.Dense(1, 1, [4]), [0], new DualPrices([5], [0]));
        OptimalityCertificate certificate = OptimalityCertificate.Check(problem, claim);
        Assert.False(certificate.IsValid);
        Assert.Equal(5, certificate.PrimalCost);
        Assert.Contains("claims the total 4", Assert.Single(certificate.Violations), StringComparison.Ordinal);
    }

    [Fact]
    public void Prices_with_a_gap_are_rejected_with_their_bound()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 2, [5, 3]);
        AssignmentSolution claim = AssignmentSolution.Optimal(problem, [0], new DualPrices([3], [0, 0]));
        OptimalityCertificate certificate = OptimalityCertificate.Check(problem, claim);
        Assert.False(certificate.IsValid);
        Assert.Equal((5, 3, 2), (certificate.PrimalCost, certificate.DualCost, certificate.Gap));
    }

    [Fact]
    public void Many_violations_are_counted_and_the_first_listed()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(30, 1, [.. new int[30]], capacities: [30]);
        var duals = new DualPrices([.. Enumerable.Repeat(1L, 30)], [0]);
        OptimalityCertificate certificate = OptimalityCertificate.Check(problem, AssignmentSolution.Optimal(problem, new int[30], duals));
        Assert.Equal(20, certificate.Violations.Count);
        Assert.Equal(30, certificate.ViolationCount); // each cell is used without being tight
    }

    [Fact]
    public void A_claim_without_prices_proves_nothing()
    {
        AssignmentProblem problem = AssignmentProblem.Dense(1, 1, [5]);
        Assert.False(OptimalityCertificate.Check(problem, AssignmentSolution.Optimal(problem, [0], null)).IsValid);
        Assert.False(OptimalityCertificate.Check(problem, AssignmentSolution.Feasible(problem, [0])).IsValid);
    }

    private static bool IsValid(AssignmentProblem problem, AssignmentSolution solution, ImmutableArray<long> u, ImmutableArray<long> v) =>
        OptimalityCertificate.Check(problem, AssignmentSolution.Optimal(problem, solution.ColumnOfRow.AsSpan(), new DualPrices(u, v))).IsValid;

    private static bool IsFeasible(AssignmentProblem problem, int[] columnOfRow) =>
        Enumerable.Range(0, problem.RowCount).All(i => columnOfRow[i] < 0
            ? problem.UnassignedCost(i) is not null
            : problem.Costs(i)[columnOfRow[i]] != AssignmentProblem.Forbidden)
        && Enumerable.Range(0, problem.ColumnCount).All(j =>
            columnOfRow.Count(c => c == j) >= problem.MinimumLoad(j) && columnOfRow.Count(c => c == j) <= problem.Capacity(j));

    private static string Text(AssignmentProblem problem, AssignmentSolution solution) =>
        string.Join('|', Enumerable.Range(0, problem.RowCount).Select(i => string.Join(',', solution.ColumnsOf(i).ToArray())));
}
