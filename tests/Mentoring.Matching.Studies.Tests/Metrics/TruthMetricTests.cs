using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Tests.Approaches;
using static Mentoring.Matching.Studies.Tests.Metrics.MetricInputs;

namespace Mentoring.Matching.Studies.Tests.Metrics;

public sealed class TruthMetricTests
{
    private static readonly TruthMetric metric = new();

    [Fact]
    public void Regret_is_the_distance_from_the_best_of_all_matchings_with_as_many_pairs_and_0_for_that_one()
    {
        int looked = 0;
        foreach (int seed in Enumerable.Range(1, 150).Where(s => StudyPools.Generated(s).Pool.Mentees.Length is > 0 and <= 5))
        {
            MetricInput input = Of(seed);
            if (Number(metric, input, "regret") is not { } regret)
            {
                continue;
            }

            double True(int[] matching) => matching.Select((j, i) => j < 0 ? 0 : input.Truth!.Compatibility(i, j)).Sum();
            int[] best = SlowTwins.AllMatchings(input.Task).Where(m => m.Count(j => j >= 0) == input.Pairs.Length).MaxBy(True)!;
            Assert.InRange(True(best) - True(MentorOf(input)) - (regret * input.Pairs.Length), -1e-6, 1e-6);
            Assert.InRange(True(best) - (Number(metric, input, "true-best")!.Value * input.Pairs.Length), -1e-6, 1e-6);
            Assert.True(regret >= 0);
            MetricInput perfect = With(input.Task, seed, input.Approach!, [.. ApproachResult.Matched(best).Pairs]);
            Assert.Equal(0, Number(metric, perfect, "regret"));
            Assert.Equal(perfect.Pairs.Average(p => perfect.Truth!.GoesWell(p.Mentee, p.Mentor) == true ? 1.0 : 0), Number(metric, perfect, "went-well")!.Value, 1e-12);
            looked++;
        }

        Assert.True(looked > 20, $"Only {looked} matchings were looked at.");
    }

    [Fact]
    public void Without_a_truth_or_against_the_rules_there_is_no_regret()
    {
        MatchingTask task = StudyPools.Task(8);
        Assert.All(metric.Measure(new MetricInput(task, [new(0, 0)])), r => Assert.Equal("The truth is not known.", r.Value.Reason));
        PlacedPair[] crowd = [.. Enumerable.Range(0, task.MenteeCount).Select(i => new PlacedPair(i, 0))];
        var readings = metric.Measure(With(task, 8, new RandomApproach(), crowd));
        Assert.NotNull(readings[0].Value.Number);
        Assert.Null(readings[2].Value.Number);
        Assert.Contains("does not keep rules", readings[2].Value.Reason, StringComparison.Ordinal);
    }
}
