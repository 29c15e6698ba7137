namespace Mentoring.Matching.Assignment;

/// <summary>Whether the numbers of a problem are costs or values.</summary>
public enum AssignmentSense
{
    /// <summary>The numbers are costs; the least total is sought.</summary>
    Minimize,

    /// <summary>
    /// The numbers are values; the greatest total is sought. The problem holds their negatives, so that everything read from it and
    /// from its solutions is a cost; <see cref="AssignmentProblem.InSense"/> turns a total back.
    /// </summary>
    Maximize,
}
