using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>What an approach came to: pairs in order of the mentees, or why there are none.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class ApproachResult
{
    private ApproachResult(ApproachStatus status, ImmutableArray<PlacedPair> pairs, string? reason)
    {
        Status = status;
        Pairs = pairs;
        Reason = reason;
    }

    /// <summary>How the approach ended.</summary>
    public ApproachStatus Status { get; }

    /// <summary>The pairs by mentee and then by mentor; empty unless the status is <see cref="ApproachStatus.Matched"/>.</summary>
    public ImmutableArray<PlacedPair> Pairs { get; }

    /// <summary>Why there are no pairs, as one plain sentence; <see langword="null"/> when the status is <see cref="ApproachStatus.Matched"/>.</summary>
    public string? Reason { get; }

    /// <summary>Gives pairs.</summary>
    /// <param name="pairs">The pairs, in any order.</param>
    /// <returns>The result.</returns>
    public static ApproachResult Matched(IEnumerable<PlacedPair> pairs)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        return new ApproachResult(ApproachStatus.Matched, [.. pairs.OrderBy(p => p.Mentee).ThenBy(p => p.Mentor)], null);
    }

    /// <summary>Gives pairs as the mentor of each mentee.</summary>
    /// <param name="mentorOf">The index of the mentor of each mentee, or -1.</param>
    /// <returns>The result.</returns>
    public static ApproachResult Matched(ReadOnlySpan<int> mentorOf)
    {
        var pairs = ImmutableArray.CreateBuilder<PlacedPair>();
        for (int mentee = 0; mentee < mentorOf.Length; mentee++)
        {
            if (mentorOf[mentee] != -1)
            {
                pairs.Add(new PlacedPair(mentee, mentorOf[mentee]));
            }
        }

        return new ApproachResult(ApproachStatus.Matched, pairs.ToImmutable(), null);
    }

    /// <summary>Says that what must be kept could not be kept.</summary>
    /// <param name="reason">What, as one plain sentence.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public static ApproachResult Infeasible(string reason) => Without(ApproachStatus.Infeasible, reason);

    /// <summary>Says that the scheme or the pool lacks what the approach needs.</summary>
    /// <param name="reason">What it lacks, as one plain sentence.</param>
    /// <returns>The result.</returns>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public static ApproachResult NotApplicable(string reason) => Without(ApproachStatus.NotApplicable, reason);

    /// <summary>The mentor of each mentee.</summary>
    /// <param name="menteeCount">How many mentees there are.</param>
    /// <returns>The index of the mentor of each mentee, or -1.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A pair names a mentee who is not among so many.</exception>
    public int[] MentorOf(int menteeCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(menteeCount);
        if (!Pairs.IsEmpty && Pairs[^1].Mentee >= menteeCount)
        {
            throw new ArgumentOutOfRangeException(nameof(menteeCount), menteeCount, $"A pair names mentee {Pairs[^1].Mentee}; give the number of mentees of its pool.");
        }

        int[] mentorOf = new int[menteeCount];
        Array.Fill(mentorOf, -1);
        foreach (PlacedPair pair in Pairs)
        {
            mentorOf[pair.Mentee] = pair.Mentor;
        }

        return mentorOf;
    }

    private static ApproachResult Without(ApproachStatus status, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new ApproachResult(status, [], reason);
    }
}
