using System.Globalization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Benchmarks.Workloads;

/// <summary>
/// Seeded pools of any size: 12 criteria (8 on Likert scales, 2 nominal, 2 set-valued), 30 % of the answers to them missing on both sides at
/// random, mentors for one to three mentees. What rules ask about is known of everybody.
/// </summary>
/// <remarks>Equal answers are one object, as a caller with a million people would have it.</remarks>
public sealed class ScalePool
{
    private const double Missing = 0.3;
    private const int Seed = 20_260_103, SetItems = 16, Organisations = 20, MostMentees = 3;

    private static readonly string[] items = [.. Enumerable.Range(0, SetItems).Select(i => $"item {i}")];

    // Of 100 people: in how many the languages and areas divide them; regions go by size, the k-th having 1/k of the first's people.
    private static readonly int[] languageShares = [70, 10, 6, 5, 4, 3, 1, 1];
    private static readonly int[] areaShares = [30, 20, 15, 10, 10, 5, 5, 5];
    private static readonly int[] regionShares = [.. Enumerable.Range(1, 25).Select(k => 1000 / k)];

    private readonly Random random = new(Seed);
    private readonly Question[] asked;
    private readonly Func<Answer>[] draws;

    private ScalePool(ScaleRules rules)
    {
        Scheme = MakeScheme(rules);
        asked = [.. Scheme.Questionnaire.Questions];
        draws = [.. asked.Select(Draw)];
    }

    private Scheme Scheme { get; }

    /// <summary>The scheme and the pool of a size; the same ones each time.</summary>
    public static (Scheme Scheme, Pool Pool) Of(int mentees, int mentors, ScaleRules rules)
    {
        var pool = new ScalePool(rules);
        return (pool.Scheme, pool.People(mentees, mentors));
    }

    private static string Id(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index:0000000}");

    private static Scheme MakeScheme(ScaleRules rules)
    {
        string[] likert = [.. Enumerable.Range(0, 8).Select(i => $"likert{i}")];
        Criterion[] criteria =
        [
            .. likert.Select(id => new Closeness(id)),
            new SameChoice("background"),
            new DifferentChoice("style"),
            new Coverage("goals"),
            new Overlap("interests"),
        ];
        SchemeBuilder builder = new SchemeBuilder("scale")
        {
            Weighting = new Stated(
                criteria.Select((c, i) => (c.Id, Weight: 1.0 + (i % 4))).ToDictionary(w => w.Id, w => w.Weight),
                criteria.Select((c, i) => (c.Id, Weight: 1.0 + (i % 3))).ToDictionary(w => w.Id, w => w.Weight)),
        }
            .AddQuestions(likert.Select(id => new LikertQuestion(id)))
            .AddQuestions(
                Choice("background", 8),
                Choice("style", 4),
                new MultipleChoiceQuestion("goals", [.. items.Select(ChoiceOption.FromString)]),
                new MultipleChoiceQuestion("interests", [.. items.Select(ChoiceOption.FromString)]),
                new VocabularyQuestion("organisation"))
            .AddCriteria(criteria)
            .AddRules(new MustDiffer("organisation"));
        return rules == ScaleRules.Open ? builder.Build() : builder
            .AddQuestions(Choice("language", languageShares.Length), Choice("region", regionShares.Length), Choice("area", areaShares.Length))
            .AddRules(new MustBeSame("language"), new MustBeSame("region"), new MustBeSame("area"))
            .Build();
    }

    private static SingleChoiceQuestion Choice(string id, int options) =>
        new(id, [.. Enumerable.Range(0, options).Select(i => ChoiceOption.FromString($"{id} {i}"))]);

    private Pool People(int mentees, int mentors)
    {
        var menteeList = new Mentee[mentees];
        for (int i = 0; i < mentees; i++)
        {
            menteeList[i] = new Mentee(Id("e", i), Answers());
        }

        var mentorList = new Mentor[mentors];
        for (int i = 0; i < mentors; i++)
        {
            AnswerSheet answers = Answers();
            mentorList[i] = new Mentor(Id("o", i), answers, random.Next(1, MostMentees + 1));
        }

        return new Pool(Scheme.Questionnaire, menteeList, mentorList);
    }

    private AnswerSheet Answers()
    {
        var answers = new List<KeyValuePair<string, Answer>>(asked.Length);
        for (int k = 0; k < asked.Length; k++)
        {
            bool isOfRule = asked[k].Id is "organisation" or "language" or "region" or "area";
            if (isOfRule || random.NextDouble() >= Missing)
            {
                answers.Add(KeyValuePair.Create(asked[k].Id, draws[k]()));
            }
        }

        return new AnswerSheet(answers);
    }

    private Func<Answer> Draw(Question question)
    {
        switch (question)
        {
            case LikertQuestion likert:
                Answer[] points = [.. Enumerable.Range(1, likert.Points).Select(p => Answer.Number(p))];
                return () => points[random.Next(points.Length)];
            case SingleChoiceQuestion choice:
                Answer[] options = [.. choice.Options.Select(o => Answer.Choice(o.Id))];
                int[] shares = question.Id switch
                {
                    "language" => languageShares,
                    "area" => areaShares,
                    "region" => regionShares,
                    _ => [.. options.Select(_ => 1)],
                };
                int all = shares.Sum();
                return () => options[ByShare(shares, random.Next(all))];
            case MultipleChoiceQuestion:
                var sets = new Answer?[1 << SetItems];
                return () => Set(sets);
            default:
                Answer[] texts = [.. Enumerable.Range(0, Organisations).Select(o => Answer.Text($"organisation {o}"))];
                return () => texts[random.Next(texts.Length)];
        }
    }

    /// <summary>Each item with a chance of a quarter; the first where that gives none.</summary>
    private Answer Set(Answer?[] sets)
    {
        int set = random.Next(1 << SetItems) & random.Next(1 << SetItems);
        set = set == 0 ? 1 : set;
        return sets[set] ??= Answer.Choices(items.Where((_, i) => (set >> i & 1) != 0));
    }

    private static int ByShare(int[] shares, int drawn)
    {
        int option = 0;
        while (drawn >= shares[option])
        {
            drawn -= shares[option++];
        }

        return option;
    }
}
