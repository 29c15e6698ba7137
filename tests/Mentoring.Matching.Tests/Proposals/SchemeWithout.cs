using Mentoring.Matching.Choices;
using Mentoring.Matching.Eligibility;

namespace Mentoring.Matching.Tests.Proposals;

/// <summary>Schemes without one of their rules.</summary>
internal static class SchemeWithout
{
    /// <summary>The same scheme, to which a rule no longer belongs.</summary>
    public static Scheme Rule(Scheme scheme, EligibilityRule rule)
    {
        return new SchemeBuilder("without")
        {
            Weighting = scheme.Weighting,
            Reciprocity = scheme.Reciprocity,
            MissingAnswers = scheme.MissingAnswers,
            Caution = scheme.Caution,
            ForbidTwoCycles = scheme.ForbidTwoCycles,
            Objectives = [.. scheme.Objectives],
            Scale = scheme.Scale,
            Choices = new ChoicePrecedence(Others(scheme.Choices.Mutual), Others(scheme.Choices.Mentor), Others(scheme.Choices.Mentee)),
        }
            .AddQuestions(scheme.Questionnaire.Questions)
            .AddPairMeasures(scheme.Questionnaire.PairMeasures)
            .AddCriteria(scheme.Criteria)
            .AddRules(scheme.Rules.Where(r => r != rule))
            .Build();

        string[] Others(IEnumerable<string> ids) => [.. ids.Where(id => id != rule.Id)];
    }
}
