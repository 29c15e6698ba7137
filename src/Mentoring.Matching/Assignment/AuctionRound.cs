// Sources: D. P. Bertsekas, The auction algorithm: a distributed relaxation method for the assignment problem (1988),
// doi:10.1007/BF02186476; D. P. Bertsekas and D. A. Castanon, The auction algorithm for the transportation problem (1989),
// doi:10.1007/BF02216923 (places of a column as similar objects).
namespace Mentoring.Matching.Assignment;

/// <summary>One round of bids: each row without a column bids for its best one, epsilon more than what makes its second best as good.</summary>
/// <remarks>
/// Each place of a column has a price, the last bid for it; the column's price is that of its cheapest place.
/// </remarks>
internal sealed class AuctionRound
{
    /// <summary>A column with more places than this is not for auctions: each bid looks at all of them.</summary>
    internal const int MostPlaces = 64;

    private const int LooksPerBuild = 4; // a core that lasts for fewer looks than this is not worth building
    private const int OnlyCell = 32; // a row with a single column outbids by so many epsilons

    private readonly PartialAssignment state;
    private readonly RowCores cores;
    private readonly CancellationToken cancellationToken;
    private readonly Queue<int> rows = new();
    private readonly long[] bids; // what each row that has a column bid for its place
    private long looks;
    private long builds;
    private bool readsWholeRows;

    internal AuctionRound(PartialAssignment state, RowCores cores, CancellationToken cancellationToken)
    {
        this.state = state;
        this.cores = cores;
        this.cancellationToken = cancellationToken;
        bids = new long[state.Problem.RowCount];
    }

    internal enum Outcome
    {
        /// <summary>As few rows are without a column as was asked for.</summary>
        Done,

        /// <summary>The bids allowed are spent, or a price is too low.</summary>
        Stuck,

        /// <summary>Prices move so far that cores do not last.</summary>
        Worn,

        Cancelled,
    }

    /// <summary>Rows that could gain more than epsilon elsewhere give up their columns; then all without one bid until few are left.</summary>
    /// <param name="epsilon">Epsilon, 1 or more.</param>
    /// <param name="bidsPerRow">So many bids at most, on average.</param>
    /// <param name="few">So few rows without a column end the round.</param>
    /// <param name="worn">What to do once cores turn out not to last: null to go on with them, true to read whole rows, false to stop.</param>
    internal Outcome Run(long epsilon, int bidsPerRow, int few, bool? worn)
    {
        looks = 0;
        builds = 0;
        readsWholeRows = false;
        if (!Release(epsilon))
        {
            return Outcome.Cancelled;
        }

        long limit = (long)bidsPerRow * bids.Length;
        for (long bid = 0; rows.Count > few; bid++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return Outcome.Cancelled;
            }

            if (bid >= limit || !Bid(rows.Dequeue(), epsilon))
            {
                return Outcome.Stuck;
            }

            if (worn is { } readsOn && !readsWholeRows && looks >= bids.Length / 4 && builds * LooksPerBuild > looks)
            {
                if (!readsOn)
                {
                    return Outcome.Worn;
                }

                readsWholeRows = true;
            }
        }

        return Outcome.Done;
    }

    private bool Release(long epsilon)
    {
        rows.Clear();
        for (int i = 0; i < bids.Length; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            int j = state.ColumnOfRow[i];
            if (j >= 0 && state.Cost[i] - state.V[j] <= Best(i).First + epsilon)
            {
                continue;
            }

            if (j >= 0)
            {
                state.Remove(i);
            }

            rows.Enqueue(i);
        }

        return true;
    }

    private bool Bid(int i, long epsilon)
    {
        BestCells best = Best(i);
        int j = best.Column;
        if (j < 0)
        {
            return false;
        }

        // What makes the second best as good, and epsilon; a row with a single column has no such measure.
        long second = best.Second == ReducedCosts.Unreached ? best.First + (OnlyCell * epsilon) : best.Second;
        long price = Math.Min(state.V[j], best.Cost - second) - epsilon;
        if (price < RowReduction.LeastPrice)
        {
            return false;
        }

        if (!state.HasFreePlace(j))
        {
            int owner = Cheapest(j);
            state.Remove(owner);
            rows.Enqueue(owner);
        }

        bids[i] = price;
        state.Place(i, j, best.Cost);
        if (!state.HasFreePlace(j))
        {
            state.SetPrice(j, Math.Min(state.V[j], bids[Cheapest(j)]));
        }

        return true;
    }

    // The row whose place in the column costs least: prices are negative, so the largest.
    private int Cheapest(int column)
    {
        int cheapest = state.First[column];
        for (int i = state.Next[cheapest]; i >= 0; i = state.Next[i])
        {
            cheapest = bids[i] > bids[cheapest] ? i : cheapest;
        }

        return cheapest;
    }

    private BestCells Best(int i)
    {
        if (readsWholeRows)
        {
            return cores.TwoSmallestOfWholeRow(i);
        }

        long before = cores.BuildCount;
        BestCells best = cores.TwoSmallest(i);
        builds += cores.BuildCount - before;
        looks++;
        return best;
    }
}
