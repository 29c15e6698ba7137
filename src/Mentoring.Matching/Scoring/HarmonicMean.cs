namespace Mentoring.Matching.Scoring;

/// <summary>The harmonic mean of the two views: a pair is good only when both think so.</summary>
/// <remarks>2mr / (m + r), as reciprocal recommenders use it (Pizzato et al. 2013, doi:10.1007/s11257-012-9125-0); 0 when a view is 0.</remarks>
public sealed class HarmonicMean : Reciprocity
{
    /// <inheritdoc/>
    protected override (double Mentee, double Mentor) FactorsCore(double mentee, double mentor)
    {
        double sum = mentee + mentor;
        if (sum <= 0)
        {
            return (0, 0);
        }

        (double menteeShare, double mentorShare) = (mentee / sum, mentor / sum);
        return (2 * mentorShare * mentorShare, 2 * menteeShare * menteeShare);
    }
}
