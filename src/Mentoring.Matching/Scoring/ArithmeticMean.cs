namespace Mentoring.Matching.Scoring;

/// <summary>The arithmetic mean of the two views: both count alike.</summary>
public sealed class ArithmeticMean : Reciprocity
{
    /// <inheritdoc/>
    protected override (double Mentee, double Mentor) FactorsCore(double mentee, double mentor) => (0.5, 0.5);
}
