namespace Mentoring.Matching.Assignment;

/// <summary>A method that solves assignment problems. Derive from it to plug in another.</summary>
/// <remarks>
/// <para>A solver is deterministic (the same problem gives the same solution), keeps no state between calls and is safe to share between
/// threads. It returns infeasible and cancelled as statuses; an exception means that the caller, or the solver itself, erred.</para>
/// </remarks>
public abstract class AssignmentSolver
{
    /// <summary>The name of the method, as reports show it.</summary>
    public abstract string Name { get; }

    /// <summary>What the method can deal with and what it proves.</summary>
    public abstract SolverCapabilities Capabilities { get; }

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">Progress and deadline; null for neither.</param>
    /// <param name="cancellationToken">Asks the solver to stop; it then returns <see cref="AssignmentStatus.Cancelled"/>.</param>
    /// <returns>The solution. When it holds an assignment, that assignment was checked to keep every constraint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException">The problem has a feature that the solver does not declare; the message says which.</exception>
    /// <exception cref="InvalidOperationException">The solver returned null or an assignment that breaks a constraint: a defect of the solver.</exception>
    /// <remarks>The check costs O(rows + columns) on top of the method's own work, and a cell of each row where rows are computed.</remarks>
    public AssignmentSolution Solve(AssignmentProblem problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ProblemFeatures missing = problem.Features & ~Capabilities.Features;
        if (missing != ProblemFeatures.None)
        {
            throw new ArgumentException(
                $"The assignment solver '{Name}' cannot deal with {missing}; use the exact solver, or a problem without it.", nameof(problem));
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return AssignmentSolution.Cancelled(problem);
        }

        AssignmentSolution solution = SolveCore(problem, options ?? SolveOptions.Default, cancellationToken);
        string? broken = solution is null ? "returned null" : BrokenConstraint.Find(problem, solution);
        return broken is null ? solution! : throw new InvalidOperationException(
            $"The assignment solver '{Name}' {broken}. This is a defect of that solver: mend it or use another.");
    }

    /// <summary>Solves a problem; the arguments were checked.</summary>
    /// <param name="problem">The problem, not null, without features that the solver does not declare.</param>
    /// <param name="options">Progress and deadline, to be heeded where the method takes more than a moment.</param>
    /// <param name="cancellationToken">To be polled at least every few milliseconds.</param>
    /// <returns>The solution, made by one of the factory methods of <see cref="AssignmentSolution"/>.</returns>
    protected abstract AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken);
}
