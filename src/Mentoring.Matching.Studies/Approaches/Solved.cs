using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>What a solver returned, as the result of an approach.</summary>
internal static class Solved
{
    public static ApproachResult Result(AssignmentSolution solution, CancellationToken cancellationToken) => solution.Status switch
    {
        AssignmentStatus.Cancelled => throw new OperationCanceledException("The matching was stopped.", cancellationToken),
        AssignmentStatus.Infeasible => ApproachResult.Infeasible(solution.Infeasibility!.Message),
        _ => ApproachResult.Matched(solution.ColumnOfRow.AsSpan()),
    };
}
