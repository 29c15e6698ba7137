using System.Text.Json.Serialization;

namespace Mentoring.Matching.Scoring;

/// <summary>An unanswered criterion counts as a constant.</summary>
/// <remarks>Rewards silence where people usually agree less than the constant, and punishes it where they agree more.</remarks>
public sealed class NeutralConstant : MissingAnswerPolicy
{
    /// <summary>Makes the policy.</summary>
    /// <param name="value">The agreement that counts, from 0 to 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">The value is not from 0 to 1.</exception>
    [JsonConstructor]
    public NeutralConstant(double value = 0.5)
    {
        if (!(value is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "An agreement is from 0 to 1.");
        }

        Value = value;
    }

    /// <summary>The agreement that counts.</summary>
    /// <value>The default is 0.5.</value>
    public double Value { get; }

    /// <inheritdoc/>
    protected override double SubstituteCore(in MissingAnswer missing) => Value;
}
