using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Shortlists;

/// <summary>Picks the best cells of a row that are still of use to their columns, in one pass; what one thread needs for it.</summary>
/// <remarks>
/// Cells that may be among the best are gathered until there are several times as many as are wanted; then all but the best go, and only what costs
/// less than the last of these is gathered. A row of random costs is nearly all passed over, in vectors.
/// </remarks>
internal sealed class CellPicker
{
    private const int Block = 64; // cells that are looked at together
    private const int Spare = 4; // so many times the cells wanted are gathered

    private ulong[] cells = new ulong[2 * Block];
    private int count;
    private int room;
    private uint most; // what costs more is not wanted
    private bool isCut;
    private bool isDone;
    private int row;
    private int wanted;
    private ulong after;
    private ColumnOffers columns = new([]);

    /// <summary>Picks cells of a row.</summary>
    /// <param name="cellsOfRow">The cells.</param>
    /// <param name="row">The row.</param>
    /// <param name="columns">What the columns hold so far.</param>
    /// <param name="after">Only cells that come after this one are wanted; <see langword="null"/> for all.</param>
    /// <param name="wanted">How many, at least 1; <see cref="int.MaxValue"/> for all.</param>
    /// <returns>
    /// The cells, packed, the best first, unless all were wanted; valid until the next call. And whether no other comes after <paramref name="after"/>.
    /// </returns>
    internal (ReadOnlyMemory<ulong> Cells, bool AreAll) Pick(CostRow cellsOfRow, int row, ColumnOffers columns, ulong? after, int wanted)
    {
        (this.row, this.columns, this.wanted) = (row, columns, wanted);
        this.after = after is { } last ? last + 1 : 0;
        (count, isCut, isDone, most) = (0, false, false, AssignmentProblem.Forbidden - 1);
        room = (int)Math.Min(int.MaxValue, Math.Max(Block, (long)Spare * wanted));
        if (!cellsOfRow.IsDense)
        {
            Named(cellsOfRow);
        }
        else if (Vector512.IsHardwareAccelerated)
        {
            All<Lanes512>(cellsOfRow.Costs);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            All<Lanes256>(cellsOfRow.Costs);
        }
        else
        {
            All<Lanes128>(cellsOfRow.Costs);
        }

        if (count > wanted)
        {
            Cut();
        }

        if (wanted < int.MaxValue)
        {
            cells.AsSpan(0, count).Sort();
        }

        return (cells.AsMemory(0, count), !isCut);
    }

    private void Named(CostRow cellsOfRow)
    {
        ReadOnlySpan<uint> mostCosts = columns.MostCosts;
        for (int k = 0; k < cellsOfRow.Count && !isDone; k++)
        {
            int column = cellsOfRow.Columns[k];
            if ((uint)cellsOfRow.Costs[k] <= Math.Min(most, mostCosts[column]))
            {
                Add(cellsOfRow.Costs[k], column);
                CutIfFull();
            }
        }
    }

    private void All<T>(ReadOnlySpan<int> costs)
        where T : struct, ILanes<T>
    {
        ReadOnlySpan<uint> mostCosts = columns.MostCosts;
        ref uint c = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(costs));
        ref uint m = ref MemoryMarshal.GetReference(mostCosts[..costs.Length]);
        T limit = T.All(most);
        int j = 0;
        for (; j <= costs.Length - Block; j += Block)
        {
            ulong mask = 0;
            for (int lane = 0; lane < Block; lane += T.Count)
            {
                mask |= (ulong)T.AtMost(T.Load(ref c, j + lane), T.Min(T.Load(ref m, j + lane), limit)) << lane;
            }

            if (mask == 0)
            {
                continue;
            }

            for (; mask != 0; mask &= mask - 1)
            {
                int column = j + BitOperations.TrailingZeroCount(mask);
                Add(costs[column], column);
            }

            CutIfFull();
            if (isDone)
            {
                return;
            }

            limit = T.All(most);
        }

        for (; j < costs.Length; j++)
        {
            if ((uint)costs[j] <= Math.Min(most, mostCosts[j]))
            {
                Add(costs[j], j);
            }
        }
    }

    private void Add(int cost, int column)
    {
        ulong cell = ColumnOffers.Pack(cost, column);
        if (cell < after || !columns.WouldHold(column, ColumnOffers.Pack(cost, row)))
        {
            return;
        }

        if (count == cells.Length)
        {
            Array.Resize(ref cells, 2 * count);
        }

        cells[count++] = cell;
    }

    private void CutIfFull()
    {
        if (count >= room)
        {
            Cut();
        }
    }

    /// <summary>Keeps the cells wanted. Columns come in rising order, so what costs as much as the last of them is no longer wanted.</summary>
    private void Cut()
    {
        Select(cells.AsSpan(0, count), wanted - 1);
        count = wanted;
        isCut = true;
        int last = ColumnOffers.CostOf(cells[wanted - 1]);
        isDone = last == 0;
        most = (uint)Math.Max(0, last - 1);
    }

    /// <summary>Puts the k-th smallest, from 0, in its place, those that are less before it and those that are more after it. All differ.</summary>
    /// <remarks>C. A. R. Hoare, Algorithm 65: Find, Communications of the ACM 4 (1961), doi:10.1145/366622.366647.</remarks>
    private static void Select(Span<ulong> values, int k)
    {
        (int from, int to) = (0, values.Length - 1);
        while (from < to)
        {
            (ulong a, ulong b, ulong c) = (values[from], values[(from + to) / 2], values[to]);
            ulong pivot = Math.Max(Math.Min(a, b), Math.Min(Math.Max(a, b), c));
            (int i, int j) = (from, to);
            while (i <= j)
            {
                while (values[i] < pivot)
                {
                    i++;
                }

                while (values[j] > pivot)
                {
                    j--;
                }

                if (i <= j)
                {
                    (values[i], values[j]) = (values[j], values[i]);
                    i++;
                    j--;
                }
            }

            if (k <= j)
            {
                to = j;
            }
            else if (k >= i)
            {
                from = i;
            }
            else
            {
                return;
            }
        }
    }
}
