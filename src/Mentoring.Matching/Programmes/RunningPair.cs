using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Programmes;

/// <summary>A pair that meets now, with its dates and terms.</summary>
/// <remarks>Immutable; equal when all members are.</remarks>
public sealed record RunningPair
{
    /// <summary>Makes a pair.</summary>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <param name="mentorId">The id of the mentor.</param>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day; it may be later or earlier than the terms' length says, once the two agree to it.</param>
    /// <param name="terms">What the two agreed on.</param>
    /// <param name="round">The round that made the pair; 0 for one that no round made.</param>
    /// <exception cref="ArgumentException">An id is blank, both are the same, or the end is before the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The round is negative.</exception>
    public RunningPair(string menteeId, string mentorId, DateOnly start, DateOnly end, Terms terms, int round = 0)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(menteeId);
        ArgumentException.ThrowIfNullOrWhiteSpace(mentorId);
        ArgumentNullException.ThrowIfNull(terms);
        ArgumentOutOfRangeException.ThrowIfNegative(round);
        MenteeId = menteeId.Trim();
        MentorId = mentorId.Trim();
        if (MenteeId == MentorId)
        {
            throw new ArgumentException($"'{MenteeId}' cannot be their own mentor.", nameof(mentorId));
        }

        if (end < start)
        {
            throw new ArgumentException($"The end {end:O} is before the start {start:O}.", nameof(end));
        }

        Start = start;
        End = end;
        Terms = terms;
        Round = round;
    }

    /// <summary>The id of the mentee.</summary>
    public string MenteeId { get; }

    /// <summary>The id of the mentor.</summary>
    public string MentorId { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day.</summary>
    public DateOnly End { get; }

    /// <summary>What the two agreed on.</summary>
    public Terms Terms { get; }

    /// <summary>The round that made the pair; 0 for one that no round made.</summary>
    public int Round { get; }

    /// <summary>The two ids.</summary>
    public Pair Pair => new(MenteeId, MentorId);

    /// <summary>Whether the last day is over.</summary>
    /// <param name="today">The day.</param>
    /// <returns>Whether it is after <see cref="End"/>.</returns>
    public bool IsExpired(DateOnly today) => today > End;
}
