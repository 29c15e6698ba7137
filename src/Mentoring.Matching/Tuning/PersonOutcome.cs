using System.Collections.Immutable;

namespace Mentoring.Matching.Tuning;

/// <summary>What a person gets in the matching of one strategy.</summary>
/// <param name="Partners">The ids of the partners, in ordinal order; none where the person is not placed.</param>
/// <param name="Scores">The score under each strategy of the comparison, in its order; empty where the person is not placed.</param>
public sealed record PersonOutcome(ImmutableArray<string> Partners, ImmutableArray<PersonScore> Scores)
{
    /// <summary>Whether the person has a partner.</summary>
    public bool IsPlaced => !Partners.IsEmpty;
}
