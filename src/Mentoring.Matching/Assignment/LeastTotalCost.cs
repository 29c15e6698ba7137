namespace Mentoring.Matching.Assignment;

/// <summary>The total of the problem's own costs is least: cells, unassigned rows and loads.</summary>
/// <remarks>Its value is that total. Immutable and safe to share between threads.</remarks>
public sealed class LeastTotalCost : AssignmentObjective
{
    /// <inheritdoc/>
    public override string Name => "least total cost";

    /// <inheritdoc/>
    protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state) => [ObjectiveCosts.Own];

    /// <inheritdoc/>
    protected override long ValueCore(AssignmentProblem problem, AssignmentSolution solution) => solution.TotalCost;
}
