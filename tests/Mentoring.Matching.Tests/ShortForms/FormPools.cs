using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.ShortForms;

/// <summary>Pools and schemes for tests of short forms.</summary>
internal static class FormPools
{
    /// <summary>A pool whose mentors need not be given anybody: short forms set minimum loads aside.</summary>
    public static Pool WithoutMinimumLoads(Pool pool) => new(
        pool.Questionnaire,
        pool.Mentees,
        pool.Mentors.Select(m => new Mentor(m.Id, m.Answers, m.Capacity, 0, m.Name, m.Requests, m.Avoids)),
        pool.Locks,
        pool.EarlierPairs,
        pool.PairValues);

    /// <summary>The pool without one side's answers to some questions.</summary>
    public static Pool Without(Pool pool, Side side, IReadOnlySet<string> questions) =>
        PoolGenerator.WithAnswers(pool, side, p => new AnswerSheet(p.Answers.Where(a => !questions.Contains(a.Key))));

    /// <summary>People on so many scales, whose weights fall, with answers by chance; some of the mentors' are missing.</summary>
    public static (Scheme Scheme, Pool Pool) Scales(int seed, int people, int scales, double silent = 0)
    {
        var random = new Random(seed);
        string[] ids = [.. Enumerable.Range(0, scales).Select(s => $"q{s}")];
        Scheme scheme = new SchemeBuilder("scales")
        {
            Caution = 0,
            Weighting = new Stated(ids.Select((id, s) => (id, Weight: 1.0 / (1 + s))).ToDictionary(x => x.id, x => x.Weight)),
        }
            .AddQuestions(ids.Select(id => new NumberQuestion(id, 0, 1)))
            .AddCriteria(ids.Select(id => new Closeness(id)))
            .Build();
        AnswerSheet Sheet(double missing) => AnswerSheet.Of(
            ids.Select(id => (id, Answer: Answer.Number(Math.Round(random.NextDouble(), 6)), IsThere: random.NextDouble() >= missing)).Where(a => a.IsThere).Select(a => (a.id, a.Answer)).ToList());
        return (scheme, new Pool(
            scheme.Questionnaire,
            [.. Enumerable.Range(0, people).Select(i => new Mentee($"e{i:000}", Sheet(0)))],
            [.. Enumerable.Range(0, people).Select(i => new Mentor($"o{i:000}", Sheet(silent)))]));
    }
}
