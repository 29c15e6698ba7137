namespace Mentoring.Matching.Assignment;

/// <summary>
/// The exact method for large sparse problems: each row at most one column, no column more rows than its capacity, at the least sum of
/// costs, with prices that prove it; or rows and columns that prove that there is no assignment.
/// </summary>
/// <remarks>
/// <para><see cref="SparseAuction"/> finds good prices fast; <see cref="SparseFinish"/> makes the optimum exact from whatever prices it
/// gets; when the auction could not place a row, <see cref="SparseFeasibility"/> first looks whether it can be placed at all. One thread,
/// deterministic: ties are settled by the numbers of rows and columns and by the order of cells in the graph.</para>
/// <para>Memory beside the graph: 12 bytes a cell for the rows as the auction reads them, freed before the end, 8 a cell for the transposed
/// graph, about 120 a row and a column together. Cancellation is polled at every row and column, or at least every 1,024 cells.</para>
/// </remarks>
internal static class SparseSolver
{
    /// <summary>The unassigned cost of a row that may not stay unassigned.</summary>
    internal const long MustBeAssigned = long.MaxValue;

    /// <summary>Solves the problem.</summary>
    /// <param name="graph">The allowed cells; costs within plus or minus <see cref="AssignmentProblem.MaximumCost"/>.</param>
    /// <param name="capacities">The most rows that each column takes, 0 or more.</param>
    /// <param name="unassigned">
    /// What it costs to leave each row unassigned, within plus or minus <see cref="AssignmentProblem.MaximumUnassignedCost"/>, or
    /// <see cref="MustBeAssigned"/>.
    /// </param>
    /// <param name="options">Progress, and a deadline: when that comes, the outcome is feasible and what it holds is what there is by then.</param>
    /// <param name="cancellationToken">Asks to stop; the outcome is then cancelled.</param>
    internal static SparseOutcome Solve(SparseGraph graph, int[] capacities, long[] unassigned, SolveOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        options ??= SolveOptions.Default;
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, options.Deadline);
        if (SparseAuction.Run(graph, capacities, unassigned, options.Progress, stop.Token) is not (var prices, var columnOfRow))
        {
            return Stopped([], new long[graph.ColumnCount]);
        }

        if (stop.IsCancellationRequested)
        {
            return Stopped(columnOfRow, prices);
        }

        if (SparseFeasibility.IsInDoubt(unassigned, columnOfRow)
            && new SparseFeasibility(graph, capacities, unassigned, stop.Token).Refute(columnOfRow) is { } refuted)
        {
            return refuted.Status == AssignmentStatus.Cancelled ? Stopped(columnOfRow, prices) : refuted;
        }

        var finish = new SparseFinish(graph, capacities, unassigned, options.Progress, stop.Token);
        SparseOutcome outcome = finish.Run(prices, columnOfRow);
        return outcome.Status == AssignmentStatus.Cancelled ? Stopped(finish.ColumnOfRow, finish.ColumnPrices) : outcome;

        SparseOutcome Stopped(int[] columns, long[] columnPrices) => cancellationToken.IsCancellationRequested
            ? SparseOutcome.Cancelled
            : SparseOutcome.Feasible(columns, columnPrices);
    }
}
