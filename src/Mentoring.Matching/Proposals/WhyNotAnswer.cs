using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;

namespace Mentoring.Matching.Proposals;

/// <summary>Why a pair was not made, for the coordinator: it names other people.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class WhyNotAnswer
{
    internal WhyNotAnswer(string menteeId, string mentorId, WhyNotReason reason, string message)
    {
        MenteeId = menteeId;
        MentorId = mentorId;
        Reason = reason;
        Message = message;
    }

    /// <summary>The id of the mentee.</summary>
    public string MenteeId { get; }

    /// <summary>The id of the mentor.</summary>
    public string MentorId { get; }

    /// <summary>Why.</summary>
    public WhyNotReason Reason { get; }

    /// <summary>Why, in one or two sentences.</summary>
    public string Message { get; }

    /// <summary>The rules that forbid the pair, each with the answers that made it fire; none for other reasons.</summary>
    public ImmutableArray<RuleFinding> Rules { get; internal init; } = [];

    /// <summary>The ids of the mentees who have the places of the mentor.</summary>
    public ImmutableArray<string> HolderIds { get; internal init; } = [];

    /// <summary>
    /// The proposal in which the pair is held, to be taken up at once: its <see cref="Proposal.Cost"/> is exactly what the pair would cost, its
    /// <see cref="Proposal.Moves"/> who would move. <see langword="null"/> where the pair is made or cannot be.
    /// </summary>
    public Proposal? Alternative { get; internal init; }
}
