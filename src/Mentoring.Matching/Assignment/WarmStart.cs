namespace Mentoring.Matching.Assignment;

/// <summary>Solves a problem that differs little from one already solved, from that one's prices: exactly, and mostly in one augmentation.</summary>
/// <remarks>
/// <para>Any change is allowed as long as the numbers of rows and columns stay: cells, capacities, minimum loads, load costs, unassigned
/// costs, demands and pins. The changed problem should be made from the solved one by its <c>With</c> methods, <c>Forbid</c>, <c>Pin</c> and
/// <c>Unpin</c>: then only the rows that changed are read anew. Otherwise all rows are.</para>
/// <para>Each changed row, each place taken away or added and each minimum load costs one shortest path, at worst O(cells + log).
/// Stateless; safe to use by several threads.</para>
/// </remarks>
public static class WarmStart
{
    /// <summary>Solves the changed problem.</summary>
    /// <param name="solved">The problem solved before.</param>
    /// <param name="solution">Its optimal solution, with dual prices.</param>
    /// <param name="changed">The problem to solve, with as many rows and columns.</param>
    /// <param name="cancellationToken">Asks to stop; the status is then <see cref="AssignmentStatus.Cancelled"/>.</param>
    /// <returns>
    /// An optimal solution with prices, of the same total as the exact solver's (where several assignments share it, perhaps another one),
    /// or an infeasible one with its witness.
    /// </returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// The solution is not an optimal one with prices and the shape of <paramref name="solved"/>, or the problems differ in size.
    /// </exception>
    public static AssignmentSolution Solve(AssignmentProblem solved, AssignmentSolution solution, AssignmentProblem changed,
        CancellationToken cancellationToken = default) => Solve(solved, solution, changed, SolveOptions.Default, cancellationToken);

    internal static AssignmentSolution Solve(AssignmentProblem solved, AssignmentSolution solution, AssignmentProblem changed,
        SolveOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(solved);
        ArgumentNullException.ThrowIfNull(solution);
        ArgumentNullException.ThrowIfNull(changed);
        DualPrices prices = CheckSolved(solved, solution);
        if (changed.RowCount != solved.RowCount || changed.ColumnCount != solved.ColumnCount)
        {
            throw new ArgumentException(
                $"The changed problem is {changed.RowCount} x {changed.ColumnCount}, the solved one {solved.RowCount} x {solved.ColumnCount}; "
                + "give a row the demand 0 or a column the capacity 0 in place of leaving it out.", nameof(changed));
        }

        if (cancellationToken.IsCancellationRequested)
        {
            return AssignmentSolution.Cancelled(changed);
        }

        if (FlowSolver.Clash(changed) is { } clash)
        {
            return AssignmentSolution.Infeasible(changed, clash);
        }

        var repair = new FlowRepair(changed, cancellationToken);
        repair.TakeOver(solution, prices, ProblemChanges.Rows(solved, changed));
        return repair.Run(options);
    }

    internal static DualPrices CheckSolved(AssignmentProblem problem, AssignmentSolution solution) =>
        solution.Status == AssignmentStatus.Optimal && solution.Duals is { } prices && solution.HasShapeOf(problem)
            && prices.ColumnPrices.Length == problem.ColumnCount
            ? prices
            : throw new ArgumentException("An optimal solution with dual prices of the problem is needed.", nameof(solution));
}
