using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>The solver that all benchmarks measure, with its default settings.</summary>
public static class OurSolver
{
    public static AssignmentSolution Solve(AssignmentProblem problem) => new ExactSolver().Solve(problem);
}
