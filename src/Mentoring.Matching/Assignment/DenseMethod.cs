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
        using var run = new DenseRun(problem, 0, coreSize, options, stop.Token);
        bool isSquare = run.IsFullSquare;
        DenseRun.Outcome outcome = run.Run(mayGiveUp: isSquare || SuitsSparse(problem));
        if (outcome != DenseRun.Outcome.TooHard)
        {
            return Result(problem, run, outcome, options, cancellationToken);
        }

        if (!isSquare)
        {
            return SparseMethod.Solve(problem, options, cancellationToken);
        }

        if (MagnifiedCosts.Of(problem, stop.Token) is not { } magnified)
        {
            return Result(problem, run, DenseRun.Outcome.Cancelled, options, cancellationToken);
        }

        using var second = new DenseRun(magnified.Problem, magnified.Shift, coreSize, options, stop.Token);
        return Result(problem, second, second.RunFromFar(), options, cancellationToken);
    }

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
