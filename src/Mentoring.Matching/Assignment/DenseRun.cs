// Sources: those of DenseMethod.
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>One attempt at a problem: a start that settles most rows, then shortest paths for the others.</summary>
internal sealed class DenseRun : IDisposable
{
    private const double ShareOfCores = 0.3; // of the work, for those who watch its progress
    private const double ShareBeforePaths = 0.6;
    private const int ReadsPerRow = 24; // paths that read so many whole rows a row take long; bids are quicker

    private readonly PartialAssignment state;
    private readonly RowCores cores;
    private readonly IProgress<double>? progress;
    private readonly CancellationToken cancellationToken;
    private readonly int shift; // costs are those of the problem times 2^shift
    private readonly bool isFullSquare;

    /// <summary>Makes ready.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="shift">Its costs are those of the problem that was asked times <c>2^shift</c>.</param>
    /// <param name="coreSize">How many cells a core has, about.</param>
    /// <param name="options">Progress and parallelism.</param>
    /// <param name="cancellationToken">Asks to stop.</param>
    internal DenseRun(AssignmentProblem problem, int shift, int coreSize, SolveOptions options, CancellationToken cancellationToken)
    {
        this.shift = shift;
        progress = options.Progress;
        this.cancellationToken = cancellationToken;
        state = new PartialAssignment(problem);
        cores = new RowCores(state, coreSize, options.Parallelism);
        isFullSquare = EpsilonScaling.Suits(state);
    }

    internal enum Outcome
    {
        Done,

        /// <summary>There is no assignment; <see cref="Witness"/> says why.</summary>
        NoPath,

        /// <summary>It takes too long this way.</summary>
        TooHard,

        Cancelled,
    }

    internal int[] ColumnOfRow => state.ColumnOfRow;

    /// <summary>Why there is no assignment, after <see cref="Outcome.NoPath"/>.</summary>
    internal Infeasibility? Witness { get; private set; }

    public void Dispose() => cores.Dispose();

    /// <summary>The quick way.</summary>
    /// <param name="mayGiveUp">Whether to give up on a hard problem. A full square may always be given up.</param>
    internal Outcome Run(bool mayGiveUp)
    {
        progress?.Report(0);
        if (ColumnMarket.Suits(state))
        {
            return ColumnMarket.Run(state, mayGiveUp, ReportCores, cancellationToken);
        }

        if (!BuildCores())
        {
            return Outcome.Cancelled;
        }

        if (isFullSquare)
        {
            Outcome outcome = new EpsilonScaling(state, cores, cancellationToken).Run();
            if (outcome != Outcome.Done)
            {
                return outcome;
            }
        }

        return Finish(mayGiveUp ? (long)ReadsPerRow * state.Cost.Length * state.V.Length : long.MaxValue);
    }

    /// <summary>The way of hard full squares.</summary>
    internal Outcome RunFromFar()
    {
        progress?.Report(0);
        return BuildCores() && new EpsilonScaling(state, cores, cancellationToken).RunFromFar()
            ? Finish(long.MaxValue)
            : Outcome.Cancelled;
    }

    /// <summary>The prices of the problem as it was given.</summary>
    internal DualPrices Prices() => state.Prices(shift);

    /// <summary>What there is when time is up.</summary>
    internal AssignmentSolution Completed(AssignmentProblem problem, CancellationToken stop) => DeadlineCompletion.Complete(
        problem, i => state.ColumnOfRow[i] < 0 ? [] : [state.ColumnOfRow[i]], Array.ConvertAll(state.V, price => price >> shift), stop);

    private bool BuildCores() => cores.BuildAll(ReportCores, cancellationToken);

    private void ReportCores(double share) => progress?.Report(ShareOfCores * share);

    private Outcome Finish(long mostCellsRead)
    {
        if (new RowReduction(state, cores, cancellationToken).Run() is not { } rows)
        {
            return Outcome.Cancelled;
        }

        progress?.Report(ShareBeforePaths);
        var path = new ShortestAugmentingPath(state, cores, cancellationToken);
        long before = cores.CellsRead;
        for (int done = 0; done < rows.Count; done++)
        {
            progress?.Report(ShareBeforePaths + ((1 - ShareBeforePaths) * done / rows.Count));
            switch (path.Augment(rows[done]))
            {
                case ShortestAugmentingPath.Outcome.NoPath:
                    Witness = TooFewPlaces(rows[done], path.ReachedColumns);
                    return Outcome.NoPath;
                case ShortestAugmentingPath.Outcome.Cancelled:
                    return Outcome.Cancelled;
            }

            if (cores.CellsRead - before > mostCellsRead)
            {
                return Outcome.TooHard;
            }
        }

        return Outcome.Done;
    }

    // The search reached full columns only: their rows and the root outnumber their places, and none of them can go elsewhere.
    private Infeasibility TooFewPlaces(int root, ReadOnlySpan<int> columns)
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
