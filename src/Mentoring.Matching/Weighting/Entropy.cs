using System.Text.Json.Serialization;

namespace Mentoring.Matching.Weighting;

/// <summary>Weights from the answers alone: a criterion weighs more the more it tells pairs apart.</summary>
/// <remarks>
/// The entropy weight method (Zeleny 1982, Multiple Criteria Decision Making): the weight of a criterion is in proportion to its
/// divergence, 1 minus the normalised entropy (Shannon 1948, doi:10.1002/j.1538-7305.1948.tb01338.x) of the agreements of the pairs.
/// A criterion on which all pairs are alike, or of which there is no evidence, weighs nothing; where no criterion tells pairs apart, all weigh
/// the same. Shrink it towards another strategy where few criteria should not have it all. Immutable; safe for use by several threads.
/// </remarks>
public sealed class Entropy : WeightingStrategy
{
    // What rounding can leave of the divergence of agreements that are all alike; a spread of a thousandth of the mean leaves far more.
    private const double Rounding = 1e-9;

    /// <summary>Makes the strategy.</summary>
    [JsonConstructor]
    public Entropy()
    {
    }

    /// <inheritdoc/>
    protected override CriterionWeights WeighCore(WeightingContext context)
    {
        double[] divergences = [.. context.Profiles.Select(p => 1 - p.Entropy).Select(d => d > Rounding ? d : 0)];
        if (divergences.Any(d => d > 0))
        {
            return CriterionWeights.Same(divergences);
        }

        SideWeights equal = SideWeights.Shared(divergences.Select(_ => 1.0));
        return new CriterionWeights(
            equal, equal, [new WeightingRemark("No criterion tells the pairs of this pool apart, so all criteria weigh the same.", IsFlagged: true)]);
    }
}
