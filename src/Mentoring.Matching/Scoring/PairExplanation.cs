using System.Collections.Immutable;

namespace Mentoring.Matching.Scoring;

/// <summary>Why a pair has the score that it has.</summary>
/// <param name="Score">The score.</param>
/// <param name="Contributions">What each criterion contributes, in the order of the criteria; the parts add up to the score.</param>
public sealed record PairExplanation(PairScore Score, ImmutableArray<Contribution> Contributions);
