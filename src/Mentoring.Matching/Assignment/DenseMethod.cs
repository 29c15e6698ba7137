// Sources: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems (1987),
// doi:10.1007/BF02278710; D. F. Crouse, On implementing 2D rectangular assignment algorithms (2016), doi:10.1109/TAES.2016.140952;
// R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.7; RowCores and EpsilonScaling name theirs.
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>How the exact solver deals with matrices and computed rows, when each row takes one column.</summary>
/// <remarks>
/// Successive shortest augmenting paths on the cores of the rows. Columns are never copied: a search that reaches a full column goes on
/// through every row that sits there. Where every row may be left out and there are fewer places than rows, the places seek rows instead
/// (<see cref="ColumnMarket"/>). Minimum loads come last: from the prices of the problem without them, by backward paths.
/// </remarks>
internal static class DenseMethod
{
    private const double ShareOfCores = 0.3; // of the work, for those who watch its progress
    private const double ShareBeforePaths = 0.6;

    internal static AssignmentSolution Solve(AssignmentProblem problem, int coreSize, SolveOptions options, CancellationToken cancellationToken)
    {
        if (FlowSolver.Clash(problem) is { } clash)
        {
            return AssignmentSolution.Infeasible(problem, clash);
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, options.Deadline);
        var state = new PartialAssignment(problem);
        using var cores = new RowCores(state, coreSize);
        if (Start(state, cores, options.Progress, stop.Token) is not { } rows)
        {
            return Stopped(state, cancellationToken);
        }

        var path = new ShortestAugmentingPath(state, cores, stop.Token);
        for (int done = 0; done < rows.Count; done++)
        {
            options.Progress?.Report(ShareBeforePaths + ((1 - ShareBeforePaths) * done / rows.Count));
            switch (path.Augment(rows[done]))
            {
                case ShortestAugmentingPath.Outcome.NoPath:
                    return AssignmentSolution.Infeasible(problem, TooFewPlaces(state, rows[done], path.ReachedColumns));
                case ShortestAugmentingPath.Outcome.Cancelled:
                    return Stopped(state, cancellationToken);
            }
        }

        if ((problem.Features & ProblemFeatures.MinimumLoads) != 0)
        {
            AssignmentProblem without = problem.WithMinimumLoads(null);
            return WarmStart.Solve(without, AssignmentSolution.Optimal(without, state.ColumnOfRow, state.Prices()), problem, options, cancellationToken);
        }

        options.Progress?.Report(1);
        return AssignmentSolution.Optimal(problem, state.ColumnOfRow, state.Prices());
    }

    // Settles most rows; returns those that need a shortest path, or null when cancelled.
    private static List<int>? Start(PartialAssignment state, RowCores cores, IProgress<double>? progress, CancellationToken cancellationToken)
    {
        progress?.Report(0);
        if (ColumnMarket.Suits(state))
        {
            return ColumnMarket.Run(state, cancellationToken) ? [] : null;
        }

        if (!cores.BuildAll(cancellationToken))
        {
            return null;
        }

        progress?.Report(ShareOfCores);
        if (EpsilonScaling.Suits(state) && !new EpsilonScaling(state, cores, cancellationToken).Run())
        {
            return null;
        }

        List<int>? rows = new RowReduction(state, cores, cancellationToken).Run();
        progress?.Report(ShareBeforePaths);
        return rows;
    }

    private static AssignmentSolution Stopped(PartialAssignment state, CancellationToken cancellationToken) => cancellationToken.IsCancellationRequested
        ? AssignmentSolution.Cancelled(state.Problem)
        : DeadlineCompletion.Complete(state.Problem, i => state.ColumnOfRow[i] < 0 ? [] : [state.ColumnOfRow[i]], state.V, cancellationToken);

    // The search reached full columns only: their rows and the root outnumber their places, and none of them can go elsewhere.
    private static Infeasibility TooFewPlaces(PartialAssignment state, int root, ReadOnlySpan<int> columns)
    {
        ImmutableArray<int>.Builder rows = ImmutableArray.CreateBuilder<int>();
        rows.Add(root);
        long places = 0;
        foreach (int j in columns)
        {
            places += state.Problem.Capacity(j);
            for (int i = state.First[j]; i >= 0; i = state.Next[i])
            {
                rows.Add(i);
            }
        }

        return Infeasibility.TooFewPlaces(rows.ToImmutable(), [.. columns], places);
    }
}
