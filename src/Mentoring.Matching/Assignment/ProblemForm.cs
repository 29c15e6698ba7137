namespace Mentoring.Matching.Assignment;

/// <summary>How the costs of an <see cref="AssignmentProblem"/> are held.</summary>
public enum ProblemForm
{
    /// <summary>A matrix in memory: 4 bytes a cell.</summary>
    Dense,

    /// <summary>Only the cells that may be used (compressed sparse rows): 8 bytes a cell.</summary>
    Sparse,

    /// <summary>Rows computed each time they are read: no memory for the costs.</summary>
    Implicit,
}
