using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>As many mentees as possible are placed, then the pair with the lowest rank is as good as possible, then the next, and so on.</summary>
/// <remarks>
/// Exact: <see cref="WorstRowFirst"/> after <see cref="MostRowsAssigned"/>; of what is equal the highest total. Immutable; safe for use by several threads.
/// </remarks>
public sealed class LeximinApproach : MatchingApproach
{
    /// <inheritdoc/>
    public override string Name => "leximin";

    /// <inheritdoc/>
    public override string Description => "Most mentees placed, then the lowest score as high as possible, then the next lowest, and so on.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
    {
        LexicographicSolution solution = new LexicographicSolver().Solve(
            task.ToProblem(), [new MostRowsAssigned(), new WorstRowFirst(), new LeastTotalCost()], cancellationToken: cancellationToken);
        return Solved.Result(solution.Solution, cancellationToken);
    }
}
