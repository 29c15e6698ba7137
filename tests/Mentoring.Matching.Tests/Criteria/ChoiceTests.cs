using Mentoring.Matching.Criteria;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class ChoiceTests
{
    private static readonly SingleChoiceQuestion topic = new("topic", [new("lead", "Leadership"), new("code", "Programming")]);
    private static readonly VocabularyQuestion employer = new("employer");

    [Fact]
    public void The_same_choice_is_1_and_another_is_0_and_different_choice_is_the_reverse()
    {
        foreach ((string ada, double same) in new[] { ("lead", 1.0), ("code", 0.0) })
        {
            Assert.Equal(same, Two.Agreement(new SameChoice("topic"), topic, Answer.Choice("lead"), Answer.Choice(ada)));
            Assert.Equal(1 - same, Two.Agreement(new DifferentChoice("topic"), topic, Answer.Choice("lead"), Answer.Choice(ada)));
        }
    }

    [Fact]
    public void Options_of_two_questions_are_compared_by_their_ids()
    {
        SingleChoiceQuestion offer = new("offer", [new("other"), new("code", "I teach programming")], mentorText: "What do you teach?");
        Assert.Equal(1, Two.Prepare(new SameChoice("topic", "offer"), topic, offer, Answer.Choice("code"), Answer.Choice("code")).Agreement(0, 0));
        Assert.Equal(0, Two.Prepare(new SameChoice("topic", "offer"), topic, offer, Answer.Choice("lead"), Answer.Choice("other")).Agreement(0, 0));
    }

    [Theory]
    [InlineData("Zürich", " Zürich ", 1)]
    [InlineData("Acme", "ACME", 0)]
    [InlineData("Acme", "Acme Ltd", 0)]
    public void Vocabulary_is_compared_letter_for_letter(string bea, string ada, double same) =>
        Assert.Equal(same, Two.Agreement(new SameChoice("employer"), employer, Answer.Text(bea), Answer.Text(ada)));

    [Fact]
    public void It_says_what_both_chose()
    {
        Assert.Equal("Both chose 'Leadership'.", Two.Explain(new SameChoice("topic"), topic, Answer.Choice("lead"), Answer.Choice("lead")));
        Assert.Equal(
            "Bea chose 'Leadership' and Ada chose 'Programming'.",
            Two.Explain(new DifferentChoice("topic"), topic, Answer.Choice("lead"), Answer.Choice("code")));
        Assert.Equal("Both said 'Acme'.", Two.Explain(new SameChoice("employer"), employer, Answer.Text("Acme"), Answer.Text("Acme")));
    }

    [Fact]
    public void Questions_that_cannot_be_compared_are_reported()
    {
        Assert.Contains("whose answers are not one choice", Two.Problem(new SameChoice("pace"), new LikertQuestion("pace")).Message, StringComparison.Ordinal);
        Assert.Equal("name two questions of the same kind", Two.Problem(new DifferentChoice("topic", "employer"), topic, employer).Mend);
        Assert.Contains("no option in common", Two.Problem(
            new SameChoice("topic", "offer"), topic, new SingleChoiceQuestion("offer", ["else"])).Message, StringComparison.Ordinal);
    }
}
