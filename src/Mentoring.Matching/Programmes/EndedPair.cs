using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Programmes;

/// <summary>A pair that met and ended. It is not made again.</summary>
/// <remarks>Immutable; equal when all members are.</remarks>
public sealed record EndedPair
{
    /// <summary>Makes an ended pair.</summary>
    /// <param name="menteeId">The id of the mentee.</param>
    /// <param name="mentorId">The id of the mentor.</param>
    /// <param name="start">The first day.</param>
    /// <param name="end">The last day as it was agreed; the pair may have ended before.</param>
    /// <param name="terms">What the two had agreed on.</param>
    /// <param name="ending">How it ended.</param>
    /// <param name="round">The round that made the pair; 0 for one that no round made.</param>
    /// <exception cref="ArgumentException">An id is blank, both are the same, or an end is before the start.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The round is negative.</exception>
    public EndedPair(string menteeId, string mentorId, DateOnly start, DateOnly end, Terms terms, Ending ending, int round = 0)
    {
        ArgumentNullException.ThrowIfNull(ending);
        var pair = new RunningPair(menteeId, mentorId, start, end, terms, round);
        if (ending.Date < start)
        {
            throw new ArgumentException($"The pair ended on {ending.Date:O}, before its start {start:O}.", nameof(ending));
        }

        MenteeId = pair.MenteeId;
        MentorId = pair.MentorId;
        Start = start;
        End = end;
        Terms = terms;
        Ending = ending;
        Round = round;
    }

    internal EndedPair(RunningPair pair, Ending ending)
        : this(pair.MenteeId, pair.MentorId, pair.Start, pair.End, pair.Terms, ending, pair.Round)
    {
    }

    /// <summary>The id of the mentee.</summary>
    public string MenteeId { get; }

    /// <summary>The id of the mentor.</summary>
    public string MentorId { get; }

    /// <summary>The first day.</summary>
    public DateOnly Start { get; }

    /// <summary>The last day as it was agreed.</summary>
    public DateOnly End { get; }

    /// <summary>What the two had agreed on.</summary>
    public Terms Terms { get; }

    /// <summary>How it ended.</summary>
    public Ending Ending { get; }

    /// <summary>The round that made the pair; 0 for one that no round made.</summary>
    public int Round { get; }

    /// <summary>The two ids.</summary>
    public Pair Pair => new(MenteeId, MentorId);
}
