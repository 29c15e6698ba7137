// Source: D. P. Bertsekas and D. A. Castanon, A forward/reverse auction algorithm for asymmetric assignment problems (1992),
// doi:10.1007/BF00249638.
namespace Mentoring.Matching.Assignment;

/// <summary>The reverse half of a phase: columns with a free place above a price of 0 lower it until a row comes, or to 0.</summary>
/// <remarks>Stops early when it has read every cell <see cref="ReadsPerCell"/> times over; the finish settles the rest.</remarks>
internal sealed class SparseReverse(SparseGraph graph, long[] unassigned, SparseMarket market, SparseRows rows, CancellationToken cancellationToken)
{
    private const int ReadsPerCell = 16;
    private const int ReadsPerPoll = 1 << 14;

    private readonly Queue<int> offering = new();
    private long[] levels = []; // what each row pays at present, its cell and the price, in fine parts

    /// <summary>Ends the phase. False when cancelled.</summary>
    internal bool Run(long epsilon, int shift, int limit)
    {
        bool any = false;
        for (int j = 0; j < graph.ColumnCount && !any; j++)
        {
            any = market.Prices[j] + market.Rise[j] > 0 && market.HasFreePlace(j);
        }

        if (any && !SetLevels(shift, limit))
        {
            return false;
        }

        market.AddRises(shift);
        if (!any)
        {
            return true;
        }

        if (graph.Transposed(cancellationToken) is not { } columns)
        {
            return false;
        }

        offering.Clear();
        for (int j = 0; j < graph.ColumnCount; j++)
        {
            if (market.Prices[j] > 0 && market.HasFreePlace(j))
            {
                offering.Enqueue(j);
            }
        }

        long budget = (long)ReadsPerCell * graph.Cells.Length;
        long poll = budget;
        while (budget > 0 && offering.TryDequeue(out int j))
        {
            ReadOnlySpan<SparseCell> cells = columns.Row(j);
            budget -= cells.Length;
            if (budget < poll)
            {
                poll = budget - ReadsPerPoll;
                if (cancellationToken.IsCancellationRequested)
                {
                    return false;
                }
            }

            Offer(j, cells, epsilon);
        }

        return true;
    }

    // The column goes to the row that would pay most, at epsilon less than what the second would pay.
    private void Offer(int j, ReadOnlySpan<SparseCell> cells, long epsilon)
    {
        long best = 0;
        long second = 0;
        int row = -1;
        long rowCost = 0;
        foreach (SparseCell cell in cells)
        {
            long cost = (long)cell.Cost << SparseMarket.FineBits;
            long worth = levels[cell.Index] - cost; // the price at which the row would as soon come here
            if (worth <= second || market.ColumnOfRow[cell.Index] == j)
            {
                continue;
            }

            if (worth > best)
            {
                second = best;
                best = worth;
                row = cell.Index;
                rowCost = cost;
            }
            else
            {
                second = worth;
            }
        }

        Lower(j, row < 0 ? 0 : Math.Min(market.Prices[j], Math.Max(0, second - epsilon)));
        if (row < 0)
        {
            return;
        }

        int left = market.ColumnOfRow[row];
        if (left >= 0)
        {
            bool isOffering = market.HasFreePlace(left);
            market.Remove(row);
            if (market.Prices[left] > 0 && !isOffering)
            {
                offering.Enqueue(left);
            }
        }

        market.Place(row, j);
        levels[row] = rowCost + market.Prices[j];
        if (market.Prices[j] > 0 && market.HasFreePlace(j))
        {
            offering.Enqueue(j);
        }
    }

    private void Lower(int j, long price)
    {
        long change = market.Prices[j] - price;
        market.Prices[j] = price;
        if (market.Holder[j] == SparseMarket.Several)
        {
            foreach (long place in market.Places(j))
            {
                if (place > 0)
                {
                    levels[(int)place - 1] -= change;
                }
            }
        }
    }

    private bool SetLevels(int shift, int limit)
    {
        levels = levels.Length == 0 ? new long[graph.RowCount] : levels;
        for (int i = 0; i < levels.Length; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            int own = market.ColumnOfRow[i];
            if (own == SparseMarket.Out)
            {
                levels[i] = unassigned[i] << SparseMarket.FineBits;
                continue;
            }

            long above = limit; // a row that gave up would pay that much
            if (own >= 0)
            {
                int at = rows.Starts[i];
                while ((int)(uint)rows.Choices[at] != own)
                {
                    at++;
                }

                above = (long)(rows.Choices[at] >> 32) + market.Rise[own];
            }

            levels[i] = rows.Base[i] + (above << shift);
        }

        return true;
    }
}
