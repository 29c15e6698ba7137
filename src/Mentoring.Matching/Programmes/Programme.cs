using System.Collections.Immutable;
using Mentoring.Matching.Problems;

namespace Mentoring.Matching.Programmes;

/// <summary>A scheme over time: the pairs that meet, those that ended, and who waits.</summary>
/// <remarks>
/// Immutable and valid by construction; safe for use by several threads. Lists are in ordinal order of the ids, whatever order they came
/// in. It knows no clock: whoever calls says what day it is. <see cref="ProgrammeJson"/> keeps it as one document.
/// </remarks>
public sealed partial class Programme
{
    /// <summary>Makes a programme.</summary>
    /// <param name="name">The name to show.</param>
    /// <param name="roundsHeld">How many rounds of matching were held.</param>
    /// <param name="running">The pairs that meet now; a mentee has one at most.</param>
    /// <param name="ended">The pairs that ended.</param>
    /// <param name="waiting">Who waits for a pair.</param>
    /// <exception cref="InvalidInputException">Something is wrong; all problems are in it.</exception>
    public Programme(
        string name,
        int roundsHeld = 0,
        IEnumerable<RunningPair>? running = null,
        IEnumerable<EndedPair>? ended = null,
        IEnumerable<WaitingPerson>? waiting = null)
    {
        Name = name?.Trim() ?? "";
        RoundsHeld = roundsHeld;
        Running = [.. (running ?? []).OrderBy(p => p?.MenteeId, StringComparer.Ordinal).ThenBy(p => p?.MentorId, StringComparer.Ordinal)];
        Ended = [.. (ended ?? [])
            .OrderBy(p => p?.MenteeId, StringComparer.Ordinal)
            .ThenBy(p => p?.MentorId, StringComparer.Ordinal)
            .ThenBy(p => p?.Start)];
        Waiting = [.. (waiting ?? []).OrderBy(w => w?.Side).ThenBy(w => w?.Id, StringComparer.Ordinal)];
        InvalidInputException.ThrowIfAny("programme", ProgrammeCheck.Problems(this));
    }

    /// <summary>The name to show.</summary>
    public string Name { get; }

    /// <summary>How many rounds of matching were held.</summary>
    public int RoundsHeld { get; }

    /// <summary>The pairs that meet now, by mentee.</summary>
    public ImmutableArray<RunningPair> Running { get; }

    /// <summary>The pairs that ended, by mentee, mentor and start.</summary>
    public ImmutableArray<EndedPair> Ended { get; }

    /// <summary>Who waits for a pair, mentees first, by id.</summary>
    public ImmutableArray<WaitingPerson> Waiting { get; }

    /// <summary>The name.</summary>
    /// <returns>The name.</returns>
    public override string ToString() => Name;
}
