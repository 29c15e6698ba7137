using System.Globalization;

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

    /// <summary>Solves a problem.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="progress">Told the share of the work done, from 0 to 1, now and then; or null.</param>
    /// <param name="cancellationToken">Asks the solver to stop; it then returns <see cref="AssignmentStatus.Cancelled"/>.</param>
    /// <returns>The solution. When it holds an assignment, that assignment was checked to keep every constraint.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="InvalidOperationException">The solver returned null or an assignment that breaks a constraint: a defect of the solver.</exception>
    /// <remarks>The check costs O(rows + columns) on top of the method's own work.</remarks>
    public AssignmentSolution Solve(AssignmentProblem problem, IProgress<double>? progress = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (cancellationToken.IsCancellationRequested)
        {
            return AssignmentSolution.Cancelled(problem);
        }

        AssignmentSolution solution = SolveCore(problem, progress, cancellationToken);
        string? broken = solution is null ? "returned null" : BrokenConstraint(problem, solution);
        return broken is null ? solution! : throw new InvalidOperationException(
            $"The assignment solver '{Name}' {broken}. This is a defect of that solver: mend it or use another.");
    }

    /// <summary>Solves a problem; the arguments were checked.</summary>
    /// <param name="problem">The problem, not null.</param>
    /// <param name="progress">Where to report the share of the work done, or null.</param>
    /// <param name="cancellationToken">To be polled at least every few milliseconds.</param>
    /// <returns>The solution, made by one of the factory methods of <see cref="AssignmentSolution"/>.</returns>
    protected abstract AssignmentSolution SolveCore(AssignmentProblem problem, IProgress<double>? progress, CancellationToken cancellationToken);

    private static string? BrokenConstraint(AssignmentProblem problem, AssignmentSolution solution)
    {
        if (solution.ColumnOfRow.Length != problem.RowCount)
        {
            return "returned a solution of another problem";
        }

        if (solution.Status is AssignmentStatus.Infeasible or AssignmentStatus.Cancelled)
        {
            return null;
        }

        int[] load = new int[problem.ColumnCount];
        for (int i = 0; i < problem.RowCount; i++)
        {
            int j = solution.ColumnOfRow[i];
            if (j == AssignmentSolution.Unassigned)
            {
                if (problem.UnassignedCost(i) is null)
                {
                    return string.Create(CultureInfo.InvariantCulture, $"left row {i} unassigned although it must be assigned");
                }

                continue;
            }

            if (j >= problem.ColumnCount || problem.Costs(i)[j] == AssignmentProblem.Forbidden)
            {
                return string.Create(CultureInfo.InvariantCulture, $"used the forbidden cell ({i}, {j})");
            }

            load[j]++;
        }

        for (int j = 0; j < load.Length; j++)
        {
            if (load[j] > problem.Capacity(j) || load[j] < problem.MinimumLoad(j))
            {
                return string.Create(CultureInfo.InvariantCulture,
                    $"gave column {j} {load[j]} rows although it takes {problem.MinimumLoad(j)} to {problem.Capacity(j)}");
            }
        }

        return null;
    }
}
