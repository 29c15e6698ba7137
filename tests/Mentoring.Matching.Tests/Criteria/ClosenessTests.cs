using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class ClosenessTests
{
    private static readonly LikertQuestion pace = new("pace", 5);

    [Theory]
    [InlineData(1, 1, 1)]
    [InlineData(1, 2, 0.75)]
    [InlineData(4, 2, 0.5)]
    [InlineData(5, 1, 0)]
    public void A_likert_scale_falls_in_a_straight_line(double bea, double ada, double expected) =>
        Assert.Equal(expected, Two.Agreement(new Closeness("pace"), pace, Answer.Number(bea), Answer.Number(ada)));

    [Theory]
    [InlineData(1, 2, 1)]
    [InlineData(1, 3, 2.0 / 3)]
    [InlineData(1, 5, 0)]
    public void A_tolerated_difference_is_full_agreement_and_the_ends_still_come_to_0(double bea, double ada, double expected) =>
        Assert.Equal(expected, Two.Agreement(new Closeness("pace", tolerance: 1), pace, Answer.Number(bea), Answer.Number(ada))!.Value, 12);

    [Fact]
    public void Options_count_by_their_values_or_else_by_their_places()
    {
        SingleChoiceQuestion valued = new("grade", [new("low", value: 0), new("middle", value: 1), new("top", value: 10)]);
        SingleChoiceQuestion placed = new("grade", ["low", "middle", "top"]);
        Assert.Equal(0.9, Two.Agreement(new Closeness("grade"), valued, Answer.Choice("low"), Answer.Choice("middle"))!.Value, 12);
        Assert.Equal(0.5, Two.Agreement(new Closeness("grade"), placed, Answer.Choice("low"), Answer.Choice("middle")));
    }

    [Fact]
    public void Two_questions_are_compared_on_the_scale_that_holds_both()
    {
        NumberQuestion wide = new("wide", -4, 6, mentorText: "How far?");
        double? agreement = Two.Prepare(new Closeness("pace", "wide"), pace, wide, Answer.Number(1), Answer.Number(-4)).Agreement(0, 0);
        Assert.Equal(0.5, agreement);
    }

    [Property]
    public void It_is_symmetric_1_for_the_same_and_never_rises_with_the_distance(int a, int b, int c)
    {
        NumberQuestion years = new("years", 0, 40);
        double[] points = [.. new[] { a, b, c }.Select(n => (double)(n & int.MaxValue) % 81 / 2).Order()];
        double Of(double bea, double ada) => Two.Agreement(new Closeness("years", tolerance: 1), years, Answer.Number(bea), Answer.Number(ada))!.Value;
        Assert.Equal(Of(points[0], points[1]), Of(points[1], points[0]));
        Assert.Equal(1, Of(points[0], points[0]));
        Assert.True(Of(points[0], points[1]) >= Of(points[0], points[2]));
    }

    [Fact]
    public void It_says_what_both_said()
    {
        Assert.Equal("Both said '4 of 5'.", Two.Explain(new Closeness("pace"), pace, Answer.Number(4), Answer.Number(4)));
        Assert.Equal(
            "Bea said '4 of 5' and Ada said '2 of 5'.", Two.Explain(new Closeness("pace"), pace, Answer.Number(4), Answer.Number(2)));
    }

    [Fact]
    public void A_question_without_a_scale_is_reported()
    {
        var problem = Two.Problem(new Closeness("goals"), new MultipleChoiceQuestion("goals", ["a", "b"]));
        Assert.Equal("question 'goals' is a multiple-choice question, which has no scale", problem.Message);
        Assert.Equal("name a Likert, number or single-choice question", problem.Mend);
    }

    [Fact]
    public void A_scale_of_one_position_a_tolerance_that_takes_in_all_and_two_units_are_reported()
    {
        Assert.Contains("range of 0", Two.Problem(new Closeness("one"), new SingleChoiceQuestion("one", ["only"])).Message, StringComparison.Ordinal);
        Assert.Contains("takes in the whole scale", Two.Problem(new Closeness("pace", tolerance: 4), pace).Message, StringComparison.Ordinal);
        Assert.Empty(new Closeness("pace", tolerance: 3.5).Check(new Questionnaire([pace])));
        Assert.Contains("in years but question 'b' in months", Two.Problem(
            new Closeness("a", "b"), new NumberQuestion("a", 0, 9, "years"), new NumberQuestion("b", 0, 99, "months")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void The_arguments_are_checked()
    {
        Assert.Equal("question", Assert.Throws<ArgumentException>(() => new Closeness(" ")).ParamName);
        Assert.Throws<ArgumentException>(() => new Closeness("pace", id: " "));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Closeness("pace", tolerance: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Closeness("pace", tolerance: double.NaN));
        var plain = new Closeness(" pace ");
        Assert.Equal(("pace", "pace", "pace", "pace"), (plain.Question, plain.MentorQuestion, plain.Id, plain.Label));
        Assert.Equal(("speed", "How fast"), (new Closeness("pace", id: "speed", label: "How fast").Id, new Closeness("pace", label: "How fast").Label));
    }
}
