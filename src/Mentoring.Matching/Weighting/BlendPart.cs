using System.Text.Json.Serialization;

namespace Mentoring.Matching.Weighting;

/// <summary>A strategy with its share in a <see cref="Blend"/>.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class BlendPart
{
    /// <summary>Makes a part.</summary>
    /// <param name="strategy">The strategy.</param>
    /// <param name="share">Its share: finite and not negative. Only the ratios of the shares matter.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is negative or not finite.</exception>
    [JsonConstructor]
    public BlendPart(WeightingStrategy strategy, double share)
    {
        ArgumentNullException.ThrowIfNull(strategy);
        if (!(share >= 0 && double.IsFinite(share)))
        {
            throw new ArgumentOutOfRangeException(nameof(share), share, "A share is finite and 0 or more.");
        }

        Strategy = strategy;
        Share = share;
    }

    /// <summary>The strategy.</summary>
    public WeightingStrategy Strategy { get; }

    /// <summary>Its share.</summary>
    public double Share { get; }
}
