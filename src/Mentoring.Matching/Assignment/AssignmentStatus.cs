namespace Mentoring.Matching.Assignment;

/// <summary>What a solver claims about the solution that it returned.</summary>
/// <remarks>All four are expected outcomes and so are values, never exceptions.</remarks>
public enum AssignmentStatus
{
    /// <summary>The assignment keeps every constraint and no other costs less.</summary>
    Optimal,

    /// <summary>The assignment keeps every constraint; whether it is the cheapest is not claimed.</summary>
    Feasible,

    /// <summary>No assignment is returned. <see cref="AssignmentSolution.Infeasibility"/> says why, and whether it is proven that none exists.</summary>
    Infeasible,

    /// <summary>The caller cancelled before an answer was found.</summary>
    Cancelled,
}
