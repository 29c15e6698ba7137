using Mentoring.Matching.Choices;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Generators;

/// <summary>Makes random schemes for the questionnaires of <see cref="QuestionnaireGenerator"/>: the same seed gives the same scheme.</summary>
internal static class SchemeGenerator
{
    /// <summary>One criterion of every shape.</summary>
    public static IReadOnlyList<Criterion> Criteria { get; } =
    [
        new Closeness(QuestionnaireGenerator.Likert),
        new Closeness(QuestionnaireGenerator.Number),
        new SameChoice(QuestionnaireGenerator.Choice),
        new DifferentChoice(QuestionnaireGenerator.Vocabulary),
        new Coverage(QuestionnaireGenerator.Multiple, rareItemsWeighMore: true),
        new Overlap(QuestionnaireGenerator.Multiple, id: "overlap"),
        new Gap(QuestionnaireGenerator.Number, id: "gap", bestFrom: 1, bestTo: 3, zeroBelow: -4, zeroAbove: 12),
        new CommonAvailability(QuestionnaireGenerator.Availability),
        new MenteeRequests(),
        new MentorRequests(),
        new MeasuredPair(QuestionnaireGenerator.Distance, worst: 10, best: 0),
    ];

    /// <summary>A scheme for a pool's questionnaire.</summary>
    public static Scheme Of(int seed, Pool pool, bool twoCycles = false, Objective[]? objectives = null)
    {
        var random = new Random(seed);
        Criterion[] criteria = [.. Criteria.Where(_ => random.Next(3) > 0).DefaultIfEmpty(Criteria[0])];
        var builder = new SchemeBuilder("generated")
        {
            Weighting = Weighting(random, criteria),
            Reciprocity = Pick<Reciprocity>(random, new WeightedMean(), new ArithmeticMean(), new HarmonicMean(), new GeometricMean(), new Minimum()),
            MissingAnswers = Pick<MissingAnswerPolicy>(
                random, new ExpectedAgreement(), new ExpectedAgreement(), new ShrunkMean(), new Renormalise(), new NeutralConstant(), new ZeroAgreement()),
            Caution = random.Next(2) * 0.02,
            ForbidTwoCycles = twoCycles,
            Objectives = objectives ?? (random.Next(2) == 0 ? [Objective.TotalScore] : [Objective.MostPlaced, Objective.TotalScore]),
            Scale = Pick(random, ScoreScale.ZeroToOne, ScoreScale.Percent, new ScoreScale(12, 0, "hours", 2)),
        };
        EligibilityRule[] rules = [.. Rules(random)];
        builder.Choices = Choices(new Random(~seed), [.. rules.Select(r => r.Id), "noAvoided"]);
        return builder
            .AddQuestions(pool.Questionnaire.Questions)
            .AddPairMeasures(pool.Questionnaire.PairMeasures)
            .AddCriteria(criteria)
            .AddRules(rules)
            .Build();
    }

    /// <summary>Which rules give way to requests: none in half of the schemes.</summary>
    public static ChoicePrecedence Choices(Random random, string[] ruleIds)
    {
        string[] Some() => [.. ruleIds.Where(_ => random.Next(3) == 0)];
        return random.Next(2) == 0 ? ChoicePrecedence.None : new ChoicePrecedence(Some(), Some(), Some());
    }

    /// <summary>Some of the objectives in some order, as a scheme may have them.</summary>
    public static Objective[] Objectives(int seed)
    {
        var random = new Random(seed);
        Objective[] all = Enum.GetValues<Objective>();
        while (true)
        {
            random.Shuffle(all);
            Objective[] some = all[..random.Next(1, all.Length + 1)];
            bool IsPlacing(Objective o) => o is Objective.MostPlaced or Objective.TotalScore or Objective.WorstOff;
            if (some.Any(IsPlacing) && (!some.Contains(Objective.EvenLoads) || some.TakeWhile(o => o != Objective.EvenLoads).Any(IsPlacing)))
            {
                return some;
            }
        }
    }

    private static WeightingStrategy Weighting(Random random, Criterion[] criteria) => random.Next(4) switch
    {
        0 => new Uniform(),
        1 => new Entropy(),
        2 => new RankOrderCentroid([.. criteria.Select(c => c.Id)]),
        _ => new Stated(criteria.ToDictionary(c => c.Id, _ => 1.0 + random.Next(5)), criteria.ToDictionary(c => c.Id, _ => 1.0 + random.Next(3))),
    };

    private static IEnumerable<EligibilityRule> Rules(Random random) => ((EligibilityRule[])
    [
        new MustDiffer(QuestionnaireGenerator.Vocabulary, unknown: Pick(random, UnknownPolicy.Allow, UnknownPolicy.Forbid, UnknownPolicy.AllowAndFlag)),
        new GapWithin(QuestionnaireGenerator.Likert, minimum: -2),
        new NoEarlierPair(),
    ]).Where(_ => random.Next(2) == 0);

    private static T Pick<T>(Random random, params T[] items) => items[random.Next(items.Length)];
}
