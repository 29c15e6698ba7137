using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>Any solver of assignment problems, given the task's ranks: <see cref="MatchingTask.ToProblem"/>.</summary>
/// <remarks>Immutable; safe for use by several threads when the solver is.</remarks>
public sealed class SolverApproach : MatchingApproach
{
    /// <summary>Makes an approach of a solver.</summary>
    /// <param name="solver">The solver. It must deal with capacities, unassigned rows and pins.</param>
    /// <param name="name">The name to show; the solver's own when left out.</param>
    /// <param name="description">What it does, in one plain sentence.</param>
    public SolverApproach(AssignmentSolver solver, string? name = null, string? description = null)
    {
        ArgumentNullException.ThrowIfNull(solver);
        Solver = solver;
        Name = name ?? solver.Name;
        Description = description ?? $"The assignment solver '{solver.Name}' on the ranks of the pairs.";
    }

    /// <summary>The solver.</summary>
    public AssignmentSolver Solver { get; }

    /// <inheritdoc/>
    public override string Name { get; }

    /// <inheritdoc/>
    public override string Description { get; }

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken) =>
        Solved.Result(Solver.Solve(task.ToProblem(), cancellationToken: cancellationToken), cancellationToken);
}
