namespace Mentoring.Matching.Assignment;

/// <summary>As many rows as possible are assigned; of rows that demand several columns, as many columns as possible are given.</summary>
/// <remarks>Its value is how many are missing. Immutable and safe to share between threads.</remarks>
public sealed class MostRowsAssigned : AssignmentObjective
{
    private static readonly ObjectiveCosts Costs = new((_, _, _) => 0, _ => 1) { AreSmall = true };

    /// <inheritdoc/>
    public override string Name => "most rows assigned";

    /// <inheritdoc/>
    protected override IEnumerable<ObjectiveCosts> StepsCore(ObjectiveState state) => [Costs];

    /// <inheritdoc/>
    protected override long ValueCore(AssignmentProblem problem, AssignmentSolution solution) => problem.UnitCount - solution.AssignedCount;
}
