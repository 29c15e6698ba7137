using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching;

/// <summary>What a run that keeps its costs has solved, for a proposal to go on from.</summary>
/// <param name="Problem">The problem of the pool.</param>
/// <param name="Proved">The problem whose prices the solution has: without the cells that were ruled out so that nobody mentors their own mentor.</param>
/// <param name="Solution">The solution.</param>
/// <param name="Eligibility">What the rules allow.</param>
/// <param name="Scorer">The scores.</param>
/// <param name="Staged">The problems of the objectives, where they need one each.</param>
internal sealed record SolvedMatching(
    AssignmentProblem Problem, AssignmentProblem Proved, AssignmentSolution Solution, EligibilityTable Eligibility, PairScorer Scorer, LexicographicSolution? Staged);
