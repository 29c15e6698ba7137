namespace Mentoring.Matching.Scoring;

/// <summary>An unanswered criterion counts as no agreement at all. For schemes whose points are given only for what is known.</summary>
/// <remarks>Punishes silence. Use it to reproduce point systems, not for volunteers who fill in little.</remarks>
public sealed class ZeroAgreement : MissingAnswerPolicy
{
    /// <inheritdoc/>
    protected override double SubstituteCore(in MissingAnswer missing) => 0;
}
