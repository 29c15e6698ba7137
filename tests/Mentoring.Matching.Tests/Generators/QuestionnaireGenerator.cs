using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Generators;

/// <summary>
/// Makes random questionnaires with fixed ids, so that tests can name the questions: of each kind one that both sides are asked, and of some
/// kinds one more that only mentors are asked, with other positions or options.
/// </summary>
public static class QuestionnaireGenerator
{
    public const string Likert = "likert";
    public const string MentorLikert = "mentorLikert";
    public const string Number = "number";
    public const string MentorNumber = "mentorNumber";
    public const string Choice = "choice";
    public const string MentorChoice = "mentorChoice";

    /// <summary>A single choice whose options have values above 0.</summary>
    public const string Frequency = "frequency";
    public const string Multiple = "multiple";
    public const string MentorMultiple = "mentorMultiple";
    public const string Ranked = "ranked";
    public const string Vocabulary = "vocabulary";
    public const string Availability = "availability";

    /// <summary>A pair measure.</summary>
    public const string Distance = "distance";

    /// <summary>A random questionnaire.</summary>
    public static Questionnaire Of(Random random)
    {
        string[] labels = ["never", "seldom", "sometimes", "often", "always"];
        string[] periods = ["morning", "lunch time", "afternoon", "evening"];
        int options = random.Next(3) > 0 ? random.Next(1, 5) : random.Next(60, 70);
        var marks = new Random(options);
        bool Mark() => marks.Next(2) == 0;
        return new Questionnaire(
            [
                random.Next(2) == 0 ? new LikertQuestion(Likert, 5, labels, shareable: Mark()) : new LikertQuestion(Likert, random.Next(2, 12)),
                new LikertQuestion(MentorLikert, random.Next(2, 12), mentorText: "How often?"),
                new NumberQuestion(Number, -random.Next(5), 1 + random.Next(20), "years", shareable: Mark()),
                new NumberQuestion(MentorNumber, -2.5, 8 + random.Next(20), mentorText: "How many years?"),
                new SingleChoiceQuestion(Choice, Options("item", 0, random.Next(2, 7)), shareable: Mark()),
                new SingleChoiceQuestion(MentorChoice, Options("item", 1, random.Next(1, 7)), mentorText: "Which?"),
                new SingleChoiceQuestion(Frequency, [new("weekly", value: 4), new("fortnightly", value: 2), new("monthly", value: 1)]),
                new MultipleChoiceQuestion(Multiple, Options("item", 0, options), shareable: Mark()),
                new MultipleChoiceQuestion(MentorMultiple, Options("item", options / 2, options), mentorText: "Which?"),
                new RankedChoiceQuestion(Ranked, Options("item", 0, options), shareable: Mark()),
                new VocabularyQuestion(Vocabulary, shareable: Mark()),
                new AvailabilityQuestion(Availability, periods[..random.Next(1, 5)], shareable: Mark()),
            ],
            [new PairMeasure(Distance, 0, 100, "km")]);
    }

    /// <summary>A random answer to a question, of any state; more often than not an answer with a value.</summary>
    public static Answer AnswerTo(Random random, Question question) => random.Next(10) switch
    {
        0 => Answer.Skipped,
        1 => Answer.NoPreference,
        2 => Answer.Withheld,
        _ => ValueFor(random, question),
    };

    /// <summary>A random answer with a value to a question; sets and rankings of many sizes, none included for sets.</summary>
    public static Answer ValueFor(Random random, Question question) => question switch
    {
        LikertQuestion likert => Answer.Number(random.Next(1, likert.Points + 1)),
        NumberQuestion number => Answer.Number(number.Minimum + (random.Next(9) * (number.Maximum - number.Minimum) / 8)),
        SingleChoiceQuestion single => Answer.Choice(single.Options[random.Next(single.OptionCount)].Id),
        RankedChoiceQuestion ranked => Answer.Ranking(Some(random, ranked, 1)),
        OptionQuestion several => Answer.Choices(Some(random, several, 0)),
        _ => Answer.Text($"place {random.Next(4)}"),
    };

    private static List<ChoiceOption> Options(string name, int first, int count) =>
        [.. Enumerable.Range(first, count).Select(i => new ChoiceOption($"{name}{i}", i % 3 == 0 ? $"Item {i}, with a comma" : $"Item {i}"))];

    private static List<string> Some(Random random, OptionQuestion question, int atLeast)
    {
        int[] indices = [.. Enumerable.Range(0, question.OptionCount)];
        random.Shuffle(indices);
        return [.. indices.Take(random.Next(atLeast, indices.Length + 1)).Select(i => question.OptionAt(i).Id)];
    }
}
