using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Tuning;

/// <summary>What became of a past pair.</summary>
/// <remarks>Immutable; equal when all parts are.</remarks>
public sealed record PairOutcome
{
    /// <summary>States an outcome.</summary>
    /// <param name="pair">The pair, of people of the pool of past rounds.</param>
    /// <param name="value">The outcome, of which more is better: 1 or 0 for yes or no, a rating, the months it lasted.</param>
    /// <param name="round">The round of the pair; left out where nothing is known of rounds.</param>
    /// <exception cref="ArgumentException">The value is not a finite number, or the round is blank.</exception>
    public PairOutcome(Pair pair, double value, string? round = null)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentException($"The outcome of '{pair.MenteeId}' and '{pair.MentorId}' is no finite number; leave the pair out.", nameof(value));
        }

        if (round is not null && string.IsNullOrWhiteSpace(round))
        {
            throw new ArgumentException($"The round of '{pair.MenteeId}' and '{pair.MentorId}' is blank; leave it out.", nameof(round));
        }

        Pair = pair;
        Value = value;
        Round = round;
    }

    /// <summary>The pair.</summary>
    public Pair Pair { get; }

    /// <summary>The outcome, of which more is better.</summary>
    public double Value { get; }

    /// <summary>The round of the pair; <see langword="null"/> where nothing is known of rounds.</summary>
    public string? Round { get; }
}
