using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Programmes;

/// <summary>Somebody who waits for a pair: a mentee without a mentor, or a mentor without any mentee.</summary>
/// <remarks>Immutable; equal when all members are.</remarks>
public sealed record WaitingPerson
{
    /// <summary>Makes a waiting person.</summary>
    /// <param name="side">The side on which they wait.</param>
    /// <param name="id">Their id.</param>
    /// <param name="round">The round in which they joined, from 1.</param>
    /// <exception cref="ArgumentException">The id is blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The round is below 1, or there is no such side.</exception>
    public WaitingPerson(Side side, string id, int round)
    {
        if (!Enum.IsDefined(side))
        {
            throw new ArgumentOutOfRangeException(nameof(side), side, "There is no such side.");
        }

        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        ArgumentOutOfRangeException.ThrowIfLessThan(round, 1);
        Side = side;
        Id = id.Trim();
        Round = round;
    }

    /// <summary>The side on which they wait.</summary>
    public Side Side { get; }

    /// <summary>Their id.</summary>
    public string Id { get; }

    /// <summary>The round in which they joined, from 1.</summary>
    public int Round { get; }
}
