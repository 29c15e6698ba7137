using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Choices;

/// <summary>A request or an avoid that clashed with something, and what was done.</summary>
/// <remarks>For the coordinator: it names other people, and who asked for or avoids whom. Immutable; safe for use by several threads.</remarks>
/// <param name="Pair">The two people.</param>
/// <param name="Request">Who of them asked for the other; <see langword="null"/> where only an avoid clashed.</param>
/// <param name="Kind">What it clashed with.</param>
/// <param name="IsMade">Whether the pair was made: a rule or an avoid then gave way, and otherwise the request did.</param>
/// <param name="Message">Who asked, and what was done, in a sentence or two.</param>
public sealed record ChoiceClash(Pair Pair, RequestKind? Request, ChoiceClashKind Kind, bool IsMade, string Message)
{
    /// <summary>Which of the mentee's requests the mentor is, from 1; <see langword="null"/> where the mentee did not ask.</summary>
    public int? MenteeRank { get; internal init; }

    /// <summary>Which of the mentor's requests the mentee is, from 1; <see langword="null"/> where the mentor did not ask.</summary>
    public int? MentorRank { get; internal init; }

    /// <summary>What the rules find that forbid the pair, or were set aside for it; none where no rule is concerned.</summary>
    public ImmutableArray<RuleFinding> Findings { get; internal init; } = [];

    /// <summary>The pairs that were made instead: those that have the mentor's places if all are taken, and that of the mentee.</summary>
    public ImmutableArray<Pair> MadeInstead { get; internal init; } = [];

    /// <summary>What the pair would cost, exactly; only where a proposal was asked for it: see <see cref="Proposal.Choices"/>.</summary>
    public ProposalLoss? Cost { get; internal init; }
}
