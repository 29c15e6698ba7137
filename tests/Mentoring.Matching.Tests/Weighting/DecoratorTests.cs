using FsCheck.Xunit;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Tests.Pools;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

public sealed class DecoratorTests
{
    private static readonly WeightingStrategy own = new OwnImportance(OwnImportanceTests.Questions);
    private static readonly WeightingStrategy centroid = new RankOrderCentroid(["style", "goals"], ["cohort"]);

    [Property(MaxTest = 20)]
    public void Shrinking_by_0_or_1_gives_either_strategy_to_the_last_bit(int seed)
    {
        WeightingContext context = WeightingPools.Context(seed);
        AssertSame(own.Weigh(context), new Shrink(own, 0, centroid).Weigh(context), context);
        AssertSame(centroid.Weigh(context), new Shrink(own, 1, centroid).Weigh(context), context);
        AssertSame(new Uniform().Weigh(context), new Shrink(own, 1).Weigh(context), context);
    }

    [Property(MaxTest = 20)]
    public void A_blend_of_one_is_that_one_to_the_last_bit(int seed)
    {
        WeightingContext context = WeightingPools.Context(seed);
        AssertSame(own.Weigh(context), new Blend([new BlendPart(own, 0.3)]).Weigh(context), context);
    }

    [Property(MaxTest = 40)]
    public void Shrinking_is_the_mean_that_it_says(int seed)
    {
        WeightingContext context = WeightingPools.Context(seed);
        double amount = new Random(seed).NextDouble();
        CriterionWeights shrunk = new Shrink(own, amount, centroid).Weigh(context);
        CriterionWeights blended = new Blend([new BlendPart(own, 3 * (1 - amount)), new BlendPart(centroid, 3 * amount)]).Weigh(context);
        for (int mentee = 0; mentee < context.Responses.MenteeCount; mentee++)
        {
            for (int c = 0; c < context.Criteria.Length; c++)
            {
                double expected = ((1 - amount) * own.Weigh(context).Mentees.Of(mentee)[c]) + (amount * centroid.Weigh(context).Mentees.Of(mentee)[c]);
                Assert.Equal(expected, shrunk.Mentees.Of(mentee)[c], 1e-12);
                Assert.Equal(expected, blended.Mentees.Of(mentee)[c], 1e-12);
            }
        }
    }

    [Fact]
    public void Remarks_of_the_strategies_inside_are_kept()
    {
        var pairwise = new PairwiseComparison(["goals", "style"], [new Comparison("goals", "style", 2)]);
        WeightingContext context = WeightingPools.Context(1);
        WeightingRemark remark = Assert.Single(pairwise.Weigh(context).Remarks);
        Assert.Equal([remark], new Shrink(pairwise, 0.5).Weigh(context).Remarks.AsEnumerable());
        Assert.Equal([remark], new Blend([new(new Uniform(), 1), new(pairwise, 1)]).Weigh(context).Remarks.AsEnumerable());
        Assert.Equal([remark], new OwnImportance(OwnImportanceTests.Questions, pairwise).Weigh(context).Remarks.AsEnumerable());
    }

    [Fact]
    public void Problems_of_the_strategies_inside_say_where_they_are()
    {
        var wrong = new RankOrderCentroid(["gaols"]);
        Problem inBlend = Assert.Single(new Blend([new(new Uniform(), 1), new(wrong, 1)]).Check(SchemePools.Questionnaire, WeightingPools.Criteria));
        Assert.Equal("part 2 of the blend, weighting", inBlend.Place);
        Assert.Equal(
            ["shrunken strategy, weighting", "target of shrinkage, weighting"],
            new Shrink(wrong, 0.5, wrong).Check(SchemePools.Questionnaire, WeightingPools.Criteria).Select(p => p.Place));
    }

    [Fact]
    public void Amounts_and_shares_that_are_none_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shrink(own, 1.1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Shrink(own, double.NaN));
        Assert.Throws<ArgumentOutOfRangeException>(() => new BlendPart(own, -1));
        Assert.Throws<ArgumentException>(() => new Blend([]));
        Assert.Throws<ArgumentException>(() => new Blend([new BlendPart(own, 0)]));
    }

    private static void AssertSame(CriterionWeights expected, CriterionWeights actual, WeightingContext context)
    {
        for (int mentee = 0; mentee < context.Responses.MenteeCount; mentee++)
        {
            Assert.Equal(expected.Mentees.Of(mentee).ToArray(), actual.Mentees.Of(mentee).ToArray());
        }

        for (int mentor = 0; mentor < context.Responses.MentorCount; mentor++)
        {
            Assert.Equal(expected.Mentors.Of(mentor).ToArray(), actual.Mentors.Of(mentor).ToArray());
        }
    }
}
