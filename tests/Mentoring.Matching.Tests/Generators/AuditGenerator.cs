using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Generators;

/// <summary>Adds questions for audits alone to pools, one of every kind, and answers them at random.</summary>
internal static class AuditGenerator
{
    public const string Gender = "gender";
    public const string Languages = "languages";
    public const string Age = "age";
    public const string Ease = "ease";
    public const string Site = "site";
    public const string Order = "order";
    public const string Free = "free hours";

    public static IReadOnlyList<Question> Questions { get; } =
    [
        new SingleChoiceQuestion(Gender, ["woman", "man", "other"], auditOnly: true),
        new MultipleChoiceQuestion(Languages, ["English", "Welsh", "Polish"], auditOnly: true),
        new NumberQuestion(Age, 16, 100, "years", auditOnly: true),
        new LikertQuestion(Ease, 5, auditOnly: true),
        new VocabularyQuestion(Site, auditOnly: true),
        new RankedChoiceQuestion(Order, ["a", "b", "c"], auditOnly: true),
        new AvailabilityQuestion(Free, ["morning", "evening"], menteeText: "When are you free?", auditOnly: true),
    ];

    /// <summary>The people of a pool, asked these questions too, with answers to them that depend on the seed; the others stay.</summary>
    public static Pool Asked(Pool pool, int seed, double answered = 0.7)
    {
        var random = new Random(seed);
        AnswerSheet Answer(Participant person, Side side) => AnswerSheet.Of(
        [
            .. person.Answers.Where(a => Questions.All(q => q.Id != a.Key)).Select(a => (a.Key, a.Value)),
            .. Questions
                .Where(q => q.IsAskedOf(side) && random.NextDouble() < answered)
                .Select(q => (q.Id, QuestionnaireGenerator.AnswerTo(random, q))),
        ]);
        var questionnaire = new Questionnaire(
            [.. pool.Questionnaire.Questions.Where(q => !q.AuditOnly), .. Questions], pool.Questionnaire.PairMeasures);
        return new Pool(
            questionnaire,
            pool.Mentees.Select(m => new Mentee(m.Id, Answer(m, Side.Mentee), m.Name, m.Requests, m.Avoids)),
            pool.Mentors.Select(m => new Mentor(m.Id, Answer(m, Side.Mentor), m.Capacity, m.MinimumLoad, m.Name, m.Requests, m.Avoids)),
            pool.Locks,
            pool.EarlierPairs,
            pool.PairValues);
    }
}
