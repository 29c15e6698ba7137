using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Tests.Pools;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

public sealed class InformalStrategyTests
{
    [Fact]
    public void The_open_door_puts_each_sides_weight_on_its_requests()
    {
        CriterionWeights weights = new OpenDoor().Weigh(WeightingPools.Context(1));
        Assert.Equal([0, 0, 0, 1, 0], weights.Mentees.Of(0).ToArray());
        Assert.Equal([0, 0, 0, 0, 1], weights.Mentors.Of(0).ToArray());
        Assert.Empty(weights.Remarks);
    }

    [Fact]
    public void Without_mentor_requests_those_of_mentees_decide_and_a_remark_says_so()
    {
        CriterionWeights weights = new OpenDoor().Weigh(
            WeightingPools.Context(SchemePools.Random(new Random(1)), WeightingPools.Criteria.Where(c => c.Id != "mentorRequests")));
        Assert.Equal([0, 0, 0, 1], weights.Mentors.Of(0).ToArray());
        WeightingRemark remark = Assert.Single(weights.Remarks);
        Assert.False(remark.IsFlagged);
        Assert.Contains("mentorRequests", remark.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Headline_criteria_share_the_weight()
    {
        // Goals and cohort are headline questions; requests read no question and style is none.
        Assert.Equal([0.5, 0, 0.5, 0, 0], new Headline().Weigh(WeightingPools.Context(1)).Mentees.Of(0).ToArray());
    }

    [Fact]
    public void A_scheme_without_headline_criteria_is_told_so()
    {
        Criterion[] criteria = [new WeightingPools.Near("style"), WeightingPools.Criteria[3]];
        Problem problem = Assert.Single(new Headline().Check(SchemePools.Questionnaire, criteria));
        Assert.Contains("headline", problem.Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Uniform_weights_are_equal() =>
        Assert.Equal([0.2, 0.2, 0.2, 0.2, 0.2], new Uniform().Weigh(WeightingPools.Context(1)).Mentors.Of(0).ToArray());

    [Fact]
    public void Rank_order_centroid_weights_are_those_of_the_paper()
    {
        // Barron and Barrett 1996, table of weights for 4 attributes.
        double[] expected = [0.5208, 0.2708, 0.1458, 0.0625];
        Assert.All(RankOrderCentroid.Centroid(4).Zip(expected), w => Assert.Equal(w.Second, w.First, 5e-5));
        Assert.Equal([0.75, 0.25], RankOrderCentroid.Centroid(2).AsEnumerable());
        Assert.Throws<ArgumentOutOfRangeException>(() => RankOrderCentroid.Centroid(0));
    }

    [Property]
    public void Rank_order_centroid_weights_fall_and_are_those_of_the_defining_sum(byte size)
    {
        int n = (size % 40) + 1;
        double[] weights = [.. RankOrderCentroid.Centroid(n)];
        for (int k = 1; k <= n; k++)
        {
            double sum = Enumerable.Range(k, n - k + 1).Sum(i => 1.0 / i);
            Assert.Equal(sum / n, weights[k - 1], 1e-14);
            Assert.True(k == 1 || weights[k - 1] < weights[k - 2]);
        }
    }

    [Fact]
    public void Orders_weigh_only_what_they_name_and_each_side_has_its_own()
    {
        CriterionWeights weights = new RankOrderCentroid(["cohort", "goals"], ["style"]).Weigh(WeightingPools.Context(1));
        Assert.Equal([0.25, 0, 0.75, 0, 0], weights.Mentees.Of(0).ToArray());
        Assert.Equal([0, 1, 0, 0, 0], weights.Mentors.Of(0).ToArray());
    }

    [Fact]
    public void Orders_that_are_none_are_refused()
    {
        Assert.Throws<InvalidInputException>(() => new RankOrderCentroid([]));
        Assert.Equal(2, Assert.Throws<InvalidInputException>(() => new RankOrderCentroid(["a", "a", " "])).Problems.Count);
    }
}
