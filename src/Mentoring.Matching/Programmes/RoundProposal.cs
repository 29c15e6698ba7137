using System.Collections.Immutable;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Programmes;

/// <summary>What a round would make of a programme. Nothing has happened until somebody keeps <see cref="Next"/>.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class RoundProposal
{
    internal RoundProposal(MatchResult result, Scheme scheme, Pool pool, Programme? next, ImmutableArray<RoundChange> changes)
    {
        Result = result;
        Scheme = scheme;
        Pool = pool;
        Next = next;
        Changes = changes;
    }

    /// <summary>The matching, with its explanations, reasons and certificates.</summary>
    public MatchResult Result { get; }

    /// <summary>The scheme that was matched under: the one given, with the rule against earlier pairs, and with longest waiting where somebody waits.</summary>
    public Scheme Scheme { get; }

    /// <summary>The pool that was matched: the one given, with running pairs locked and ended ones as earlier pairs.</summary>
    public Pool Pool { get; }

    /// <summary>The programme after the round; <see langword="null"/> where the matching is infeasible or was stopped.</summary>
    public Programme? Next { get; }

    /// <summary>What changes and what does not, and why: by kind, then by id. Empty where there is no next programme.</summary>
    public ImmutableArray<RoundChange> Changes { get; }
}
