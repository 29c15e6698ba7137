using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>A mentee and the mentor they are matched with.</summary>
/// <param name="MenteeId">The id of the mentee.</param>
/// <param name="MentorId">The id of the mentor.</param>
/// <param name="Score">The scores of both sides and combined, with their coverage; from 0 to 1.</param>
/// <param name="Explanation">What each criterion contributes.</param>
/// <param name="Flags">Rules that could not tell, and ask for a person to look.</param>
/// <param name="IsLocked">Whether the pair was settled beforehand.</param>
/// <param name="RequestRank">Which of the mentee's requests the mentor is, from 1; <see langword="null"/> where they are none.</param>
public sealed record MatchedPair(
    string MenteeId,
    string MentorId,
    PairScore Score,
    PairExplanation Explanation,
    ImmutableArray<RuleFinding> Flags,
    bool IsLocked,
    int? RequestRank);
