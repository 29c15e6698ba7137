using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class GapTests
{
    private static readonly NumberQuestion years = new("years", 0, 20, "years");

    [Theory]
    [InlineData(-3, 0)]
    [InlineData(-2, 0)]
    [InlineData(-1, 0.25)]
    [InlineData(0, 0.5)]
    [InlineData(1, 0.75)]
    [InlineData(2, 1)]
    [InlineData(9, 1)]
    public void A_band_of_one_point_without_an_upper_end(double gap, double expected) =>
        Assert.Equal(expected, Of(new Gap("years", 2, 2, zeroBelow: -2), gap));

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(4, 1)]
    [InlineData(6, 0.5)]
    [InlineData(8, 0)]
    [InlineData(10, 0)]
    public void A_band_with_both_ends(double gap, double expected) =>
        Assert.Equal(expected, Of(new Gap("years", 2, 4, zeroBelow: 0, zeroAbove: 8), gap));

    [Theory]
    [InlineData(-10, 1)]
    [InlineData(2, 1)]
    [InlineData(2.5, 0)]
    public void An_end_at_the_band_is_a_step_and_an_end_left_out_never_falls(double gap, double expected) =>
        Assert.Equal(expected, Of(new Gap("years", 2, 2, zeroAbove: 2), gap));

    /// <summary>0.3 - 0.1 is a hair less than 0.2; whoever typed them means 0.2.</summary>
    [Fact]
    public void A_gap_is_taken_as_it_was_typed()
    {
        var gap = new Gap("years", 0.2, 0.2, zeroBelow: 0.2, zeroAbove: 0.5);
        PreparedCriterion prepared = Two.Prepare(gap, years, Answer.Number(0.1), Answer.Number(0.3));
        Assert.Equal(1, prepared.Agreement(0, 0));
        var row = new double[1];
        prepared.Agreements(0, row);
        Assert.Equal(1, row[0]);
        Assert.Equal("Ada ('0.3 years') is 0.2 above Bea ('0.1 years'), as is best.", prepared.Explain(0, 0));
    }

    [Property]
    public void Nearer_to_the_band_is_never_worse(byte a, byte b)
    {
        var gap = new Gap("years", 2, 4, zeroBelow: -6, zeroAbove: 10);
        double Distance(double g) => g < 2 ? (2 - g) / 8 : g > 4 ? (g - 4) / 6 : 0;
        (double x, double y) = ((a % 41 / 2.0) - 10, (b % 41 / 2.0) - 10);
        Assert.True(Distance(x) > Distance(y) || Of(gap, x) >= Of(gap, y));
    }

    [Fact]
    public void It_says_how_far_the_mentor_is_ahead_and_whether_that_is_best()
    {
        string Say(double bea, double ada, Gap? gap = null) =>
            Two.Explain(gap ?? new Gap("years", 2, 4, zeroBelow: 0, zeroAbove: 8), years, Answer.Number(bea), Answer.Number(ada));
        Assert.Equal("Ada ('7 years') is 4 above Bea ('3 years'), as is best.", Say(3, 7));
        Assert.Equal("Ada ('3 years') is level with Bea ('3 years'), less than is best.", Say(3, 3));
        Assert.Equal("Ada ('2 years') is 1 below Bea ('3 years'), less than is best.", Say(3, 2));
        Assert.Equal("Ada ('9.5 years') is 6.5 above Bea ('3 years'), more than is best.", Say(3, 9.5));
        Assert.Equal("Ada ('9 years') is 6 above Bea ('3 years'), which is as good as the best.", Say(3, 9, new Gap("years", 2, 2, zeroBelow: 0)));
    }

    [Fact]
    public void The_arguments_are_checked()
    {
        Assert.Contains("every gap would be best", Assert.Throws<ArgumentException>(() => new Gap("years", 2, 4)).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new Gap("years", 4, 2, zeroBelow: 0));
        Assert.Throws<ArgumentException>(() => new Gap("years", 2, 4, zeroBelow: 3));
        Assert.Throws<ArgumentException>(() => new Gap("years", 2, 4, zeroAbove: 3));
        Assert.Throws<ArgumentException>(() => new Gap("years", double.NaN, 4, zeroAbove: 5));
        Assert.Throws<ArgumentException>(() => new Gap("years", 2, 4, zeroAbove: double.PositiveInfinity));
    }

    [Fact]
    public void A_question_without_a_scale_is_reported() => Assert.Contains(
        "has no scale", Two.Problem(new Gap("who", 1, 1, zeroBelow: 0), new VocabularyQuestion("who")).Message, StringComparison.Ordinal);

    private static double? Of(Gap gap, double difference) => Two.Agreement(gap, years, Answer.Number(10), Answer.Number(10 + difference));
}
