namespace Mentoring.Matching.Scoring;

/// <summary>The geometric mean of the two views: between the arithmetic and the harmonic mean; 0 when a view is 0.</summary>
public sealed class GeometricMean : Reciprocity
{
    /// <inheritdoc/>
    protected override (double Mentee, double Mentor) FactorsCore(double mentee, double mentor) =>
        mentee <= 0 || mentor <= 0 ? (0, 0) : (0.5 * Math.Sqrt(mentor / mentee), 0.5 * Math.Sqrt(mentee / mentor));
}
