namespace Mentoring.Matching.Assignment;

/// <summary>An assignment whose worst value is the least possible, with what is needed to check that.</summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class BottleneckSolution
{
    internal BottleneckSolution(AssignmentSolution solution, long? bottleneck = null, long? lowerBound = null, Infeasibility? witness = null)
    {
        Solution = solution;
        Bottleneck = bottleneck;
        LowerBound = lowerBound;
        Witness = witness;
    }

    /// <summary>The assignment: feasible, infeasible or cancelled. Its total is what it happens to be.</summary>
    public AssignmentSolution Solution { get; }

    /// <summary>
    /// The worst value of the assignment: the greatest of the costs of the cells used and the unassigned costs of the rows without a column;
    /// null when there is no assignment, or no row.
    /// </summary>
    public long? Bottleneck { get; }

    /// <summary>A value below which the bottleneck of no assignment lies: the bottleneck itself, unless a deadline came before.</summary>
    public long? LowerBound { get; }

    /// <summary>
    /// Why no assignment has a bottleneck below <see cref="LowerBound"/>: the rows and columns that clash in
    /// <see cref="BottleneckSolver.Below"/> of the problem and that value, which <see cref="InfeasibilityCertificate"/> checks by counting; null
    /// when there is no assignment, or no row.
    /// </summary>
    public Infeasibility? Witness { get; }
}
