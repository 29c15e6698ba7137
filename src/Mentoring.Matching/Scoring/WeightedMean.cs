using System.Text.Json.Serialization;

namespace Mentoring.Matching.Scoring;

/// <summary>A weighted arithmetic mean of the two views; led by the mentee by default.</summary>
public sealed class WeightedMean : Reciprocity
{
    /// <summary>Makes the mean.</summary>
    /// <param name="menteeShare">How much the mentee's view counts, from 0 to 1; the mentor's view counts for the rest.</param>
    /// <exception cref="ArgumentOutOfRangeException">The share is not from 0 to 1.</exception>
    [JsonConstructor]
    public WeightedMean(double menteeShare = 0.7)
    {
        if (!(menteeShare is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(menteeShare), menteeShare, "The mentee's share is from 0 to 1.");
        }

        MenteeShare = menteeShare;
    }

    /// <summary>How much the mentee's view counts.</summary>
    /// <value>The default is 0.7.</value>
    public double MenteeShare { get; }

    /// <inheritdoc/>
    public override double CoverageShare => MenteeShare;

    /// <inheritdoc/>
    protected override (double Mentee, double Mentor) FactorsCore(double mentee, double mentor) => (MenteeShare, 1 - MenteeShare);
}
