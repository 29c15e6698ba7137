namespace Mentoring.Matching.Assignment;

/// <summary>The bisection of <see cref="BottleneckSolver"/>.</summary>
internal sealed class BottleneckSearch(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
{
    /// <summary>Runs it.</summary>
    internal BottleneckSolution Run()
    {
        for (int j = 0; j < problem.ColumnCount; j++)
        {
            if (problem.MinimumLoad(j) > problem.Capacity(j))
            {
                return new(AssignmentSolution.Infeasible(problem, Infeasibility.MinimumLoadAboveCapacity(j, problem.MinimumLoad(j), problem.Capacity(j))));
            }
        }

        // Without a bound first: whether there is an assignment at all. No deadline here, as there is nothing to return yet.
        var best = new ThresholdMatching(problem, cancellationToken);
        switch (best.Cover(long.MaxValue))
        {
            case ThresholdMatching.Outcome.Cancelled:
                return new(AssignmentSolution.Cancelled(problem));
            case not ThresholdMatching.Outcome.Covered:
                return new(AssignmentSolution.Infeasible(problem, best.Witness()));
        }

        if (problem.RowCount == 0)
        {
            return new(AssignmentSolution.Feasible(problem, []));
        }

        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, options.Deadline);
        (long low, Infeasibility? witness) = WorstRow(stop.Token);
        long? high = Worst(best, cancellationToken);
        var below = new RowPlaces(problem); // the furthest that was reached with a bound that is too low
        var next = new ThresholdMatching(problem, stop.Token);
        bool isFirst = true;
        while (low < high && !stop.IsCancellationRequested)
        {
            // The first guess is the greatest of the rows' least values, which is often the answer.
            long bound = isFirst ? low : low + ((high.Value - low) / 2);
            isFirst = false;
            next.Places.CopyFrom(below);
            ThresholdMatching.Outcome outcome = next.Cover(bound);
            if (outcome == ThresholdMatching.Outcome.Covered)
            {
                best.Places.CopyFrom(next.Places);
                high = Worst(best, cancellationToken);
            }
            else if (outcome != ThresholdMatching.Outcome.Cancelled && next.LeastHelp() is { } help)
            {
                low = help;
                witness = next.Witness();
                below.CopyFrom(next.Places);
            }
        }

        if (high is not { } bottleneck || cancellationToken.IsCancellationRequested || !best.PlaceCheapest(bottleneck))
        {
            return new(AssignmentSolution.Cancelled(problem));
        }

        options.Progress?.Report(1);
        return new(AssignmentSolution.Feasible(problem, best.Places.ColumnOfRow), bottleneck, witness is null ? null : low, witness);
    }

    // The greatest of the rows' least values, which every assignment has at least; the row is its own proof.
    private (long Least, Infeasibility? Witness) WorstRow(CancellationToken stop)
    {
        long worst = long.MinValue;
        int row = -1;
        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; i < problem.RowCount && !stop.IsCancellationRequested; i++)
        {
            long least = problem.UnassignedCost(i) ?? long.MaxValue;
            foreach (int cost in problem.Row(i, buffer).Costs)
            {
                least = cost == AssignmentProblem.Forbidden ? least : Math.Min(least, cost);
            }

            if (least > worst)
            {
                worst = least;
                row = i;
            }
        }

        return (worst, row < 0 ? null : Infeasibility.TooFewPlaces([row], [], 0));
    }

    // The worst value of an assignment; null when cancelled.
    private long? Worst(ThresholdMatching matching, CancellationToken stop)
    {
        long worst = long.MinValue;
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (stop.IsCancellationRequested)
            {
                return null;
            }

            int j = matching.Places.ColumnOfRow[i];
            worst = Math.Max(worst, j == AssignmentSolution.Unassigned ? problem.UnassignedCost(i)!.Value : problem.Cost(i, j));
        }

        return worst;
    }
}
