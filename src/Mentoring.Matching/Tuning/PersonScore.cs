namespace Mentoring.Matching.Tuning;

/// <summary>How well a person is matched under the scores of one strategy; the mean over the pairs of a mentor who has several.</summary>
/// <param name="Combined">The score of both sides combined, from 0 to 1.</param>
/// <param name="Own">The score in the person's own view, from 0 to 1.</param>
public readonly record struct PersonScore(double Combined, double Own);
