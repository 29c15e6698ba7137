using System.Text.Json.Serialization;

namespace Mentoring.Matching.Scoring;

/// <summary>An unanswered criterion counts as the pair's mean over what was answered, shrunk towards a prior.</summary>
/// <remarks>
/// (w m + k p) / (w + k) with the answered share of weight w, its mean m, the prior p and the strength k in shares of weight. With k = 0
/// it is <see cref="Renormalise"/>; as k grows it becomes a constant.
/// </remarks>
public sealed class ShrunkMean : MissingAnswerPolicy
{
    /// <summary>Makes the policy.</summary>
    /// <param name="strength">How much answered weight the prior is worth: 0 and up; 1 means as much as a whole questionnaire.</param>
    /// <param name="prior">The agreement towards which to shrink, from 0 to 1; the criterion's mean over the pool when left out.</param>
    /// <exception cref="ArgumentOutOfRangeException">The strength is negative or not finite, or the prior is not from 0 to 1.</exception>
    [JsonConstructor]
    public ShrunkMean(double strength = 0.25, double? prior = null)
    {
        if (!double.IsFinite(strength) || strength < 0)
        {
            throw new ArgumentOutOfRangeException(nameof(strength), strength, "A strength is 0 or more.");
        }

        if (prior is not (null or (>= 0 and <= 1)))
        {
            throw new ArgumentOutOfRangeException(nameof(prior), prior, "A prior is from 0 to 1.");
        }

        Strength = strength;
        Prior = prior;
    }

    /// <summary>How much answered weight the prior is worth.</summary>
    /// <value>The default is 0.25: a quarter of the questionnaire.</value>
    public double Strength { get; }

    /// <summary>The agreement towards which to shrink.</summary>
    /// <value>None by default: the criterion's mean over the pool.</value>
    public double? Prior { get; }

    /// <inheritdoc/>
    protected override double SubstituteCore(in MissingAnswer missing)
    {
        double prior = Prior ?? missing.PoolMean;
        double weight = missing.ObservedWeight + Strength;
        return missing.ObservedWeight <= 0 || weight <= 0
            ? prior
            : ((missing.ObservedWeight * missing.ObservedMean) + (Strength * prior)) / weight;
    }
}
