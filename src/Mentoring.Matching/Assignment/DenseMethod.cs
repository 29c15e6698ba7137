// Sources: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems (1987),
// doi:10.1007/BF02278710; D. F. Crouse, On implementing 2D rectangular assignment algorithms (2016), doi:10.1109/TAES.2016.140952;
// R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.7; RowCores and EpsilonScaling name theirs.
namespace Mentoring.Matching.Assignment;

/// <summary>How the exact solver deals with matrices and computed rows, when each row takes one column.</summary>
/// <remarks>
/// Successive shortest augmenting paths on the cores of the rows. Columns are never copied: a search that reaches a full column goes on
/// through every row that sits there. Where every row may be left out and there are fewer places than rows, the places seek rows instead
/// (<see cref="ColumnMarket"/>). Where the paths take too long the work is begun anew with an auction: of large epsilons in full squares
/// (<see cref="EpsilonScaling.RunFromFar"/>), forward and reverse on a copy in the sparse method otherwise. Minimum loads come last: from
/// the prices of the problem without them, by backward paths.
/// </remarks>
internal static class DenseMethod
{
    private const long MostCellsCopied = 1L << 28; // of 8 bytes each, and again as many while they are transposed
    private const long MostComputedCellsCopied = 1L << 24; // there may be no memory for more

    internal static AssignmentSolution Solve(AssignmentProblem problem, int coreSize, SolveOptions options, CancellationToken cancellationToken)
    {
        if (FlowSolver.Clash(problem) is { } clash)
        {
            return AssignmentSolution.Infeasible(problem, clash);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, options.Deadline);
        if (SquareProblem.Of(problem) is { } square && SolveSquare(problem, square, coreSize, options, stop.Token, cancellationToken) is { } solution)
        {
            return solution;
        }

        using var run = new DenseRun(problem, 0, coreSize, options, stop.Token);
        DenseRun.Outcome outcome = run.Run(mayGiveUp: SuitsSparse(problem));
        return outcome == DenseRun.Outcome.TooHard
            ? SparseMethod.Solve(problem, options, cancellationToken)
            : Result(problem, run, outcome, options, cancellationToken);
    }

    // Null when the rows that may be left out had better be looked at as such.
    private static AssignmentSolution? SolveSquare(AssignmentProblem problem, AssignmentProblem square, int coreSize, SolveOptions options,
        CancellationToken stop, CancellationToken cancellationToken)
    {
        using var run = new DenseRun(square, 0, coreSize, options, stop);
        DenseRun.Outcome outcome = run.Run(mayGiveUp: true);
        if (outcome != DenseRun.Outcome.TooHard)
        {
            return ResultOfSquare(problem, square, run, outcome, options, cancellationToken);
        }

        if (MagnifiedCosts.Of(square, stop) is not { } magnified)
        {
            return Result(problem, run, DenseRun.Outcome.Cancelled, options, cancellationToken);
        }

        using var second = new DenseRun(magnified.Problem, magnified.Shift, coreSize, options, stop);
        return ResultOfSquare(problem, square, second, second.RunFromFar(), options, cancellationToken);
    }

    private static AssignmentSolution? ResultOfSquare(AssignmentProblem problem, AssignmentProblem square, DenseRun run, DenseRun.Outcome outcome,
        SolveOptions options, CancellationToken cancellationToken) =>
        ReferenceEquals(problem, square) || outcome == DenseRun.Outcome.Cancelled
            || (outcome == DenseRun.Outcome.Done && SquareProblem.IsSolved(problem, run.Prices()))
            ? Result(problem, run, outcome, options, cancellationToken)
            : null;

    private static bool SuitsSparse(AssignmentProblem problem) => (problem.Features & ProblemFeatures.LoadCosts) == 0
        && (long)problem.RowCount * problem.ColumnCount <= (problem.Form == ProblemForm.Dense ? MostCellsCopied : MostComputedCellsCopied);

    private static AssignmentSolution Result(AssignmentProblem problem, DenseRun run, DenseRun.Outcome outcome, SolveOptions options,
        CancellationToken cancellationToken)
    {
        switch (outcome)
        {
            case DenseRun.Outcome.NoPath:
                return AssignmentSolution.Infeasible(problem, run.Witness!);
            case DenseRun.Outcome.Cancelled:
                return cancellationToken.IsCancellationRequested ? AssignmentSolution.Cancelled(problem) : run.Completed(problem, cancellationToken);
        }

        if ((problem.Features & ProblemFeatures.MinimumLoads) != 0)
        {
            AssignmentProblem without = problem.WithMinimumLoads(null);
            return WarmStart.Solve(without, AssignmentSolution.Optimal(without, run.ColumnOfRow, run.Prices()), problem, options, cancellationToken);
        }

        options.Progress?.Report(1);
        return AssignmentSolution.Optimal(problem, run.ColumnOfRow, run.Prices());
    }
}
