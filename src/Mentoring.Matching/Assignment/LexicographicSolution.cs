using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>An assignment that is best by several objectives in their order, with the proof of each.</summary>
/// <remarks>
/// <para>The proof is a chain: each step's <see cref="LexicographicStep.Certificate"/> proves its value least among the assignments of its
/// problem, and each step's <see cref="LexicographicStep.Face"/> proves that those are exactly the best of the step before.</para>
/// <para>Immutable and safe to share between threads. Equality is by reference.</para>
/// </remarks>
public sealed class LexicographicSolution
{
    internal LexicographicSolution(AssignmentStatus status, AssignmentSolution solution, ImmutableArray<LexicographicStage> stages)
        : this(status, solution, stages, [])
    {
    }

    private LexicographicSolution(AssignmentStatus status, AssignmentSolution solution, ImmutableArray<LexicographicStage> stages,
        ImmutableArray<(int Row, int Column)> forbiddenCells)
    {
        Status = status;
        Solution = solution;
        Stages = stages;
        ForbiddenCells = forbiddenCells;
    }

    /// <summary>
    /// Optimal: all stages are proven. Feasible: the end asked for or the node limit came first, or a check failed; each stage says whether it
    /// is proven.
    /// Infeasible and cancelled: there is no assignment, and no stage; when infeasible, the reason says whether it
    /// is proven that none exists, or none was found in time.
    /// </summary>
    public AssignmentStatus Status { get; }

    /// <summary>
    /// The assignment, as one of the problem that was given and at its own costs. It claims no more than to be feasible: what it is best at,
    /// <see cref="Stages"/> say. When infeasible, it holds the reason.
    /// </summary>
    public AssignmentSolution Solution { get; }

    /// <summary>One stage an objective, in their order; empty when infeasible or cancelled.</summary>
    public ImmutableArray<LexicographicStage> Stages { get; }

    /// <summary>
    /// The cells that the search over exclusive pairs forbade, in the order of the branching; empty when no pair was in the way. The stages'
    /// certificates prove the assignment best among those without these cells; that no other branch is better rests on the search.
    /// </summary>
    public ImmutableArray<(int Row, int Column)> ForbiddenCells { get; }

    internal LexicographicSolution Without(ImmutableArray<(int Row, int Column)> forbidden) => new(Status, Solution, Stages, forbidden);
}
