using System.Globalization;
using System.Text;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Forms;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Benchmarks;

/// <summary>
/// The seeded people of the benchmarks: 12 criteria (8 on Likert scales, 2 nominal, 2 set-valued), detailed weights for both sides, a rule on
/// organisations; a tenth of the mentees' and nearly a third of the mentors' answers are missing.
/// </summary>
public static class BenchmarkPool
{
    private const double MenteesMissing = 0.1, MentorsMissing = 0.3;

    private static readonly string[] items = [.. Enumerable.Range(0, 16).Select(i => $"item {i}")];

    public static Scheme Scheme { get; } = SchemeWith([Objective.MostPlaced, Objective.TotalScore]);

    /// <summary>The pool of a size.</summary>
    /// <param name="mentees">How many mentees.</param>
    /// <param name="mentors">How many mentors.</param>
    /// <param name="missing">The share of missing answers of both sides, where it is not the usual one.</param>
    public static Pool Of(int mentees, int mentors, double? missing = null)
    {
        var random = new Random(20_260_103);
        return new Pool(
            Scheme.Questionnaire,
            [.. Enumerable.Range(0, mentees).Select(i => new Mentee(Id("mentee", i), Answers(random, missing ?? MenteesMissing)))],
            [.. Enumerable.Range(0, mentors).Select(i => new Mentor(Id("mentor", i), Answers(random, missing ?? MentorsMissing)))]);
    }

    /// <summary>A pool in which everybody is on both sides.</summary>
    public static Pool Both(int people)
    {
        Pool pool = Of(people, people);
        return new Pool(
            Scheme.Questionnaire,
            [.. pool.Mentees.Select((m, i) => new Mentee(Id("person", i), m.Answers))],
            [.. pool.Mentors.Select((m, i) => new Mentor(Id("person", i), m.Answers))]);
    }

    /// <summary>The scheme with other objectives, in which people may perhaps not mentor each other.</summary>
    public static Scheme SchemeWith(IEnumerable<Objective> objectives, bool forbidTwoCycles = false)
    {
        SchemeBuilder builder = Builder();
        builder.Objectives = [.. objectives];
        builder.ForbidTwoCycles = forbidTwoCycles;
        return builder.Build();
    }

    /// <summary>One side of a pool as the CSV of a form.</summary>
    public static string Csv(Pool pool, Side side)
    {
        Question[] questions = [.. Scheme.Questionnaire.AskedOf(side)];
        var csv = new StringBuilder().Append("id").AppendJoin("", questions.Select(q => $",{q.Id}")).Append('\n');
        for (int i = 0; i < pool.CountOf(side); i++)
        {
            Participant person = pool[side, i];
            csv.Append(person.Id);
            foreach (Question question in questions)
            {
                Answer answer = person.Answers[question.Id];
                csv.Append(',').Append(answer.State == AnswerState.Answered ? answer.ToString() : "");
            }

            csv.Append('\n');
        }

        return csv.ToString();
    }

    private static string Id(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index:00000}");

    private static AnswerSheet Answers(Random random, double missing) => AnswerSheet.Of(Scheme.Questionnaire.Questions
        .Where(q => q.Id == "organisation" || random.NextDouble() >= missing)
        .Select(q => (q.Id, Answer(random, q)))
        .ToList());

    private static Answer Answer(Random random, Question question) => question switch
    {
        LikertQuestion likert => Questionnaires.Answer.Number(random.Next(1, likert.Points + 1)),
        SingleChoiceQuestion choice => Questionnaires.Answer.Choice(choice.Options[random.Next(choice.Options.Count)].Id),
        MultipleChoiceQuestion => Questionnaires.Answer.Choices(items.Where(_ => random.Next(4) == 0).DefaultIfEmpty(items[0]).ToList()),
        _ => Questionnaires.Answer.Text($"organisation {random.Next(20)}"),
    };

    private static SchemeBuilder Builder()
    {
        string[] likert = [.. Enumerable.Range(0, 8).Select(i => $"likert{i}")];
        Criterion[] criteria =
        [
            .. likert.Select(id => new Closeness(id)),
            new SameChoice("area"),
            new DifferentChoice("style"),
            new Coverage("goals"),
            new Overlap("interests"),
        ];
        return new SchemeBuilder("benchmark")
        {
            Weighting = new Stated(
                criteria.Select((c, i) => (c.Id, Weight: 1.0 + (i % 4))).ToDictionary(w => w.Id, w => w.Weight),
                criteria.Select((c, i) => (c.Id, Weight: 1.0 + (i % 3))).ToDictionary(w => w.Id, w => w.Weight)),
            MenteeForm = new FormLayout("id"),
            MentorForm = new FormLayout("id"),
        }
            .AddQuestions(likert.Select(id => new LikertQuestion(id)))
            .AddQuestions(
                new SingleChoiceQuestion("area", [.. items.Take(8).Select(ChoiceOption.FromString)]),
                new SingleChoiceQuestion("style", [.. items.Take(4).Select(ChoiceOption.FromString)]),
                new MultipleChoiceQuestion("goals", [.. items.Select(ChoiceOption.FromString)]),
                new MultipleChoiceQuestion("interests", [.. items.Select(ChoiceOption.FromString)]),
                new VocabularyQuestion("organisation"))
            .AddCriteria(criteria)
            .AddRules(new MustDiffer("organisation"));
    }
}
