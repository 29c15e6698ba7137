using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class CadenceTests
{
    private static readonly SingleChoiceQuestion often = new(
        "often", [new("month", "monthly", 1), new("fortnight", "fortnightly", 2), new("week", "weekly", 4)]);

    [Theory]
    [InlineData("week", "week", 1)]
    [InlineData("week", "fortnight", 0.5)]
    [InlineData("week", "month", 0.25)]
    [InlineData("month", "week", 1)]
    public void It_is_what_is_offered_of_what_is_desired(string bea, string ada, double expected) =>
        Assert.Equal(expected, Two.Agreement(new Cadence("often"), often, Answer.Choice(bea), Answer.Choice(ada)));

    [Fact]
    public void It_says_whether_the_offer_is_enough()
    {
        Assert.Equal(
            "Ada offers 'weekly', enough for the 'monthly' that Bea desires.",
            Two.Explain(new Cadence("often"), often, Answer.Choice("month"), Answer.Choice("week")));
        Assert.Equal(
            "Ada offers 'monthly', less often than the 'weekly' that Bea desires.",
            Two.Explain(new Cadence("often"), often, Answer.Choice("week"), Answer.Choice("month")));
    }

    [Fact]
    public void Scales_that_do_not_count_meetings_are_reported()
    {
        Assert.Equal("let its scale begin above 0", Two.Problem(new Cadence("often"), new NumberQuestion("often", 0, 8)).Mend);
        Assert.Equal("question 'often' may be answered with -1", Two.Problem(
            new Cadence("often"), new SingleChoiceQuestion("often", [new("a", value: 3), new("b", value: -1)])).Message);
        Assert.Contains("have no values", Two.Problem(new Cadence("often"), new SingleChoiceQuestion("often", ["a", "b"])).Message, StringComparison.Ordinal);
        Assert.Contains("do not count meetings", Two.Problem(new Cadence("often"), new LikertQuestion("often")).Message, StringComparison.Ordinal);
        Assert.Contains("has no scale", Two.Problem(new Cadence("often"), new VocabularyQuestion("often")).Message, StringComparison.Ordinal);
        Assert.Empty(new Cadence("often").Check(new Questionnaire([new NumberQuestion("often", 0.5, 8)])));
    }
}
