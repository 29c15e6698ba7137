using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Tuning;

/// <summary>A strategy that gives what it was given, and a scheme that goes by it.</summary>
internal sealed class GivenWeights(CriterionWeights weights) : WeightingStrategy
{
    /// <summary>A scheme with other weights and perhaps other objectives.</summary>
    public static Scheme In(Scheme scheme, WeightingStrategy weighting, IEnumerable<Objective>? objectives = null) => new SchemeBuilder(scheme.Name)
    {
        Weighting = weighting,
        Reciprocity = scheme.Reciprocity,
        MissingAnswers = scheme.MissingAnswers,
        Caution = scheme.Caution,
        Objectives = [.. objectives ?? scheme.Objectives],
        Scale = scheme.Scale,
        ForbidTwoCycles = scheme.ForbidTwoCycles,
        Choices = scheme.Choices,
    }
        .AddQuestions(scheme.Questionnaire.Questions)
        .AddPairMeasures(scheme.Questionnaire.PairMeasures)
        .AddCriteria(scheme.Criteria)
        .AddRules(scheme.Rules)
        .Build();

    /// <summary>Weights of each person's own, some of them 0.</summary>
    public static CriterionWeights Own(int seed, int criteria, int mentees, int mentors)
    {
        var random = new Random(seed);
        double[] One() => [.. Enumerable.Range(0, criteria).Select(c => c == 0 ? 1.0 : random.Next(4))];
        return new CriterionWeights(
            SideWeights.PerPerson([.. Enumerable.Range(0, mentees).Select(_ => One())]),
            random.Next(2) == 0 ? SideWeights.Shared(One()) : SideWeights.PerPerson([.. Enumerable.Range(0, mentors).Select(_ => One())]));
    }

    protected override CriterionWeights WeighCore(WeightingContext context) => weights;
}
