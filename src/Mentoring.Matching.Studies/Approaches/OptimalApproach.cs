using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>The highest total rank that there is; a mentee without a mentor counts as a score of 0.</summary>
/// <remarks>Exact. It is the objective <see cref="Objective.TotalScore"/> alone, whatever the scheme states. Immutable; safe for use by several threads.</remarks>
public sealed class OptimalApproach : MatchingApproach
{
    /// <inheritdoc/>
    public override string Name => "optimal";

    /// <inheritdoc/>
    public override string Description => "The highest total score that there is.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken) =>
        Solved.Result(new ExactSolver().Solve(task.ToProblem(), cancellationToken: cancellationToken), cancellationToken);
}
