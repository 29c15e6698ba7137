using System.Collections.Immutable;

namespace Mentoring.Matching.Proposals;

/// <summary>Why a mentee has no mentor: the smallest group that is short of places, what keeps it so, and what would help.</summary>
/// <remarks>Immutable; safe for use by several threads. For the coordinator: it names other people.</remarks>
public sealed class Shortage
{
    internal Shortage(string menteeId, UnmatchedReason reason, string message)
    {
        MenteeId = menteeId;
        UnmatchedIds = [menteeId];
        Reason = reason;
        Message = message;
    }

    /// <summary>The id of the mentee.</summary>
    public string MenteeId { get; }

    /// <summary>
    /// <see cref="UnmatchedReason.NoEligibleMentor"/>, <see cref="UnmatchedReason.PlacesTaken"/> or, under total score alone,
    /// <see cref="UnmatchedReason.NothingGained"/>.
    /// </summary>
    public UnmatchedReason Reason { get; }

    /// <summary>
    /// The ids of the mentees without a mentor of whom the same is true: they come to the same mentors, or the same rules leave each of them nobody.
    /// </summary>
    /// <value>The <see cref="MenteeId"/> alone unless all shortages were asked for, see <see cref="Proposal.Shortages"/>.</value>
    public ImmutableArray<string> UnmatchedIds { get; internal init; }

    /// <summary>Why, in one sentence.</summary>
    public string Message { get; }

    /// <summary>
    /// The ids of the group, the mentee among them: one more than there are <see cref="Places"/> for. It is minimal: without any one of them the
    /// others could all be placed. Empty where nothing would be gained.
    /// </summary>
    public ImmutableArray<string> MenteeIds { get; internal init; } = [];

    /// <summary>The ids of the mentors with places to whom the group may go: all that rules, locks and edits leave.</summary>
    public ImmutableArray<string> MentorIds { get; internal init; } = [];

    /// <summary>How many places these mentors have for the group: those held by edits for others are not counted.</summary>
    public int Places { get; internal init; }

    /// <summary>The rules that keep the group from other mentors, the one that forbids the most pairs first.</summary>
    public ImmutableArray<BlockingRule> Rules { get; internal init; } = [];

    /// <summary>
    /// What would let somebody be placed, the most first, then what would place this mentee, then what gains most: each rule of the scheme that could be
    /// left out, and one more place at each mentor of the group or at one who takes nobody now.
    /// </summary>
    public ImmutableArray<Relaxation> Relaxations { get; internal init; } = [];
}
