using System.Collections.Immutable;

namespace Mentoring.Matching.Tuning;

/// <summary>What differs between two strategies of a comparison.</summary>
/// <param name="First">The one, by its place in <see cref="StrategyComparison.Strategies"/>.</param>
/// <param name="Second">The other, by its place, which is later.</param>
/// <param name="CommonPairs">How many pairs are in the matchings of both.</param>
/// <param name="ChangedMentees">The mentees who have another mentor, or one in one of the matchings alone; in ordinal order of the ids.</param>
/// <param name="ChangedMentors">The mentors who have other mentees; in ordinal order of the ids.</param>
/// <param name="Sides">
/// Gains and losses by going from the first matching to the second: of mentees under the scores of the first and of the second, and of mentors.
/// </param>
/// <param name="Correlation">How alike the two rank pairs.</param>
public sealed record StrategyDifference(
    int First,
    int Second,
    int CommonPairs,
    ImmutableArray<string> ChangedMentees,
    ImmutableArray<string> ChangedMentors,
    ImmutableArray<SideChange> Sides,
    ScoreCorrelation Correlation);
