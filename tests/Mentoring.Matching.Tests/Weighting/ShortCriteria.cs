using Mentoring.Matching.Criteria;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

/// <summary>A strategy as a user of the package would write one: a criterion weighs less the longer its id.</summary>
internal sealed class ShortCriteria : WeightingStrategy
{
    protected override CriterionWeights WeighCore(WeightingContext context) => CriterionWeights.Same(context.Criteria.Select(Weight));

    private static double Weight(Criterion criterion) => 1.0 / criterion.Id.Length;
}
