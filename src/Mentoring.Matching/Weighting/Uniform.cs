using System.Text.Json.Serialization;

namespace Mentoring.Matching.Weighting;

/// <summary>All criteria weigh the same: an informal strategy, and the usual target of shrinkage.</summary>
/// <remarks>
/// Equal weights often do as well as fitted ones (Dawes 1979, doi:10.1037/0003-066X.34.7.571). Immutable; safe for use by several threads.
/// </remarks>
public sealed class Uniform : WeightingStrategy
{
    /// <summary>Makes the strategy.</summary>
    [JsonConstructor]
    public Uniform()
    {
    }

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context) => CriterionWeights.Same(context.Criteria.Select(_ => 1.0));
}
