using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Tuning;

/// <summary>A scheme and a pool in which there is nothing to find, and into which tests plant what a lint should find.</summary>
internal static class LintPool
{
    public const int Mentees = 40;
    public const int Mentors = 30;

    public static readonly Question[] Questions =
    [
        new LikertQuestion("goals"),
        new SingleChoiceQuestion("field", ["law", "arts", "trade", "science"]),
        new NumberQuestion("years", 0, 40),
        new SingleChoiceQuestion("language", ["English", "French", "Welsh"]),
        new VocabularyQuestion("town"),
    ];

    public static SchemeBuilder Clean(params Question[] more) => new SchemeBuilder("planted")
        .AddQuestions([.. Questions, .. more])
        .AddCriteria([new Closeness("goals"), new SameChoice("field"), new Closeness("years")]);

    /// <summary>The people of a scheme; a test may answer some questions itself, by side, number and question; null leaves one out.</summary>
    public static Pool People(Scheme scheme, Func<Side, int, string, Answer?, Answer?>? change = null, int mentees = Mentees, int mentors = Mentors)
    {
        AnswerSheet Sheet(Side side, int i)
        {
            var random = new Random((1000 * (int)side) + i);
            var answers = new List<KeyValuePair<string, Answer>>();
            foreach (Question question in scheme.Questionnaire.Questions)
            {
                Answer? answer = question switch
                {
                    LikertQuestion likert => Answer.Number(1 + random.Next(likert.Points)),
                    NumberQuestion number => Answer.Number(random.Next((int)number.Maximum + 1)),
                    SingleChoiceQuestion choice => Answer.Choice(choice.Options[random.Next(choice.Options.Count)].Id),
                    _ => Answer.Text($"town {random.Next(4)}"),
                };
                answer = change is null ? answer : change(side, i, question.Id, answer);
                if (answer is not null && question.IsAskedOf(side))
                {
                    answers.Add(KeyValuePair.Create(question.Id, answer));
                }
            }

            return new AnswerSheet(answers);
        }

        return new Pool(
            scheme.Questionnaire,
            Enumerable.Range(0, mentees).Select(i => new Mentee($"m{i:000}", Sheet(Side.Mentee, i))),
            Enumerable.Range(0, mentors).Select(i => new Mentor($"v{i:000}", Sheet(Side.Mentor, i), 2)));
    }
}
