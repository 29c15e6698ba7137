namespace Mentoring.Matching.Tuning;

/// <summary>How alike two strategies rank pairs, by the combined scores of the pairs that the rules of both allow.</summary>
/// <param name="Spearman">
/// Spearman's rank correlation over the pairs, ties at their mean rank: 1 for the same order, -1 for the reverse; <see langword="null"/> where one of the
/// two gives all pairs the same score, or there are fewer than two.
/// </param>
/// <param name="Kendall">Kendall's tau-b over the same pairs, which takes ties into account; <see langword="null"/> in the same cases.</param>
/// <param name="WithinMentee">
/// The mean of Spearman's correlation over the mentors of one mentee: how alike a mentee's order of mentors is. <see langword="null"/> where it
/// is undefined for every mentee.
/// </param>
/// <param name="Mentees">Over how many mentees that mean is.</param>
/// <param name="EligiblePairs">How many pairs the rules of both allow.</param>
/// <param name="Pairs">How many of them Spearman and Kendall are over: all, or the sample.</param>
/// <param name="IsSample">
/// Whether these are a sample: one pair by chance out of each of equally long stretches of the pairs in order of the ids, and all the pairs of as many
/// mentees, chosen alike, as come to no more.
/// </param>
/// <param name="Seed">The seed of the sample.</param>
public sealed record ScoreCorrelation(
    double? Spearman, double? Kendall, double? WithinMentee, int Mentees, long EligiblePairs, int Pairs, bool IsSample, int Seed);
