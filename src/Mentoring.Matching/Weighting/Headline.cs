using System.Text.Json.Serialization;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Weighting;

/// <summary>Equal weights on the few headline criteria, and none on the others: an informal strategy.</summary>
/// <remarks>
/// A criterion is a headline criterion when it reads at least one question and every question that it reads is marked as headline.
/// Immutable; safe for use by several threads.
/// </remarks>
public sealed class Headline : WeightingStrategy
{
    /// <summary>Makes the strategy.</summary>
    [JsonConstructor]
    public Headline()
    {
    }

    /// <inheritdoc/>
    protected override void CheckCore(Questionnaire questionnaire, IReadOnlyList<Criterion> criteria, ICollection<Problem> problems)
    {
        if (!criteria.Any(c => IsHeadline(c, questionnaire)))
        {
            problems.Add(new Problem(
                "weighting", "no criterion reads headline questions only", "mark the few questions that decide as headline, or use another weighting"));
        }
    }

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context)
    {
        Questionnaire questionnaire = context.Responses.Pool.Questionnaire;
        return CriterionWeights.Same(context.Criteria.Select(c => IsHeadline(c, questionnaire) ? 1.0 : 0.0));
    }

    private static bool IsHeadline(Criterion criterion, Questionnaire questionnaire)
    {
        QuestionReference[] references = [.. criterion.References()];
        return references.Length > 0 && references.All(r => questionnaire.Find(r.QuestionId) is { Headline: true });
    }
}
