using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching;

/// <summary>The shortlists of one side of a pool, from which people may choose, and how often each person of the other side is on them.</summary>
/// <remarks>
/// <para>The lists are what comes of going through all pairs from the highest rank down, and putting each on the list where the list has room and the
/// person has not been shown too often. Ranks that are equal at the resolution of the scheme's scale go in ordinal order of the mentee's and then the
/// mentor's id. So no two people are left who both would rather have each other than somebody they have. Without a limit on showings each list simply
/// has the best.</para>
/// <para>Rules hold as in a matching. Locked pairs come before all others, and count as any other; a locked mentee is on no other list. Mentors are
/// shown if they have a place that no locked pair takes; how many such places they have makes no difference.</para>
/// <para>Immutable; safe for use by several threads.</para>
/// </remarks>
public sealed class ShortlistResult
{
    internal ShortlistResult(ShortlistStatus status, Side side)
    {
        Status = status;
        Side = side;
    }

    /// <summary>The side whose people have a list each.</summary>
    public Side Side { get; }

    /// <summary>How the work ended.</summary>
    public ShortlistStatus Status { get; }

    /// <summary>One list for each person of the side, empty ones too, in ordinal order of the ids.</summary>
    public ImmutableArray<Shortlist> Lists { get; internal init; } = [];

    /// <summary>How often each person of the other side is shown, in ordinal order of the ids.</summary>
    public ImmutableArray<Showings> Shown { get; internal init; } = [];

    /// <summary>What somebody should know: locks that break a rule, requests that could not be considered, remarks on the weights.</summary>
    public ImmutableArray<MatchRemark> Remarks { get; internal init; } = [];
}
