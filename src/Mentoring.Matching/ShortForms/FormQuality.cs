namespace Mentoring.Matching.ShortForms;

/// <summary>What the matching that a form leads to is worth.</summary>
/// <param name="Quality">The mean of what pairs are judged to be worth, over all mentees; one without a mentor counts 0.</param>
/// <param name="Placed">How many mentees have a mentor.</param>
/// <param name="Mean">The mean over those who have one; <see langword="null"/> where nobody has.</param>
public readonly record struct FormQuality(double Quality, int Placed, double? Mean);
