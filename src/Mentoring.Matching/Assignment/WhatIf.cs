namespace Mentoring.Matching.Assignment;

/// <summary>Questions about a solved problem: what would the optimum be if one thing were different? Each is answered exactly.</summary>
/// <remarks>
/// Every answer is a <see cref="WarmStart"/> and mostly costs one or two short paths. The first one also looks for the exact prices of the
/// seats (<see cref="SeatPrices"/>), one reading of all cells, from which the paths of all answers are shorter. Immutable but for that, which
/// comes out the same whoever asks first; safe to use by several threads.
/// </remarks>
/// <example>
/// <code>
/// AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [4, 1, 2, 3]);
/// var whatIf = new WhatIf(problem, new ExactSolver().Solve(problem)); // row 0 has column 1, row 1 column 0, total 3
/// WhatIfAnswer answer = whatIf.Forced(0, 0);
/// // answer.ExtraCost is 4: row 0 has column 0 at 4 and row 1 column 1 at 3
/// </code>
/// </example>
public sealed class WhatIf
{
    private AssignmentSolution? start; // the solution with exact seat prices

    /// <summary>Prepares questions about a solution.</summary>
    /// <param name="problem">The problem solved.</param>
    /// <param name="solution">Its optimal solution, with dual prices.</param>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">The solution is not an optimal one with prices.</exception>
    public WhatIf(AssignmentProblem problem, AssignmentSolution solution)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(solution);
        WarmStart.CheckSolved(problem, solution);
        Problem = problem;
        Solution = solution;
    }

    /// <summary>The problem solved.</summary>
    public AssignmentProblem Problem { get; }

    /// <summary>Its optimal solution.</summary>
    public AssignmentSolution Solution { get; }

    /// <summary>If a row had to have a column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>The answer; infeasible when the row has no unpinned place left for it.</returns>
    /// <exception cref="ArgumentException">There is no such cell, or it is forbidden, or the row's pins fill its demand.</exception>
    public WhatIfAnswer Forced(int row, int column, CancellationToken cancellationToken = default) =>
        Changed(Problem.Pin([(row, column)]), cancellationToken);

    /// <summary>If a row could not have a column.</summary>
    /// <param name="row">The row.</param>
    /// <param name="column">The column.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentException">There is no such cell, or it is pinned.</exception>
    public WhatIfAnswer Forbidden(int row, int column, CancellationToken cancellationToken = default) =>
        Changed(Problem.Forbid([(row, column)]), cancellationToken);

    /// <summary>If a column took another number of rows.</summary>
    /// <param name="column">The column.</param>
    /// <param name="capacity">The capacity, 0 or more.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>The answer; for one place more, its extra cost is the negative of what the place is worth, exactly.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such column, or the capacity is negative.</exception>
    public WhatIfAnswer Capacity(int column, int capacity, CancellationToken cancellationToken = default) =>
        Changed(Problem.WithCapacity(column, capacity), cancellationToken);

    /// <summary>If the problem were another of the same size, made from this one.</summary>
    /// <param name="changed">The other problem.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    /// <returns>The answer.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="changed"/> is null.</exception>
    /// <exception cref="ArgumentException">The problems differ in size.</exception>
    public WhatIfAnswer Changed(AssignmentProblem changed, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(changed);
        AssignmentSolution solution = Start(cancellationToken) is { } from
            ? WarmStart.Solve(Problem, from, changed, cancellationToken)
            : AssignmentSolution.Cancelled(changed);
        return new WhatIfAnswer(changed, solution, Solution);
    }

    // Null when cancelled. Threads that ask at the same time may each compute the same.
    private AssignmentSolution? Start(CancellationToken cancellationToken)
    {
        if (Volatile.Read(ref start) is { } known)
        {
            return known;
        }

        try
        {
            AssignmentSolution found = SeatPrices.TryTighten(Problem, Solution, cancellationToken) ?? Solution;
            Volatile.Write(ref start, found);
            return found;
        }
        catch (OperationCanceledException)
        {
            return null;
        }
    }
}
