using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>The outcome of a search over exclusive pairs, with what is needed to check it.</summary>
/// <remarks>
/// <para>The dual prices of <see cref="Solution"/> belong to <see cref="RestrictedProblem"/>: check the certificate against that one. When
/// <see cref="ForbiddenCells"/> is empty it is the problem itself and the certificate is the whole proof. Otherwise the certificate proves
/// the assignment best among those that avoid the forbidden cells; that no other branch of the search is better rests on
/// <see cref="AssignmentSolution.LowerBound"/>, the least bound of the branches, and so on the inner solver's word for each of them.</para>
/// <para>Immutable and safe to share between threads. Equality is by reference.</para>
/// </remarks>
public sealed class ExclusiveCellsSolution
{
    internal ExclusiveCellsSolution(AssignmentSolution solution, AssignmentProblem restrictedProblem,
        ImmutableArray<(int Row, int Column)> forbiddenCells, int nodeCount)
    {
        Solution = solution;
        RestrictedProblem = restrictedProblem;
        ForbiddenCells = forbiddenCells;
        NodeCount = nodeCount;
    }

    /// <summary>The assignment; it uses at most one cell of each pair. Its lower bound is that of the whole search.</summary>
    public AssignmentSolution Solution { get; }

    /// <summary>The problem without the forbidden cells: the one that the prices of <see cref="Solution"/> belong to.</summary>
    public AssignmentProblem RestrictedProblem { get; }

    /// <summary>The cells that the search forbade to reach the solution, in the order of the branching; empty when no pair was in the way.</summary>
    public ImmutableArray<(int Row, int Column)> ForbiddenCells { get; }

    /// <summary>How many restricted problems were solved.</summary>
    public int NodeCount { get; }

    /// <summary>How much less than <see cref="Solution"/> an assignment could cost at most: 0 when optimal, null when there is no assignment.</summary>
    public long? Gap => Solution.Status is AssignmentStatus.Optimal or AssignmentStatus.Feasible ? Solution.TotalCost - Solution.LowerBound : null;
}
