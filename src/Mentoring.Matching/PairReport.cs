using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>All that can be said of one pair, made or not: what the rules find and what each criterion contributes.</summary>
/// <param name="MenteeId">The id of the mentee.</param>
/// <param name="MentorId">The id of the mentor.</param>
/// <param name="IsEligible">Whether the rules allow the pair.</param>
/// <param name="Findings">What each rule finds.</param>
/// <param name="Explanation">The score and what each criterion contributes.</param>
public sealed record PairReport(
    string MenteeId, string MentorId, bool IsEligible, ImmutableArray<RuleFinding> Findings, PairExplanation Explanation)
{
    /// <summary>What the two have in common, for both of them to read; all the rest is for the coordinator.</summary>
    /// <value>Nothing when the report was not made by a matcher.</value>
    public CommonGround CommonGround { get; internal init; } = CommonGround.Nothing;
}
