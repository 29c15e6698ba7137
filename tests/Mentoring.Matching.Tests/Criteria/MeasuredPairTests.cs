using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class MeasuredPairTests
{
    private static readonly Questionnaire questionnaire = new([], [new PairMeasure("travel", 0, 120, "minutes")]);

    [Theory]
    [InlineData(0, 1)]
    [InlineData(10, 1)]
    [InlineData(35, 0.5)]
    [InlineData(60, 0)]
    [InlineData(120, 0)]
    public void Less_is_better_where_the_worst_is_above_the_best(double minutes, double expected) =>
        Assert.Equal(expected, Prepare(new MeasuredPair("travel", worst: 60, best: 10), minutes).Agreement(0, 0));

    [Fact]
    public void More_is_better_where_the_best_is_above_the_worst() =>
        Assert.Equal(0.25, Prepare(new MeasuredPair("travel", worst: 0, best: 100), 25).Agreement(0, 0));

    [Fact]
    public void A_pair_that_was_not_measured_is_no_evidence_though_both_sides_are_answered()
    {
        PreparedCriterion prepared = Prepare(new MeasuredPair("travel", 60, 10), 35);
        Assert.Null(prepared.Agreement(0, 1));
        Assert.Equal(AnswerState.Answered, prepared.MentorStates[1]);
        Assert.Equal("The measure 'travel' was not taken of this pair.", prepared.Explain(0, 1));
        Assert.Equal("The measure 'travel' of this pair is 35 minutes, where 10 is best and 60 is worst.", prepared.Explain(0, 0));
    }

    [Fact]
    public void A_measure_that_is_missing_is_reported_with_the_nearest_name()
    {
        var problem = Assert.Single(new MeasuredPair("travle", 60, 10).Check(questionnaire));
        Assert.Equal("there is no pair measure 'travle'", problem.Message);
        Assert.Equal("did you mean 'travel'", problem.Mend);
    }

    [Fact]
    public void The_arguments_are_checked()
    {
        Assert.Throws<ArgumentException>(() => new MeasuredPair(" ", 0, 1));
        Assert.Throws<ArgumentException>(() => new MeasuredPair("travel", 1, 1));
        Assert.Throws<ArgumentException>(() => new MeasuredPair("travel", double.NaN, 1));
        Assert.Throws<ArgumentException>(() => new MeasuredPair("travel", double.MinValue, double.MaxValue));
        Assert.Equal("travel", new MeasuredPair("travel", 0, 1).Id);
    }

    private static PreparedCriterion Prepare(Criterion criterion, double minutes) => criterion.Prepare(new ResponseTable(new Pool(
        questionnaire, [new Mentee("bea")], [new Mentor("ada"), new Mentor("zoe")], pairValues: [new PairValue("travel", new Pair("bea", "ada"), minutes)])));
}
