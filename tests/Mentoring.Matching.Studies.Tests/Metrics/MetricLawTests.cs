using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Tests.Approaches;
using static Mentoring.Matching.Studies.Tests.Metrics.MetricInputs;

namespace Mentoring.Matching.Studies.Tests.Metrics;

/// <summary>What the numbers of some approaches must be.</summary>
public sealed class MetricLawTests
{
    [Theory]
    [InlineData(Side.Mentee)]
    [InlineData(Side.Mentor)]
    public void Deferred_acceptance_is_stable(Side proposing) => Assert.All(Enumerable.Range(1, 60), seed =>
    {
        MatchingTask task = StudyPools.Task(seed);
        var approach = new DeferredAcceptanceApproach(proposing);
        MetricInput input = With(task, seed, approach, approach.Match(task).Pairs);
        Assert.Equal(0, Number(new StabilityMetric(), input, "blocking-pairs"));
        Assert.Equal(1, Number(new StabilityMetric(), input, "stability-ratio") ?? 1);
    });

    [Fact]
    public void Every_approach_keeps_the_rules_and_shares_lie_between_0_and_1()
    {
        foreach (int seed in Enumerable.Range(1, 30))
        {
            MatchingTask task = StudyPools.Task(seed);
            foreach (MatchingApproach approach in MatchingApproaches.BuiltIn)
            {
                MetricInput input = With(task, seed, approach, approach.Match(task).Pairs);
                Assert.Equal(0, Number(new RuleBreaksMetric(), input, "forbidden-pairs"));
                Assert.Equal(0, Number(new RuleBreaksMetric(), input, "overfull-mentors"));
                Assert.All(
                    StudyMetrics.BuiltIn.Where(m => m is not ManipulationMetric).SelectMany(m => m.Measure(input)).Where(r => r.Part.Unit is "share" or "0 to 1"),
                    r => Assert.InRange(r.Value.Number ?? 0, 0, 1));
            }
        }
    }

    [Fact]
    public void Who_chooses_first_has_their_first_choice()
    {
        var generated = PoolGenerator.Generate(new() { Mentees = 9, Mentors = 7, ManagersInPool = 0 });
        MatchingTask task = MatchingTask.Of(generated.DetailedScheme, generated.Pool);
        const int first = 4;
        var approach = new SerialDictatorshipApproach([task.Pool.Mentees[first].Id]);
        MetricInput input = new(task, approach.Match(task).Pairs.Where(p => p.Mentee == first));
        Assert.Equal(1, Number(new PartnerRankMetric(Side.Mentee), input, "mentee-rank-worst"));
    }

    [Fact]
    public void Known_outcomes_come_before_the_truth()
    {
        MatchingTask task = StudyPools.Task(8);
        (int high, int low) = task.Rank(0, 0) > task.Rank(0, 1) ? (0, 1) : (1, 0);
        var input = new MetricInput(task, []) { Outcomes = [new(0, high, 5), new(0, low, 2)] };
        Assert.Equal(task.Rank(0, high) == task.Rank(0, low) ? 0.5 : 1, Number(new AucMetric(), input, "auc-within-mentee"));
        input = new MetricInput(task, []) { Outcomes = [new(0, 0, 5), new(0, 1, 5)] };
        Assert.Equal("No two pairs have unlike outcomes.", new AucMetric().Measure(input)[0].Value.Reason);
    }
}
