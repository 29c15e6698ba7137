namespace Mentoring.Matching.Tuning;

/// <summary>Past pairs of about the same predicted probability of success.</summary>
/// <param name="Pairs">How many there are.</param>
/// <param name="Predicted">The mean of their predicted probabilities.</param>
/// <param name="Observed">The share of them that succeeded.</param>
public sealed record CalibrationBin(int Pairs, double Predicted, double Observed);
