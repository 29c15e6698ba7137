using System.Collections.Immutable;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching;

/// <summary>What became of one objective of a matching.</summary>
/// <param name="Objective">The objective.</param>
/// <param name="Value">
/// How good the matching is by it: mentees placed; the total on the scheme's scale, caution taken off; the lowest score of a mentee on that
/// scale, caution taken off; the most mentees with one mentor; the mentees who lose their mentor; the people who waited and have
/// a pair; the pairs made that somebody asked for.
/// </param>
/// <param name="Words">The same as a sentence.</param>
/// <param name="IsProven">Whether it is proved that no matching is better by this objective among those best by all objectives before.</param>
/// <param name="Certificates">The checks of the solver's claims: one a problem solved for this objective.</param>
public sealed record MatchStage(
    Objective Objective, double Value, string Words, bool IsProven, ImmutableArray<OptimalityCertificate> Certificates);
