using System.Collections.Immutable;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Proposals;

/// <summary>A pair that people hold although rules forbid it.</summary>
/// <param name="Pair">The pair.</param>
/// <param name="Findings">What the rules that forbid it find, with the answers that fired them.</param>
public sealed record OverruledPair(Pair Pair, ImmutableArray<RuleFinding> Findings);
