using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Questionnaires;

public sealed class QuestionTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(-0.0)]
    [InlineData(1)]
    [InlineData(1.5)]
    [InlineData(11)]
    [InlineData(12)]
    [InlineData(-1)]
    [InlineData(1e300)]
    public void A_number_is_the_same_answer_whether_it_is_shared_or_not(double value)
    {
        Answer answer = Answer.Number(value);
        Assert.Equal(new NumberAnswer(value), answer);
        Assert.Equal(new NumberAnswer(value).ToString(), answer.ToString());
        Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Number(double.NaN));
    }

    [Fact]
    public void A_question_is_asked_of_those_for_whom_it_has_words()
    {
        var both = new LikertQuestion("q");
        var mentees = new LikertQuestion("q", menteeText: "How fast?");
        var other = new LikertQuestion("q", text: "How fast?", mentorText: "How fast are you?");
        Assert.Equal(("q", "q"), (both.TextFor(Side.Mentee), both.TextFor(Side.Mentor)));
        Assert.Equal((true, false), (mentees.IsAskedOf(Side.Mentee), mentees.IsAskedOf(Side.Mentor)));
        Assert.Contains("not asked of mentors", Assert.Throws<InvalidOperationException>(() => mentees.TextFor(Side.Mentor)).Message, StringComparison.Ordinal);
        Assert.Equal(("How fast?", "How fast are you?"), (other.TextFor(Side.Mentee), other.TextFor(Side.Mentor)));
    }

    [Fact]
    public void Wrong_likert_and_number_questions_are_refused_and_named()
    {
        Refused<ArgumentOutOfRangeException>("points", () => new LikertQuestion("pace", 1));
        Refused<ArgumentOutOfRangeException>("points", () => new LikertQuestion("pace", 12));
        Refused<ArgumentException>("labels", () => new LikertQuestion("pace", 3, ["a", "b"]));
        Refused<ArgumentException>("labels", () => new LikertQuestion("pace", 2, ["a", " A"]));
        Refused<ArgumentException>("labels", () => new LikertQuestion("pace", 2, ["a", " "]));
        Refused<ArgumentException>("maximum", () => new NumberQuestion("pace", 1, 1));
        Refused<ArgumentException>("maximum", () => new NumberQuestion("pace", 0, double.PositiveInfinity));
        Assert.Throws<ArgumentException>(() => new NumberQuestion(" ", 0, 1));
    }

    [Fact]
    public void Wrong_options_are_refused()
    {
        Refused<ArgumentException>("options", () => new SingleChoiceQuestion("pace", []));
        Refused<ArgumentException>("options", () => new SingleChoiceQuestion("pace", [null!]));
        Refused<ArgumentException>("options", () => new SingleChoiceQuestion("pace", [new("a", value: 1), "b"]));
        Assert.Contains("'a' is there twice", Assert.Throws<ArgumentException>(() => new MultipleChoiceQuestion("pace", ["a", "a"])).Message, StringComparison.Ordinal);
        Assert.Contains("let it mean one", Assert.Throws<ArgumentException>(
            () => new MultipleChoiceQuestion("pace", ["a", new("b", aliases: ["A"])])).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => new ChoiceOption(" "));
        Assert.Throws<ArgumentException>(() => new ChoiceOption("a", value: double.NaN));
        Assert.Throws<ArgumentException>(() => new ChoiceOption("a", aliases: [""]));
        Assert.Throws<ArgumentException>(() => new AvailabilityQuestion("pace", []));
        Assert.Throws<ArgumentException>(() => new AvailabilityQuestion("pace", ["day", " "]));
        Assert.Throws<ArgumentException>(() => new AvailabilityQuestion("pace", ["day", "Day"]));
    }

    [Fact]
    public void Wrong_answers_and_formats_are_refused()
    {
        Assert.Throws<ArgumentException>(() => Answer.Choices("a", "a"));
        Assert.Throws<ArgumentException>(() => Answer.Choices("a", " "));
        Assert.Throws<ArgumentException>(() => Answer.Ranking());
        Assert.Throws<ArgumentException>(() => Answer.Text("  "));
        Assert.Throws<ArgumentException>(() => Answer.Choice(""));
        Assert.Throws<ArgumentOutOfRangeException>(() => Answer.Number(double.NaN));
        Assert.Throws<ArgumentException>(() => new AnswerFormat(separators: []));
        Assert.Throws<ArgumentException>(() => new AnswerFormat(separators: [";", ""]));
        Assert.Throws<ArgumentException>(() => new AnswerFormat(decimalSeparator: ";"));
        Assert.Throws<ArgumentException>(() => new PairMeasure("m", 2, 1));
        Assert.Throws<InvalidInputException>(() => new Questionnaire([new LikertQuestion("q"), new VocabularyQuestion("q")]));
    }

    [Fact]
    public void An_answer_of_another_kind_or_out_of_range_is_found()
    {
        ChoiceOption[] options = ["a", "b"];
        (Question Question, Answer Right, Answer[] Wrong)[] cases =
        [
            (new LikertQuestion("q", 3), Answer.Number(3), [Answer.Number(4), Answer.Number(0), Answer.Number(1.5), Answer.Text("3")]),
            (new NumberQuestion("q", 0, 1), Answer.Number(0.5), [Answer.Number(1.5), Answer.Choice("a")]),
            (new SingleChoiceQuestion("q", options), Answer.Choice("a"), [Answer.Choice("c"), Answer.Choices("a")]),
            (new MultipleChoiceQuestion("q", options), Answer.Choices(), [Answer.Choices("a", "c"), Answer.Ranking("a")]),
            (new RankedChoiceQuestion("q", options), Answer.Ranking("b", "a"), [Answer.Ranking("c"), Answer.Choices("a")]),
            (new VocabularyQuestion("q"), Answer.Text("a"), [Answer.Number(1)]),
            (new AvailabilityQuestion("q", ["day"]), Answer.Choices("Friday day"), [Answer.Choices("Friday"), Answer.Text("Friday day")]),
        ];
        foreach ((Question question, Answer right, Answer[] wrong) in cases)
        {
            Assert.Null(question.Check(right));
            Assert.All(new[] { Answer.Skipped, Answer.NoPreference, Answer.Withheld }, a => Assert.Null(question.Check(a)));
            Assert.All(wrong, a => Assert.NotNull(question.Check(a)));
        }

        Assert.Equal("'leed' is not an option; did you mean 'lead'", new MultipleChoiceQuestion("q", ["lead", "law"]).Check(Answer.Choices("leed")));
    }

    [Fact]
    public void An_answer_is_described_in_the_words_of_the_form()
    {
        ChoiceOption[] options = [new("b", "Bees"), new("a", "Ants")];
        Assert.Equal("4 of 5", new LikertQuestion("q").Describe(Answer.Number(4)));
        Assert.Equal("often", new LikertQuestion("q", 2, ["seldom", "often"]).Describe(Answer.Number(2)));
        Assert.Equal("7.5 years", new NumberQuestion("q", 0, 60, "years").Describe(Answer.Number(7.5)));
        Assert.Equal("7.5", new NumberQuestion("q", 0, 60).Describe(Answer.Number(7.5)));
        Assert.Equal("Bees", new SingleChoiceQuestion("q", options).Describe(Answer.Choice("b")));
        Assert.Equal("Ants; Bees", new MultipleChoiceQuestion("q", options).Describe(Answer.Choices("b", "a")));
        Assert.Equal("Bees > Ants", new RankedChoiceQuestion("q", options).Describe(Answer.Ranking("b", "a")));
        Assert.Equal("Monday day; Friday day", new AvailabilityQuestion("q", ["day"]).Describe(Answer.Choices("Friday day", "Monday day")));
        Assert.Equal("Acme", new VocabularyQuestion("q").Describe(Answer.Text(" Acme")));
        Assert.Equal("prefers not to say", new LikertQuestion("q").Describe(Answer.Withheld));
        Assert.Equal("no preference", new LikertQuestion("q").Describe(Answer.NoPreference));
        Assert.Equal("no answer", new LikertQuestion("q").Describe(Answer.Skipped));
    }

    private static void Refused<T>(string parameter, Func<object> make)
        where T : ArgumentException
    {
        T refusal = Assert.Throws<T>(make);
        Assert.Equal(parameter, refusal.ParamName);
        Assert.Contains("'pace'", refusal.Message, StringComparison.Ordinal);
    }
}
