namespace Mentoring.Matching.Scoring;

/// <summary>An unanswered criterion counts as its expected agreement given what the other side did answer. The default.</summary>
/// <remarks>Silence neither gains nor loses: over the people who answered, the mean of what an answer brings is what silence brings.</remarks>
public sealed class ExpectedAgreement : MissingAnswerPolicy
{
    /// <inheritdoc/>
    protected override double SubstituteCore(in MissingAnswer missing) => missing.Expected;
}
