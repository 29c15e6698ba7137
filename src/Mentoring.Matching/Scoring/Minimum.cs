namespace Mentoring.Matching.Scoring;

/// <summary>The lower of the two views: a pair is as good as its less happy side thinks.</summary>
public sealed class Minimum : Reciprocity
{
    /// <inheritdoc/>
    protected override (double Mentee, double Mentor) FactorsCore(double mentee, double mentor) =>
        mentee < mentor ? (1, 0) : mentee > mentor ? (0, 1) : (0.5, 0.5);
}
