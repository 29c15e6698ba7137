// Sources: D. P. Bertsekas and D. A. Castanon, A forward/reverse auction algorithm for asymmetric assignment problems (1992),
// doi:10.1007/BF00249638; D. P. Bertsekas, Auction algorithms for network flow problems (1992), doi:10.1007/BF00247653 (epsilon-scaling);
// places of one price as in D. P. Bertsekas and D. A. Castanon, The auction algorithm for the transportation problem (1989).
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// Finds good prices and an almost optimal assignment fast, by auctions of falling epsilon: rows bid for columns, then columns that were
/// left free above a price of 0 lower it until a row comes or the price is 0.
/// </summary>
/// <remarks>
/// <para>Nothing here has to be exact: <see cref="SparseFinish"/> makes an optimum of any prices. That allows prices of 32 bits inside a
/// phase (how much each rose, in 1/256 of epsilon or finer, cut off at a limit) and a budget of bids after which epsilon grows.</para>
/// <para>A phase begins by lowering all prices by a few of the last epsilons, because that is how much too high they may be. Rows climb
/// back with cheap bids; without it many rows would leave and as many columns stay free, which only dear reverse bids can mend.</para>
/// <para>The rows that wait are a queue, so the cells of the next few can be fetched together: the auction lives on cache misses. The order
/// of bids is fixed by the row numbers.</para>
/// </remarks>
internal sealed class SparseAuction
{
    private const int FirstEpsilon = 32; // the first epsilon is the widest range of a row's costs divided by this (tried: 4 to 64)
    private const int EpsilonFactor = 32; // tried: 4 to 64
    private const int EpsilonsLowered = 8; // tried: 0 to 16; less leaves more to the reverse auction, which costs more ...
    private const int EpsilonsLoweredOfScarce = 4; // ... unless many rows are out, so that a free column finds one close by
    private const int ScarceShare = 64; // places are scarce when more than one row in so many is out
    private const int StepsPerEpsilonBits = 8;
    private const int Limit = 1 << 29; // how much a price can rise in a phase, so that sums of two stay within 32 bits
    private const long HighestPrice = 1L << 57;
    private const int BatchSize = 16; // rows whose cells are fetched together
    private const int BatchesPerPoll = 32;
    private const int BidsPerRow = 32; // then epsilon doubles, and again at every quarter of that
    private const int MaximumDoublings = 12;


    private readonly SparseGraph graph;
    private readonly long[] unassigned;
    private readonly SparseMarket market;
    private readonly SparseRows rows;
    private readonly CancellationToken cancellationToken;
    private readonly int[] queue; // a ring of the rows that wait
    private int head;
    private int tail;
    private ulong fetched; // keeps the reads that only fetch from being optimised away

    private SparseAuction(SparseGraph graph, long[] unassigned, SparseMarket market, SparseRows rows, CancellationToken cancellationToken)
    {
        this.graph = graph;
        this.unassigned = unassigned;
        this.market = market;
        this.rows = rows;
        this.cancellationToken = cancellationToken;
        queue = new int[(int)BitOperations.RoundUpToPowerOf2((uint)graph.RowCount + 1)];
    }

    /// <summary>Runs all phases. Returns column prices, at most 0, and the columns of rows (negative: none); null when cancelled.</summary>
    internal static (long[] Prices, int[] ColumnOfRow)? Run(SparseGraph graph, int[] capacities, long[] unassigned,
        IProgress<double>? progress, CancellationToken cancellationToken)
    {
        if (SparseMarket.Create(graph, capacities, cancellationToken) is not { } market
            || SparseRows.Create(graph, unassigned, cancellationToken) is not { } rows)
        {
            return null;
        }

        new SparseAuction(graph, unassigned, market, rows, cancellationToken).Run(progress);

        long[] prices = market.Prices;
        for (int j = 0; j < graph.ColumnCount; j++)
        {
            prices[j] = prices[j] == SparseMarket.Never ? 0 : -(prices[j] >> SparseMarket.FineBits);
        }

        return (prices, market.ColumnOfRow);
    }

    private void Run(IProgress<double>? progress)
    {
        long epsilon = Math.Max(1, (Span() << SparseMarket.FineBits) / FirstEpsilon);
        double phases = 1 + Math.Ceiling(Math.Log(epsilon, EpsilonFactor));
        var reverse = new SparseReverse(graph, unassigned, market, rows, cancellationToken);
        long lowered = 0;
        bool inBudget = true;
        for (int phase = 0; inBudget; phase++)
        {
            progress?.Report(0.8 * phase / phases);
            int shift = Math.Max(0, BitOperations.Log2((ulong)epsilon) - StepsPerEpsilonBits);
            int limit = LowerPrices(lowered, shift);
            if (!Open(shift, limit, (int)(epsilon >> shift)))
            {
                return;
            }

            if (!Bid(limit, (int)(epsilon >> shift), out inBudget))
            {
                return;
            }

            if (!reverse.Run(epsilon, shift, limit))
            {
                return;
            }

            if (epsilon == 1)
            {
                break;
            }

            bool isScarce = market.ColumnOfRow.AsSpan().Count(SparseMarket.Out) > graph.RowCount / ScarceShare;
            lowered = epsilon * (isScarce ? EpsilonsLoweredOfScarce : EpsilonsLowered);
            epsilon = Math.Max(1, epsilon / EpsilonFactor);
        }
    }

    // The widest range of one row's costs: a greater epsilon could not tell them apart.
    private long Span()
    {
        long span = 1;
        for (int i = 0; i < graph.RowCount; i++)
        {
            long least = long.MaxValue;
            long most = long.MinValue;
            foreach (SparseCell cell in graph.Row(i))
            {
                least = Math.Min(least, cell.Cost);
                most = Math.Max(most, cell.Cost);
            }

            if (least <= most)
            {
                span = Math.Max(span, (unassigned[i] == SparseSolver.MustBeAssigned ? most : unassigned[i]) - least);
            }
        }

        return span;
    }

    // Returns how much prices may rise in this phase.
    private int LowerPrices(long lowered, int shift)
    {
        Span<long> prices = market.Prices;
        long highest = 0;
        foreach (ref long price in prices)
        {
            if (price != SparseMarket.Never)
            {
                price -= Math.Min(price, lowered);
                highest = Math.Max(highest, price);
            }
        }

        return (int)Math.Clamp((HighestPrice - highest) >> shift, 0, Limit);
    }

    // Sorts the rows' choices at the prices of the moment; rows that are within epsilon of their cheapest keep what they have.
    private bool Open(int shift, int limit, int epsilon)
    {
        head = 0;
        tail = 0;
        for (int i = 0; i < graph.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            int own = market.ColumnOfRow[i];
            int above = rows.Sort(i, market.Prices, shift, limit, own == SparseMarket.Out ? graph.ColumnCount : own);
            if (own == SparseMarket.Waiting || above > epsilon)
            {
                market.ColumnOfRow[i] = SparseMarket.Waiting;
                queue[tail++] = i;
            }
        }

        market.FreePlacesOfWaitingRows();
        return true;
    }

    // "While a person is unassigned": each waiting row in turn bids for its cheapest choice what the second cheapest leaves, plus epsilon.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private bool Bid(int limit, int epsilon, out bool inBudget)
    {
        ref ulong choices = ref MemoryMarshal.GetArrayDataReference(rows.Choices); // bounds checks cost a tenth here
        ref int starts = ref MemoryMarshal.GetArrayDataReference(rows.Starts);
        ref int rise = ref MemoryMarshal.GetArrayDataReference(market.Rise);
        int[] holder = market.Holder;
        int[] columnOfRow = market.ColumnOfRow;
        int mask = queue.Length - 1;
        long budget = ((long)BidsPerRow * graph.RowCount) + 1024;
        int doublings = 0;
        inBudget = true;
        for (int batch = 1; head != tail; batch++)
        {
            if (batch % BatchesPerPoll == 0 && cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            int count = Math.Min(BatchSize, (tail - head) & mask);
            for (int k = 0; k < count; k++)
            {
                fetched += Unsafe.Add(ref choices, Unsafe.Add(ref starts, queue[(head + k) & mask]));
            }

            budget -= count;
            if (budget < 0)
            {
                budget += ((long)BidsPerRow * graph.RowCount / 4) + 256;
                epsilon = Math.Min(epsilon * 2, Math.Max(epsilon, limit / 4));
                inBudget = ++doublings <= MaximumDoublings;
                if (!inBudget)
                {
                    return true;
                }
            }

            for (; count > 0; count--)
            {
                int i = queue[head];
                head = (head + 1) & mask;
                int w1 = limit;
                int w2 = limit;
                int j1 = -1;
                ref ulong choice = ref Unsafe.Add(ref choices, Unsafe.Add(ref starts, i));
                ref ulong end = ref Unsafe.Add(ref choices, Unsafe.Add(ref starts, i + 1));
                while (Unsafe.IsAddressLessThan(ref choice, ref end) && (int)(choice >> 32) < w2)
                {
                    int j = (int)(uint)choice;
                    int value = (int)(choice >> 32) + Unsafe.Add(ref rise, j);
                    if (value < w1)
                    {
                        w2 = w1;
                        w1 = value;
                        j1 = j;
                    }
                    else
                    {
                        w2 = Math.Min(w2, value);
                    }

                    choice = ref Unsafe.Add(ref choice, 1);
                }

                if (j1 < 0)
                {
                    continue; // even its cheapest choice is at the limit: left to the exact finish
                }

                if (j1 == holder.Length)
                {
                    columnOfRow[i] = SparseMarket.Out;
                    continue;
                }

                columnOfRow[i] = j1;
                int former = holder[j1];
                int level = Unsafe.Add(ref rise, j1) + (w2 - w1) + epsilon;
                if (former == SparseMarket.Several)
                {
                    former = market.Seat(i, j1, level);
                    level = (int)(market.Places(j1)[0] >> 32);
                }
                else
                {
                    holder[j1] = i;
                }

                Unsafe.Add(ref rise, j1) = level;
                if (former >= 0)
                {
                    columnOfRow[former] = SparseMarket.Waiting;
                    queue[tail] = former;
                    tail = (tail + 1) & mask;
                }
            }
        }

        return true;
    }
}
