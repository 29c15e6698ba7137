// Source: D. Gale and L. S. Shapley, College admissions and the stability of marriage (1962), doi:10.1080/00029890.1962.11989827.
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>A stable matching by each side's own view: nobody would rather have somebody who would rather have them.</summary>
/// <remarks>
/// Everybody would rather have an eligible partner than none; ties go to whoever comes first. The side that proposes has the best that stability
/// allows under that order. Locked pairs stand outside it. Immutable; safe for use by several threads.
/// </remarks>
public sealed class DeferredAcceptanceApproach : MatchingApproach
{
    /// <summary>Makes the approach.</summary>
    /// <param name="proposing">The side that proposes.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such side.</exception>
    public DeferredAcceptanceApproach(Side proposing = Side.Mentee)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)proposing, (uint)Side.Mentor, nameof(proposing));
        Proposing = proposing;
    }

    /// <summary>The side that proposes.</summary>
    /// <value>The default is <see cref="Side.Mentee"/>.</value>
    public Side Proposing { get; }

    /// <inheritdoc/>
    public override string Name => Proposing == Side.Mentee ? "deferred-acceptance" : "deferred-acceptance-mentors";

    /// <inheritdoc/>
    public override string Description => Proposing == Side.Mentee
        ? "A stable matching by each side's own view; the mentees propose."
        : "A stable matching by each side's own view; the mentors propose.";

    /// <inheritdoc/>
    protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken)
    {
        var solver = new DeferredAcceptanceSolver(
            TaskProblems.OfView(task, task.MentorView), Proposing == Side.Mentee ? ProposingSide.Rows : ProposingSide.Columns);
        return Solved.Result(solver.Solve(TaskProblems.OfView(task, task.MenteeView), cancellationToken: cancellationToken), cancellationToken);
    }
}
