// Sources: those of AuctionRound; D. P. Bertsekas and D. A. Castanon, A forward/reverse auction algorithm for asymmetric assignment problems
// (1992), doi:10.1007/BF00249638 (what stays free must have its first price). Here it only finds good prices: the shortest paths that
// follow make the assignment exact.
namespace Mentoring.Matching.Assignment;

/// <summary>Good column prices: rounds of bids with an epsilon that falls, so that rows that compete for the same columns come to an end soon.</summary>
/// <remarks>
/// <para>Only where every place must be taken in the end, for a column with a free place would have to go back to its first price.</para>
/// <para><see cref="Run"/> is the cheap start: its first epsilon is small, and where prices move so far that cores do not last it gives up,
/// as with Machol and Wien's costs. <see cref="RunFromFar"/> is for those: its first epsilon is large, its last as small as can be.</para>
/// </remarks>
internal sealed class EpsilonScaling(PartialAssignment state, RowCores cores, CancellationToken cancellationToken)
{
    private const int FirstShare = 16; // the first epsilon, as a share of the mean width of a core
    private const int LastShare = 512; // and the last
    private const int Raise = 32; // of the first epsilon where it leads to too many bids
    private const int Fall = 12;
    private const int RaisedFall = 6; // many rows compete for the same columns then, and slow steps save bids
    private const int FewShare = 500; // so few rows without a column end a round that is not the last
    private const int FirstBidsPerRow = 12;
    private const int MostBidsPerRow = 16;
    private const int FarRaise = 32; // the first epsilon from far, in mean widths of a core
    private const int FarFall = 5;
    private const int WornShare = 256; // an epsilon so small a share of the width moves prices so little that cores last
    private const int MostRaises = 8;

    private readonly AuctionRound round = new(state, cores, cancellationToken);
    private readonly int rowCount = state.Problem.RowCount;

    /// <summary>Whether every row must have a column and every place a row, at the same cost whatever the load.</summary>
    internal static bool Suits(PartialAssignment state) => !state.HasSeatCosts
        && Array.TrueForAll(state.Places, free => free is > 0 and <= AuctionRound.MostPlaces)
        && state.Places.Sum(free => (long)free) == state.Unassigned.Length
        && Array.TrueForAll(state.Unassigned, cost => cost == ReducedCosts.Unreached);

    /// <summary>Runs it on an assignment without rows whose cores are built; what it places is not yet tight.</summary>
    internal DenseRun.Outcome Run()
    {
        long width = MeanWidth();
        long epsilon = width / FirstShare;
        if (epsilon < 2)
        {
            return DenseRun.Outcome.Done; // costs so coarse that ties decide
        }

        int fall = Fall;
        long last = Math.Max(1, width / LastShare);
        AuctionRound.Outcome outcome = round.Run(epsilon, FirstBidsPerRow, rowCount / FewShare, worn: false);
        if (outcome == AuctionRound.Outcome.Worn)
        {
            return DenseRun.Outcome.TooHard;
        }

        if (outcome == AuctionRound.Outcome.Stuck)
        {
            epsilon *= Raise;
            fall = RaisedFall;
            last = 1;
            outcome = round.Run(epsilon, FirstBidsPerRow, rowCount / FewShare, worn: null);
        }

        // A round that is stuck is no reason to stop: the next begins with better prices, and in the end some rows may be without a column.
        while (epsilon > last && outcome != AuctionRound.Outcome.Cancelled)
        {
            epsilon = Math.Max(last, epsilon / fall);
            outcome = round.Run(epsilon, MostBidsPerRow, epsilon == last ? 0 : rowCount / FewShare, worn: null);
        }

        return outcome == AuctionRound.Outcome.Cancelled ? DenseRun.Outcome.Cancelled : DenseRun.Outcome.Done;
    }

    /// <summary>The same down to an epsilon of 1, for costs multiplied by <see cref="MagnifiedCosts"/>; false when cancelled.</summary>
    internal bool RunFromFar()
    {
        long width = Math.Max(1, MeanWidth());
        long epsilon = width * FarRaise;
        AuctionRound.Outcome outcome = Round(epsilon, width);
        for (int raise = 0; raise < MostRaises && outcome == AuctionRound.Outcome.Stuck; raise++)
        {
            epsilon *= FarFall;
            outcome = Round(epsilon, width);
        }

        while (epsilon > 1 && outcome != AuctionRound.Outcome.Cancelled)
        {
            epsilon = Math.Max(1, epsilon / FarFall);
            outcome = Round(epsilon, width);
        }

        return outcome != AuctionRound.Outcome.Cancelled;
    }

    // A row that a round leaves without a column would have a longer way to one in each later round, and the longest in the end.
    private AuctionRound.Outcome Round(long epsilon, long width) => round.Run(epsilon, MostBidsPerRow,
        few: 0, worn: epsilon > width / WornShare ? true : null);

    // How far the keys of a row's core reach, on average.
    private long MeanWidth()
    {
        long sum = 0;
        for (int i = 0; i < rowCount; i++)
        {
            ReadOnlySpan<CoreCell> cells = cores.Cells(i);
            sum += cells.Length == 0 ? 0 : cells[^1].Key - cells[0].Key;
        }

        return sum / Math.Max(1, rowCount);
    }
}
