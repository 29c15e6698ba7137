using Mentoring.Matching.Scoring;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Running;

/// <summary>A scheme with one or another of its parts replaced.</summary>
internal static class SchemeVariant
{
    public static Scheme Of(Scheme scheme, WeightingStrategy? weighting, Reciprocity? reciprocity, MissingAnswerPolicy? missing)
    {
        if (weighting is null && reciprocity is null && missing is null)
        {
            return scheme;
        }

        var builder = new SchemeBuilder(scheme.Name)
        {
            Description = scheme.Description,
            Weighting = weighting ?? scheme.Weighting,
            Reciprocity = reciprocity ?? scheme.Reciprocity,
            MissingAnswers = missing ?? scheme.MissingAnswers,
            Caution = scheme.Caution,
            Objectives = scheme.Objectives,
            Scale = scheme.Scale,
            ForbidTwoCycles = scheme.ForbidTwoCycles,
            MenteeForm = scheme.MenteeForm,
            MentorForm = scheme.MentorForm,
            PairForm = scheme.PairForm,
            Expectations = scheme.Expectations,
            Agreement = scheme.Agreement,
            Choices = scheme.Choices,
        };
        return builder
            .AddQuestions(scheme.Questionnaire.Questions)
            .AddPairMeasures(scheme.Questionnaire.PairMeasures)
            .AddCriteria(scheme.Criteria)
            .AddRules(scheme.Rules)
            .Build();
    }
}
