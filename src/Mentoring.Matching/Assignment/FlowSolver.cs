// Sources: R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.7; P. Hall (1935), doi:10.1112/jlms/s1-10.37.26.
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The exact method for problems of every feature, as a minimum-cost flow: row reduction, shortest augmenting paths for what rows still
/// lack, backward paths for minimum loads.
/// </summary>
internal static class FlowSolver
{
    internal static AssignmentSolution Solve(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        if (Clash(problem) is { } clash)
        {
            return AssignmentSolution.Infeasible(problem, clash);
        }

        var state = new FlowState(problem);
        if (!FlowStart.Run(state, cancellationToken))
        {
            return AssignmentSolution.Cancelled(problem);
        }

        FlowBackwardSearch? backward = null;
        return Finish(state, new FlowForwardSearch(state, cancellationToken), Enumerable.Range(0, problem.RowCount),
            () => backward ??= new FlowBackwardSearch(state, cancellationToken), options);
    }

    /// <summary>Gives the rows named what they still lack, then columns their minimum loads; the rest of the state is in order.</summary>
    internal static AssignmentSolution Finish(FlowState state, FlowForwardSearch forward, IEnumerable<int> rows,
        Func<FlowBackwardSearch> backward, SolveOptions options)
    {
        AssignmentProblem problem = state.Problem;
        foreach (int i in rows)
        {
            if (options.Deadline.IsCancellationRequested)
            {
                return DeadlineCompletion.Complete(problem, row => [.. state.ColumnsOf(row)], state.V, forward.CancellationToken);
            }

            options.Progress?.Report((double)i / problem.RowCount);
            for (int missing = state.Missing(i); missing > 0; missing--)
            {
                switch (forward.Augment(i))
                {
                    case ShortestAugmentingPath.Outcome.NoPath:
                        return AssignmentSolution.Infeasible(problem, TooFewPlaces(problem, [.. forward.ReachedRows], [.. forward.ReachedColumns]));
                    case ShortestAugmentingPath.Outcome.Cancelled:
                        return AssignmentSolution.Cancelled(problem);
                }
            }
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            while (state.Load[j] < problem.MinimumLoad(j))
            {
                if (options.Deadline.IsCancellationRequested)
                {
                    return DeadlineCompletion.Complete(problem, row => [.. state.ColumnsOf(row)], state.V, forward.CancellationToken);
                }

                FlowBackwardSearch search = backward();
                switch (search.Pull(j))
                {
                    case ShortestAugmentingPath.Outcome.NoPath:
                        return AssignmentSolution.Infeasible(problem, TooFewRows(problem, state, [.. search.ReachedColumns]));
                    case ShortestAugmentingPath.Outcome.Cancelled:
                        return AssignmentSolution.Cancelled(problem);
                }
            }
        }

        state.SettleRowPrices();
        options.Progress?.Report(1);
        return AssignmentSolution.Optimal(problem, state.ColumnOfUnit, new DualPrices([.. state.U], [.. state.V]));
    }

    internal static Infeasibility? Clash(AssignmentProblem problem)
    {
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            if (problem.MinimumLoad(j) > problem.Capacity(j))
            {
                return Infeasibility.MinimumLoadAboveCapacity(j, problem.MinimumLoad(j), problem.Capacity(j));
            }
        }

        return problem.Pins.GroupBy(p => p.Column)
            .Where(pins => pins.Count() > problem.Capacity(pins.Key))
            .OrderBy(pins => pins.Key)
            .Select(pins => Infeasibility.PinsAboveCapacity(pins.Key, [.. pins.Select(p => p.Row)], problem.Capacity(pins.Key)))
            .FirstOrDefault();
    }

    // The search reached only full columns, and every row that sits there and is not pinned. What these rows demand is more than those
    // columns have left beside pins of others and the cells that they use or are pinned to elsewhere.
    internal static Infeasibility TooFewPlaces(AssignmentProblem problem, ImmutableArray<int> rows, ImmutableArray<int> columns)
    {
        HashSet<int> own = [.. rows];
        HashSet<int> full = [.. columns];
        long places = columns.Sum(j => (long)problem.Capacity(j)) - problem.Pins.Count(p => full.Contains(p.Column) && !own.Contains(p.Row))
            + rows.Sum(i => InfeasibilityCertificate.AllowedCells(problem, i, j => !full.Contains(j)));
        return Infeasibility.TooFewPlaces(rows, columns, places, rows.Sum(i => (long)problem.Demand(i)));
    }

    private static Infeasibility TooFewRows(AssignmentProblem problem, FlowState state, ImmutableArray<int> columns)
    {
        HashSet<int> rows = [];
        foreach (int j in columns)
        {
            for (int unit = state.First[j]; unit >= 0; unit = state.Next[unit])
            {
                rows.Add(state.RowOfUnit[unit]);
            }
        }

        return Infeasibility.TooFewRows([.. rows], columns, columns.Sum(j => (long)problem.MinimumLoad(j)), columns.Sum(j => (long)state.Load[j]));
    }
}
