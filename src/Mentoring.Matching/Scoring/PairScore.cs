namespace Mentoring.Matching.Scoring;

/// <summary>The score of a pair in each side's view and combined, with the share of weight that rests on answers.</summary>
/// <param name="Mentee">The score in the mentee's view, from 0 to 1.</param>
/// <param name="Mentor">The score in the mentor's view, from 0 to 1.</param>
/// <param name="Combined">The two combined, from 0 to 1.</param>
/// <param name="MenteeCoverage">The answered share of weight in the mentee's view, from 0 to 1.</param>
/// <param name="MentorCoverage">The answered share of weight in the mentor's view, from 0 to 1.</param>
/// <param name="Coverage">The two coverages combined, from 0 to 1.</param>
/// <param name="Rank">What the pair is ranked by: the combined score less the scheme's caution times the share that is not answered.</param>
public readonly record struct PairScore(
    double Mentee, double Mentor, double Combined, double MenteeCoverage, double MentorCoverage, double Coverage, double Rank);
