using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Proposals;

/// <summary>What people decided, and the best that keeps it.</summary>
/// <param name="Edits">What people decided.</param>
/// <param name="Problem">The problem under these edits.</param>
/// <param name="Solution">Its solution, or the reason why there is none.</param>
/// <param name="IsBest">Whether the solution is proved to be the best.</param>
internal sealed record ProposalState(ProposalEdits Edits, AssignmentProblem Problem, AssignmentSolution Solution, bool IsBest)
{
    /// <summary>The problem whose prices the solution has: without the cells that were ruled out so that nobody mentors their own mentor.</summary>
    public AssignmentProblem Proved { get; init; } = Problem;

    /// <summary>Where the objectives need a problem each, all of them with their proofs.</summary>
    public LexicographicSolution? Staged { get; init; }
}
