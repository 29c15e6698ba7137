using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>The pair with the highest rank of all is made, then the best of what is left, and so on.</summary>
/// <remarks>What a person does with a list of scores. Ties go to the mentee and then the mentor who comes first. Immutable; safe for use by several threads.</remarks>
public sealed class GreedyApproach : MatchingApproach
{
    /// <inheritdoc/>
    public override string Name => "greedy";

    /// <inheritdoc/>
    public override string Description => "The best pair of all is made, then the best of what is left, and so on.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
    {
        AssignmentProblem problem = TaskProblems.Pinned(task, TaskProblems.OfRank(task, AssignmentProblem.MaximumCost));
        return Solved.Result(new GreedySolver().Solve(problem, cancellationToken: cancellationToken), cancellationToken);
    }
}
