// Sources: D. P. Bertsekas, The auction algorithm: a distributed relaxation method for the assignment problem (1988),
// doi:10.1007/BF02186476; D. P. Bertsekas and D. A. Castanon, The auction algorithm for the transportation problem (1989),
// doi:10.1007/BF02216923 (places of a column as similar objects), and A forward/reverse auction algorithm for asymmetric assignment problems
// (1992), doi:10.1007/BF00249638. Here it only finds good prices: the shortest paths that follow make the assignment exact.
namespace Mentoring.Matching.Assignment;

/// <summary>
/// Good column prices: rows bid for their best columns in turn, each a little (epsilon) more than what makes its second best as good, so that
/// rows that compete for the same columns come to an end soon.
/// </summary>
/// <remarks>
/// <para>Each place of a column has a price, the last bid for it; the column's price is that of its cheapest place.</para>
/// <para>Only where every place must be taken in the end, for a column with a free place would have to go back to its first price. Epsilon
/// begins small and falls round by round; where the first leads to too many bids, as with Machol and Wien's costs, it is raised
/// before it falls.</para>
/// </remarks>
internal sealed class EpsilonScaling
{
    private const int FirstShare = 16; // the first epsilon, as a share of the mean width of a core
    private const int LastShare = 2048; // and the last
    private const int Raise = 32;
    private const int Fall = 6;
    private const int FewShare = 500; // so few rows without a column end a round that is not the last
    private const int FirstBidsPerRow = 12;
    private const int MostBidsPerRow = 16;
    private const int BidsPerBuild = 4; // a core that lasts for fewer bids than this is not worth building
    private const int MostPlaces = 64; // each bid looks at all places of its column

    private readonly PartialAssignment state;
    private readonly RowCores cores;
    private readonly CancellationToken cancellationToken;
    private readonly Queue<int> rows = new();
    private readonly long[] bids; // what each row that has a column bid for its place
    private long bidCount;
    private long buildCount;
    private bool readsWholeRows;

    internal EpsilonScaling(PartialAssignment state, RowCores cores, CancellationToken cancellationToken)
    {
        this.state = state;
        this.cores = cores;
        this.cancellationToken = cancellationToken;
        bids = new long[state.Problem.RowCount];
    }

    /// <summary>Whether every row must have a column and every place a row.</summary>
    internal static bool Suits(PartialAssignment state)
    {
        long places = 0;
        foreach (int free in state.Places)
        {
            places += free;
            if (free is 0 or > MostPlaces)
            {
                return false;
            }
        }

        return places == state.Unassigned.Length && !state.HasSeatCosts
            && Array.TrueForAll(state.Unassigned, cost => cost == ReducedCosts.Unreached);
    }

    /// <summary>Runs it on an assignment without rows whose cores are built; what it places is not yet tight. False when cancelled.</summary>
    internal bool Run()
    {
        long width = MeanWidth();
        long epsilon = width / FirstShare;
        if (epsilon < 2)
        {
            return true; // costs so coarse that ties decide
        }

        long last = Math.Max(1, width / LastShare);
        Outcome outcome = Round(epsilon, FirstBidsPerRow, bids.Length / FewShare);
        if (outcome == Outcome.Stuck)
        {
            epsilon *= Raise;
            last = 1;
            outcome = Round(epsilon, FirstBidsPerRow, bids.Length / FewShare);
        }

        // A round that is stuck is no reason to stop: the next begins with better prices, and in the end some rows may be without a column.
        while (epsilon > last && outcome != Outcome.Cancelled)
        {
            epsilon = Math.Max(last, epsilon / Fall);
            outcome = Round(epsilon, MostBidsPerRow, epsilon == last ? 0 : bids.Length / FewShare);
        }

        return outcome != Outcome.Cancelled;
    }

    // How far the keys of a row's core reach, on average.
    private long MeanWidth()
    {
        long sum = 0;
        for (int i = 0; i < bids.Length; i++)
        {
            ReadOnlySpan<CoreCell> cells = cores.Cells(i);
            sum += cells.Length == 0 ? 0 : cells[^1].Key - cells[0].Key;
        }

        return sum / Math.Max(1, bids.Length);
    }

    // Rows that could gain more than epsilon elsewhere give up their columns; then all without one bid until few are left.
    private Outcome Round(long epsilon, int bidsPerRow, int few)
    {
        rows.Clear();
        for (int i = 0; i < bids.Length; i++)
        {
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
        }

        return Outcome.Done;
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
        long second = best.Second == ReducedCosts.Unreached ? best.First + (Raise * epsilon) : best.Second;
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
        buildCount += cores.BuildCount - before;
        readsWholeRows = ++bidCount >= 2L * bids.Length && buildCount * BidsPerBuild > bidCount;
        return best;
    }

    private enum Outcome
    {
        Done,
        Stuck,
        Cancelled,
    }
}
