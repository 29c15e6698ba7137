using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Scoring.Kernels;

/// <summary>The plan against its slow twin, the scorer pair by pair: every cost to the last bit, at every width.</summary>
public sealed class ScoringPlanTests
{
    public static TheoryData<int> Lengths { get; } = [.. Enumerable.Range(0, 258)];

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_number_of_mentors(int mentors)
    {
        Pool pool = PoolGenerator.Of(mentors + 1, 3, mentors);
        AssertTwins(PlanGenerator.Scorer(mentors, pool), mentors);
    }

    [Property(MaxTest = 400)]
    public void Random_plans(int seed)
    {
        var random = new Random(seed);
        Pool pool = PoolGenerator.Of(seed, random.Next(1, 12), random.Next(1, 200));
        AssertTwins(PlanGenerator.Scorer(seed, pool), seed);
    }

    [Theory]
    [MemberData(nameof(Lengths))]
    public void Every_number_of_mentors_under_a_policy_that_looks_at_what_else_is_known(int mentors)
    {
        Pool pool = PoolGenerator.Of(mentors + 1, 3, mentors);
        AssertTwins(PlanGenerator.Scorer(mentors, pool, PlanGenerator.OpenPolicies[mentors % PlanGenerator.OpenPolicies.Length]), mentors);
    }

    [Property(MaxTest = 300)]
    public void Random_plans_under_every_policy_that_looks_at_what_else_is_known(int seed)
    {
        var random = new Random(seed);
        Pool pool = PoolGenerator.Of(seed, random.Next(1, 6), random.Next(1, 130));
        foreach (MissingAnswerPolicy policy in PlanGenerator.OpenPolicies)
        {
            AssertTwins(PlanGenerator.Scorer(seed, pool, policy), seed);
        }
    }

    [Theory]
    [InlineData(7)]
    [InlineData(8)]
    [InlineData(9)]
    [InlineData(10)]
    public void More_mentors_than_a_tile_under_every_policy_that_looks_at_what_else_is_known(int seed)
    {
        Pool pool = PoolGenerator.Of(seed, 2, 2100);
        foreach (MissingAnswerPolicy policy in PlanGenerator.OpenPolicies)
        {
            AssertTwins(PlanGenerator.Scorer(seed, pool, policy), seed);
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    [InlineData(6)]
    public void More_mentors_than_a_tile(int seed) => AssertTwins(PlanGenerator.Scorer(seed, PoolGenerator.Of(seed, 3, 2100)), seed);

    [Fact]
    public void A_part_of_a_row_is_that_part_of_the_row_whatever_was_asked_before()
    {
        Pool pool = PoolGenerator.Of(8, 4, 150);
        var plan = new ScoringPlan(PlanGenerator.Scorer(8, pool), 1000);
        ScoringWorkspace workspace = plan.CreateWorkspace();
        int[][] whole = [.. Enumerable.Range(0, 4).Select(i => Row(plan, i, 150))];
        foreach ((int mentee, int from, int count) in new[] { (0, 0, 150), (1, 149, 1), (1, 3, 20), (0, 64, 64), (3, 17, 0), (2, 1, 149) })
        {
            var part = new int[count];
            plan.Costs(mentee, from, part, workspace);
            Assert.Equal(whole[mentee][from..(from + count)], part);
        }
    }

    [Fact]
    public void Threads_with_a_workspace_each_do_not_disturb_each_other()
    {
        Pool pool = PoolGenerator.Of(21, 40, 90);
        var plan = new ScoringPlan(PlanGenerator.Scorer(21, pool), 1000);
        int[][] expected = [.. Enumerable.Range(0, 40).Select(i => Row(plan, i, 90))];
        var found = new int[40][];
        Parallel.For(0, 40, plan.CreateWorkspace, (i, _, workspace) =>
        {
            plan.Costs(i, 0, found[i] = new int[90], workspace);
            return workspace;
        }, _ => { });
        Assert.Equal(expected, found);
    }

    private static int[] Row(ScoringPlan plan, int mentee, int mentors)
    {
        var row = new int[mentors];
        plan.Costs(mentee, 0, row, plan.CreateWorkspace());
        return row;
    }

    private static void AssertTwins(PairScorer scorer, int seed) =>
        PlanTwins.AssertSame(scorer, (seed & 1) == 0 ? 1 << 20 : ScoreScale.Percent.Steps);
}
