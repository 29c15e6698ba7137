namespace Mentoring.Matching.Tuning;

/// <summary>What the matching of one strategy is worth under the scores of another, or of its own.</summary>
/// <param name="Matching">The strategy that made the matching, by its place in <see cref="StrategyComparison.Strategies"/>.</param>
/// <param name="Scoring">The strategy whose scores and rules judge it, by its place.</param>
/// <param name="Placed">How many mentees have a mentor.</param>
/// <param name="Forbidden">How many of the pairs the judging strategy's rules forbid; locked pairs may be among them.</param>
/// <param name="Total">The total score on the judging scheme's scale, in whole steps as in <see cref="MatchTotals.Score"/>.</param>
/// <param name="Rank">The same total with that scheme's caution taken off: what it makes best.</param>
/// <param name="Mean">The mean score of the pairs, from 0 to 1; <see langword="null"/> where there is no pair.</param>
/// <param name="Lowest">The lowest score of a pair, from 0 to 1; <see langword="null"/> where there is no pair.</param>
public sealed record CrossValue(
    int Matching, int Scoring, int Placed, int Forbidden, double Total, double Rank, double? Mean, double? Lowest);
