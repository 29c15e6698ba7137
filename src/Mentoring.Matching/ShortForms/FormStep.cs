namespace Mentoring.Matching.ShortForms;

/// <summary>One step of the sequence of a form: one question more than the step before.</summary>
/// <param name="Count">How many questions are asked beside those that are kept.</param>
/// <param name="QuestionId">The question that this step adds; <see langword="null"/> for the step that asks none.</param>
/// <param name="Quality">What the matching is worth.</param>
/// <param name="StandardError">The standard error of the quality.</param>
/// <param name="QualityShare">The share of the quality of asking all that is kept; <see langword="null"/> where that is not above 0.</param>
/// <param name="GainShare">
/// The share that is kept of the gain of asking all over asking none; <see langword="null"/> where there is no gain.
/// </param>
public sealed record FormStep(
    int Count, string? QuestionId, FormQuality Quality, double StandardError, FormEstimate? QualityShare, FormEstimate? GainShare);
