using System.Globalization;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>What is true of the pairs of a pool, which no approach may see: how well two people suit each other, and what became of them.</summary>
/// <remarks>Derive from it to judge matchings by another truth. It is safe for use by several threads and always says the same.</remarks>
public abstract class PairTruth
{
    /// <summary>Notes the sizes of the pool.</summary>
    /// <param name="menteeCount">How many mentees there are: 0 and up.</param>
    /// <param name="mentorCount">How many mentors there are: 0 and up.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is negative.</exception>
    protected PairTruth(int menteeCount, int mentorCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(menteeCount);
        ArgumentOutOfRangeException.ThrowIfNegative(mentorCount);
        MenteeCount = menteeCount;
        MentorCount = mentorCount;
    }

    /// <summary>The name, as reports show it.</summary>
    public abstract string Name { get; }

    /// <summary>How many mentees there are.</summary>
    public int MenteeCount { get; }

    /// <summary>How many mentors there are.</summary>
    public int MentorCount { get; }

    /// <summary>How well two people suit each other: the more the better, on a scale of the truth's own.</summary>
    /// <param name="mentee">The index of the mentee in the pool.</param>
    /// <param name="mentor">The index of the mentor in the pool.</param>
    /// <returns>A finite number.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    /// <exception cref="InvalidOperationException">The truth gave a number that is not finite: a defect of it.</exception>
    public double Compatibility(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        double value = CompatibilityCore(mentee, mentor);
        return double.IsFinite(value) ? value : throw new InvalidOperationException(string.Create(
            CultureInfo.InvariantCulture,
            $"The truth '{Name}' says {value} of mentee {mentee} and mentor {mentor}. This is a defect of that truth: give a finite number for every pair."));
    }

    /// <summary>Whether a pair goes well, should it be made.</summary>
    /// <param name="mentee">The index of the mentee in the pool.</param>
    /// <param name="mentor">The index of the mentor in the pool.</param>
    /// <returns>The outcome, or <see langword="null"/> where it is not known.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such person.</exception>
    public bool? GoesWell(int mentee, int mentor)
    {
        CheckPair(mentee, mentor);
        return GoesWellCore(mentee, mentor);
    }

    /// <summary>How well two people suit each other; the arguments were checked.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>A finite number, always the same for the same pair.</returns>
    protected abstract double CompatibilityCore(int mentee, int mentor);

    /// <summary>Whether a pair goes well; the arguments were checked. No outcome is known unless this is overridden.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The outcome, always the same for the same pair, or <see langword="null"/>.</returns>
    protected virtual bool? GoesWellCore(int mentee, int mentor) => null;

    private void CheckPair(int mentee, int mentor)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mentee);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(mentee, MenteeCount);
        ArgumentOutOfRangeException.ThrowIfNegative(mentor);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(mentor, MentorCount);
    }
}
