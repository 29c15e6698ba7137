namespace Mentoring.Matching.Scoring;

/// <summary>An unanswered criterion is left out and the others count for more: it counts as the pair's mean over what was answered.</summary>
/// <remarks>
/// Known to reward a single good answer (on a real two-sided questionnaire its within-person AUC falls faster with silence than that of
/// <see cref="ExpectedAgreement"/>); here so that it can be compared. A pair with no answers at all counts as the pool's mean.
/// </remarks>
public sealed class Renormalise : MissingAnswerPolicy
{
    /// <inheritdoc/>
    protected override double SubstituteCore(in MissingAnswer missing) =>
        missing.ObservedWeight > 0 ? missing.ObservedMean : missing.PoolMean;
}
