namespace Mentoring.Matching.Scoring;

/// <summary>Combines the mentee's view and the mentor's view of a pair into one score.</summary>
/// <remarks>
/// Derived types are immutable, safe for use by several threads, and homogeneous of degree 1: twice both views gives twice the score.
/// So Euler's theorem splits every combined score into a part of each view, and an explanation's parts add up to the score even
/// where the combination is not linear.
/// </remarks>
public abstract class Reciprocity
{
    /// <summary>How much the mentee's view counts in the coverage of a combined score, from 0 to 1.</summary>
    /// <value>A half, except in a mean that is led by one side.</value>
    public virtual double CoverageShare => 0.5;

    /// <summary>The combined score.</summary>
    /// <param name="mentee">The mentee's view, from 0 to 1.</param>
    /// <param name="mentor">The mentor's view, from 0 to 1.</param>
    /// <returns>The score, between the two views.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A view is not from 0 to 1.</exception>
    public double Combine(double mentee, double mentor)
    {
        (double menteeFactor, double mentorFactor) = Factors(mentee, mentor);
        return (menteeFactor * mentee) + (mentorFactor * mentor);
    }

    /// <summary>What each view is multiplied by, so that the two products add up to the combined score.</summary>
    /// <param name="mentee">The mentee's view, from 0 to 1.</param>
    /// <param name="mentor">The mentor's view, from 0 to 1.</param>
    /// <returns>The two factors: the partial derivatives of the combination.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A view is not from 0 to 1.</exception>
    public (double Mentee, double Mentor) Factors(double mentee, double mentor)
    {
        CheckView(mentee, nameof(mentee));
        CheckView(mentor, nameof(mentor));
        return FactorsCore(mentee, mentor);
    }

    /// <summary>The partial derivatives of the combination.</summary>
    /// <param name="mentee">The mentee's view, from 0 to 1.</param>
    /// <param name="mentor">The mentor's view, from 0 to 1.</param>
    /// <returns>The two factors; not negative.</returns>
    protected abstract (double Mentee, double Mentor) FactorsCore(double mentee, double mentor);

    private static void CheckView(double view, string parameter)
    {
        // Sums of weights that add up to 1 may pass 1 by a rounding error.
        if (!(view is >= 0 and <= 1 + 1e-9))
        {
            throw new ArgumentOutOfRangeException(parameter, view, "A view is from 0 to 1.");
        }
    }
}
