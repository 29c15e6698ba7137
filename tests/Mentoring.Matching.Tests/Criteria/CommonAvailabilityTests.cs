using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class CommonAvailabilityTests
{
    private static readonly AvailabilityQuestion free = new("free", ["morning", "evening"]);
    private static readonly string[] slots = ["Monday morning", "Monday evening", "Friday morning"];

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 0.5)]
    [InlineData(2, 1)]
    [InlineData(3, 1)]
    public void More_common_slots_never_lower_it(int common, double expected) => Assert.Equal(
        expected, Two.Agreement(new CommonAvailability("free"), free, Answer.Choices(slots), Answer.Choices(slots.Take(common))));

    [Fact]
    public void Somebody_who_is_never_free_is_evidence_and_somebody_who_did_not_say_is_none()
    {
        Assert.Equal(0, Two.Agreement(new CommonAvailability("free"), free, Answer.Choices(), Answer.Choices(slots)));
        Assert.Null(Two.Agreement(new CommonAvailability("free"), free, Answer.Skipped, Answer.Choices(slots)));
    }

    [Fact]
    public void Slots_of_two_questions_are_the_same_when_their_ids_are()
    {
        AvailabilityQuestion other = new("other", ["evening", "morning"]);
        Assert.Equal(0.25, Two.Prepare(
            new CommonAvailability("free", "other", needed: 4), free, other, Answer.Choices(slots), Answer.Choices("Friday evening", "Friday morning")).Agreement(0, 0));
    }

    [Fact]
    public void It_says_when_both_are_free()
    {
        var criterion = new CommonAvailability("free");
        Assert.Equal(
            "Bea and Ada are both free on Monday morning, Friday morning.",
            Two.Explain(criterion, free, Answer.Choices(slots), Answer.Choices("Friday morning", "Monday morning")));
        Assert.Equal("Bea and Ada are never free at the same time.", Two.Explain(criterion, free, Answer.Choices(), Answer.Choices(slots)));
    }

    [Fact]
    public void Questions_without_the_same_times_are_reported()
    {
        Assert.Equal("name an availability question", Two.Problem(new CommonAvailability("free"), new LikertQuestion("free")).Mend);
        Assert.Contains("divide the day differently", Two.Problem(
            new CommonAvailability("free", "b"), free, new AvailabilityQuestion("b", ["morning"])).Message, StringComparison.Ordinal);
        Assert.Contains("a week has 14", Two.Problem(new CommonAvailability("free", needed: 15), free).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentOutOfRangeException>(() => new CommonAvailability("free", needed: 0));
    }
}
