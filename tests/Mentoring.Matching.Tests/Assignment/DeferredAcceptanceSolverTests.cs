using FsCheck.Xunit;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Tests.Assignment;

/// <summary>The laws of stable matching, against the list of all matchings.</summary>
public sealed class DeferredAcceptanceSolverTests
{
    private const int X = AssignmentProblem.Forbidden;

    [Property(Arbitrary = [typeof(TiedCases)], MaxTest = 1000)]
    public void A_weakly_stable_matching_always_exists_and_is_found(StableCase generated)
    {
        StableCase open = generated.Open;
        foreach (ProposingSide side in Enum.GetValues<ProposingSide>())
        {
            int[] found = Solve(open, side, StabilityStrength.Weak) ?? throw new InvalidOperationException("None was found.");
            Assert.Empty(open.BlockingPairs(found, StabilityStrength.Weak));
            Assert.All(Enumerable.Range(0, found.Length).Where(i => found[i] >= 0), i => Assert.True(open.IsAcceptable(i, found[i])));
        }
    }

    [Property(Arbitrary = [typeof(StrictCases)], MaxTest = 1000)]
    public void Without_ties_the_side_that_proposes_has_its_best_and_the_other_its_worst(StableCase generated)
    {
        StableCase open = generated.Open;
        int[][] all = open.StableMatchings(StabilityStrength.Weak);
        int[] best = Solve(open, ProposingSide.Rows, StabilityStrength.Weak)!;
        int[] worst = Solve(open, ProposingSide.Columns, StabilityStrength.Weak)!;
        foreach (int[] stable in all)
        {
            AssertRowsPrefer(open, best, stable);
            AssertRowsPrefer(open, stable, worst);
            AssertColumnsPrefer(open, worst, stable);
            AssertColumnsPrefer(open, stable, best);
        }

        Assert.Equal(best, Solve(open, ProposingSide.Rows, StabilityStrength.Strong));
        Assert.Equal(best, Solve(open, ProposingSide.Rows, StabilityStrength.Super));
        Assert.Equal(worst, Solve(open, ProposingSide.Columns, StabilityStrength.Super));
    }

    [Property(Arbitrary = [typeof(StrictCases)], MaxTest = 1000)]
    public void Rural_hospitals_theorem(StableCase generated)
    {
        int[][] all = generated.Open.StableMatchings(StabilityStrength.Weak);
        int[] found = Solve(generated.Open, ProposingSide.Rows, StabilityStrength.Weak)!;
        foreach (int[] stable in all)
        {
            Assert.Equal(found.Select(j => j < 0), stable.Select(j => j < 0));
            Assert.All(Enumerable.Range(0, generated.Rows.Columns), j => Assert.Equal(found.Count(own => own == j), stable.Count(own => own == j)));
        }

        // So a row that must have a column and has none in this one has none in any; and that is what the solver says.
        int[][] suited = [.. generated.StableMatchings(StabilityStrength.Weak)
            .Where(m => Enumerable.Range(0, m.Length).All(i => m[i] >= 0 || generated.Rows.Unassigned[i] is not null))];
        foreach (ProposingSide side in Enum.GetValues<ProposingSide>())
        {
            AssignmentSolution solution = Solver(generated, side, StabilityStrength.Weak).Solve(generated.Problem);
            Assert.Equal(suited.Length == 0, solution.Status == AssignmentStatus.Infeasible);
            Assert.Equal(suited.Length == 0 ? InfeasibilityKind.NoStableMatching : null, solution.Infeasibility?.Kind);
        }
    }

    [Property(Arbitrary = [typeof(TiedCases)], MaxTest = 1000)]
    public void A_row_left_out_because_of_a_tie_broken_is_not_called_proven(StableCase generated)
    {
        AssignmentSolution solution = Solver(generated, ProposingSide.Rows, StabilityStrength.Weak).Solve(generated.Problem);
        bool isSuited = generated.StableMatchings(StabilityStrength.Weak)
            .Any(m => Enumerable.Range(0, m.Length).All(i => m[i] >= 0 || generated.Rows.Unassigned[i] is not null));
        Assert.True(isSuited ? solution.Infeasibility?.IsProven != true : solution.Status == AssignmentStatus.Infeasible);
    }

    [Theory]
    [InlineData(StabilityStrength.Strong)]
    [InlineData(StabilityStrength.Super)]
    public void A_strong_or_super_stable_matching_is_found_if_there_is_one(StabilityStrength strength)
    {
        int some = 0;
        int none = 0;
        for (int seed = 0; seed < 3000; seed++)
        {
            StableCase open = StableCase.Random(seed, 5, 4, isStrict: false).Open;
            int[][] all = open.StableMatchings(strength);
            foreach (ProposingSide side in strength == StabilityStrength.Super ? Enum.GetValues<ProposingSide>() : [ProposingSide.Rows])
            {
                int[]? found = Solve(open, side, strength);
                Assert.True(all.Length == 0 == found is null, $"{all.Length} {strength} matchings exist, {side} propose, seed {seed}:\n{open}");
                if (found is not null)
                {
                    Assert.Empty(open.BlockingPairs(found, strength));
                    foreach (int[] stable in all)
                    {
                        AssertRowsPrefer(open, side == ProposingSide.Rows ? found : stable, side == ProposingSide.Rows ? stable : found);
                        AssertColumnsPrefer(open, side == ProposingSide.Rows ? stable : found, side == ProposingSide.Rows ? found : stable);
                    }
                }
            }

            some += all.Length > 1 ? 1 : 0;
            none += all.Length == 0 ? 1 : 0;
        }

        Assert.True(some > 50 && none > 100, $"{some} cases have several such matchings, {none} have none.");
    }

    [Property(Arbitrary = [typeof(TiedCases)], MaxTest = 500)]
    public void Strong_and_super_stable_matchings_leave_out_the_same_rows(StableCase generated)
    {
        foreach (StabilityStrength strength in (StabilityStrength[])[StabilityStrength.Strong, StabilityStrength.Super])
        {
            int[][] all = generated.Open.StableMatchings(strength);
            Assert.All(all, m => Assert.Equal(all[0].Select(j => j < 0), m.Select(j => j < 0)));
            bool isSuited = all.Any(m => Enumerable.Range(0, m.Length).All(i => m[i] >= 0 || generated.Rows.Unassigned[i] is not null));
            AssignmentSolution solution = Solver(generated, ProposingSide.Rows, strength).Solve(generated.Problem);
            Assert.Equal(isSuited ? null : InfeasibilityKind.NoStableMatching, solution.Infeasibility?.Kind);
        }
    }

    [Theory]
    [InlineData(StabilityStrength.Weak)]
    [InlineData(StabilityStrength.Strong)]
    [InlineData(StabilityStrength.Super)]
    public void Lists_longer_than_a_batch_and_every_form_give_the_same_certified_matching(StabilityStrength strength)
    {
        int stable = 0;
        for (int seed = 0; seed < 40; seed++)
        {
            var random = new Random(seed);
            const int Rows = 90;
            const int Columns = 60;
            int span = seed % 2 == 0 ? 1 << 30 : 200;
            int[] popularity = [.. Enumerable.Range(0, Columns).Select(_ => random.Next(span / 2))];
            int[] costs = [.. Enumerable.Range(0, Rows * Columns).Select(at => random.Next(5) == 0 ? X : (random.Next(span) / 2) + popularity[at % Columns])];
            int[] capacities = [.. Enumerable.Range(0, Columns).Select(_ => random.Next(3))];
            var own = new GeneratedProblem(Rows, Columns, costs, capacities, new int[Columns], [.. Enumerable.Repeat<long?>(1 << 30, Rows)]);
            random.Shuffle(costs = [.. costs]);
            GeneratedProblem view = own with { Costs = costs };
            foreach (ProposingSide side in strength == StabilityStrength.Strong ? [ProposingSide.Rows] : Enum.GetValues<ProposingSide>())
            {
                AssignmentSolution[] twins = [.. Enum.GetValues<ProblemForm>()
                    .Select(form => new DeferredAcceptanceSolver(view.ToProblem(form), side, strength).Solve(own.ToProblem(form)))];
                Assert.All(twins, twin => Assert.Equal(twins[0].ColumnOfRow.ToArray(), twin.ColumnOfRow.ToArray()));
                if (twins[0].Status == AssignmentStatus.Feasible)
                {
                    stable++;
                    StabilityCertificate certificate = StabilityCertificate.Check(own.ToProblem(), view.ToProblem(), twins[0], strength);
                    Assert.True(certificate.IsValid, certificate.Reason);
                }
            }
        }

        Assert.True(stable >= 20, $"Only {stable} were stable.");
    }

    [Fact]
    public void Equal_costs_are_acceptable_up_to_the_unassigned_cost() =>
        Assert.Equal([0, -1], new DeferredAcceptanceSolver().Solve(AssignmentProblem.Dense(2, 2, [5, 9, 6, 6], unassignedCosts: [5, 5])).ColumnOfRow.ToArray());

    [Fact]
    public void What_cannot_be_done_is_refused_with_advice()
    {
        Assert.Throws<ArgumentException>(() => new DeferredAcceptanceSolver(null, ProposingSide.Columns, StabilityStrength.Strong));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeferredAcceptanceSolver(null, (ProposingSide)2));
        Assert.Throws<ArgumentOutOfRangeException>(() => new DeferredAcceptanceSolver(strength: (StabilityStrength)3));
        var solver = new DeferredAcceptanceSolver(AssignmentProblem.Dense(1, 2, [1, 1]));
        Assert.Throws<ArgumentException>(() => solver.Solve(AssignmentProblem.Dense(2, 1, [1, 1])));
    }

    [Fact]
    public void No_super_stable_matching_is_said_in_a_plain_sentence()
    {
        AssignmentSolution solution = new DeferredAcceptanceSolver(strength: StabilityStrength.Super).Solve(AssignmentProblem.Dense(2, 2, [1, 1, 1, 1]));
        Assert.Equal(InfeasibilityKind.NoStableMatching, solution.Infeasibility!.Kind);
        Assert.Equal("Because of ties no matching is super-stable; a weakly stable one always exists.", solution.Infeasibility.Message);
        Assert.False(InfeasibilityCertificate.Check(AssignmentProblem.Dense(2, 2, [1, 1, 1, 1]), solution.Infeasibility).IsValid);
    }

    private static DeferredAcceptanceSolver Solver(StableCase c, ProposingSide side, StabilityStrength strength) => new(c.View.ToProblem(), side, strength);

    private static int[]? Solve(StableCase c, ProposingSide side, StabilityStrength strength)
    {
        AssignmentSolution solution = Solver(c, side, strength).Solve(c.Problem);
        return solution.Status == AssignmentStatus.Feasible ? [.. solution.ColumnOfRow] : null;
    }

    private static void AssertRowsPrefer(StableCase c, int[] better, int[] worse) =>
        Assert.All(Enumerable.Range(0, better.Length), i => Assert.True(c.CostOf(better, i) <= c.CostOf(worse, i), c.ToString()));

    private static void AssertColumnsPrefer(StableCase c, int[] better, int[] worse)
    {
        for (int j = 0; j < c.Rows.Columns; j++)
        {
            int[] likings = c.Likings(better, j);
            int[] others = c.Likings(worse, j);
            Assert.Equal(likings.Length, others.Length);
            Assert.All(Enumerable.Range(0, likings.Length), k => Assert.True(likings[k] <= others[k], c.ToString()));
        }
    }
}
