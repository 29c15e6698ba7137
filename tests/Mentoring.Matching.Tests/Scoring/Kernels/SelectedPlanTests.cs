using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Scoring.Kernels;

/// <summary>A plan for some of the mentors gives each of them the cost that the whole plan gives; and so does the plan asked for one pair.</summary>
public sealed class SelectedPlanTests
{
    private const int Steps = 1 << 20;

    [Property(MaxTest = 400)]
    public void Some_mentors_cost_what_they_cost_among_all(int seed)
    {
        var random = new Random(seed);
        Pool pool = PoolGenerator.Of(seed, random.Next(1, 8), random.Next(1, 120));
        PairScorer scorer = PlanGenerator.Scorer(seed, pool);
        var plan = new ScoringPlan(scorer, Steps);
        int[] some = [.. Enumerable.Range(0, pool.Mentors.Length).Where(_ => random.Next(3) == 0)];
        ScoringWorkspace workspace = plan.CreateWorkspace();
        var whole = new int[pool.Mentors.Length];
        var part = new int[some.Length];
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            plan.Costs(mentee, 0, whole, workspace);
            for (int mentor = 0; mentor < whole.Length; mentor++)
            {
                Assert.Equal(whole[mentor], plan.Cost(mentee, mentor));
            }

            plan.Select(some).Costs(mentee, 0, part, workspace);
            Assert.Equal(some.Select(mentor => whole[mentor]), part);
        }
    }
}
