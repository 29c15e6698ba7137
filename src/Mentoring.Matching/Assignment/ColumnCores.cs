// Source of the core idea: A. Volgenant, Linear and semi-assignment problems: a core oriented approach (1996),
// Computers & Operations Research 23, 917-932.
using System.Buffers;
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// For each column, its core: the rows of its smallest reduced costs in ascending order, and a bound that every other is at least.
/// </summary>
/// <remarks>
/// <para>All cores are built in one pass over the rows, as they lie in memory: a sample of the rows gives each column a threshold that some
/// hundred cells should reach, and the pass collects those that do. A single core is built anew from its column, one far read a row.
/// O(cells) time for all; memory of at most <c>columns * min(rows, 256)</c> cells of 12 bytes.</para>
/// <para>Row prices only fall, so keys and bounds stay true as lower bounds, as in <see cref="RowCores"/>.</para>
/// </remarks>
internal sealed class ColumnCores : IDisposable
{
    private const int SampleSize = 512; // rows
    private const int RowsPerReport = 64;
    private const int Strip = 16; // columns of the sample that are transposed at once
    private const int BuildsPerPass = 128; // so many single cores take as long as all at once; twice as many before each further pass
    private const int MostPasses = 24; // and single cores that take as long as so many passes are too much work

    private readonly ColumnMarket market;
    private readonly AssignmentProblem problem;
    private readonly CancellationToken cancellationToken;
    private readonly int[] buffer;
    private readonly int wanted; // so many cells, about
    private readonly int stride; // and never more than this
    private readonly CoreRow[] cells;
    private readonly int[] counts;
    private readonly uint[] bounds;
    private readonly uint[] thresholds;
    private readonly bool[] wasCut; // whether the pass found more than the sample promised
    private readonly int[] opening; // the first of the columns that begin to take equal cells at each row, or -1 ...
    private readonly int[] nextOpening; // ... and the next
    private readonly uint[] lanes = new uint[CoreSelection.LaneCount];
    private readonly int[] costs; // scratch: one column
    private readonly int[] rows; // the rows found ...
    private readonly uint[] keys; // ... and their keys
    private readonly uint[] ranks;
    private readonly CoreRow[] sorted;
    private int singleBuilds;
    private int worn = BuildsPerPass;
    private long buildsBefore; // the last pass, and the passes themselves as so many

    internal ColumnCores(ColumnMarket market, int wanted, CancellationToken cancellationToken)
    {
        this.wanted = wanted;
        this.cancellationToken = cancellationToken;
        this.market = market;
        problem = market.State.Problem;
        stride = Math.Min(2 * wanted, problem.RowCount); // no more cells in all than the problem has
        cells = ArrayPool<CoreRow>.Shared.Rent(checked(problem.ColumnCount * stride));
        counts = new int[problem.ColumnCount];
        bounds = new uint[counts.Length];
        thresholds = new uint[counts.Length];
        wasCut = new bool[counts.Length];
        opening = new int[problem.RowCount];
        nextOpening = new int[counts.Length];
        buffer = new int[problem.RowBufferLength];
        costs = new int[problem.RowCount];
        rows = new int[costs.Length + CoreSelection.LaneCount];
        keys = new uint[rows.Length];
        ranks = new uint[stride + CoreSelection.LaneCount];
        sorted = new CoreRow[stride];
    }

    /// <summary>A key less this is a reduced cost.</summary>
    internal long Zero => CoreSelection.Bias + market.Ceiling;

    /// <summary>Whether so many single cores were built that it is time to build all.</summary>
    internal bool AreWorn => singleBuilds >= worn;

    /// <summary>Whether so much was read that another method is quicker.</summary>
    internal bool AreTooMuchWork => buildsBefore + singleBuilds > (long)MostPasses * BuildsPerPass;

    internal ReadOnlySpan<CoreRow> Cells(int column) => cells.AsSpan(column * stride, counts[column]);

    /// <summary>No row outside the core has a smaller key; or <see cref="RowCores.NoBound"/>.</summary>
    internal uint Bound(int column) => bounds[column];

    public void Dispose() => ArrayPool<CoreRow>.Shared.Return(cells);

    /// <summary>A number that no reduced cost of the column is below.</summary>
    internal long Least(int column)
    {
        uint bound = bounds[column];
        long least = bound == RowCores.NoBound ? ReducedCosts.Unreached : bound - Zero;
        foreach (ref readonly CoreRow cell in Cells(column))
        {
            if (cell.Key - Zero >= least)
            {
                break;
            }

            least = Math.Min(least, cell.Cost - market.RowPrice[cell.Row]);
        }

        return least;
    }

    /// <summary>Builds all cores at today's prices; false when cancelled.</summary>
    /// <param name="report">Told the share of the rows that are read, or null.</param>
    internal bool BuildAll(Action<double>? report = null)
    {
        worn = singleBuilds == 0 ? worn : 2 * worn;
        buildsBefore += singleBuilds + BuildsPerPass;
        singleBuilds = 0;
        Array.Clear(counts);
        Array.Clear(wasCut);
        Array.Fill(opening, -1);
        if (costs.Length <= stride)
        {
            Array.Fill(thresholds, CoreSelection.LargestKey);
            Array.Fill(bounds, RowCores.NoBound);
        }
        else if (!SetThresholds())
        {
            return false;
        }

        for (int i = 0; i < costs.Length; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            if (i % RowsPerReport == 0)
            {
                report?.Invoke((double)i / costs.Length);
            }

            for (int j = opening[i]; j >= 0; j = nextOpening[j])
            {
                if (!wasCut[j])
                {
                    thresholds[j] = bounds[j];
                }
            }

            CostRow row = problem.Row(i, buffer);
            if (!row.IsDense)
            {
                CollectSparse(i, row);
            }
            else if (Vector512.IsHardwareAccelerated)
            {
                Collect<Lanes512>(i, row.Costs);
            }
            else if (Vector256.IsHardwareAccelerated)
            {
                Collect<Lanes256>(i, row.Costs);
            }
            else
            {
                Collect<Lanes128>(i, row.Costs);
            }
        }

        for (int j = 0; j < counts.Length && !cancellationToken.IsCancellationRequested; j++)
        {
            Sort(j);
        }

        return !cancellationToken.IsCancellationRequested;
    }

    /// <summary>Builds the core of a column anew at today's prices; empty, with a bound that says nothing, when cancelled.</summary>
    internal void Build(int column)
    {
        counts[column] = 0;
        bounds[column] = 0;
        if (WholeColumn(column).IsEmpty)
        {
            return;
        }

        uint threshold = CoreSelection.LargestKey;
        if (costs.Length > stride)
        {
            CoreSelection.LaneMinima(costs, market.Discount, 0, lanes);
            threshold = Math.Min(CoreSelection.Threshold(lanes, CoreSelection.LaneCount), threshold);
        }

        (int count, bool isCut) = CoreSelection.Collect(costs, market.Discount, 0, threshold, StartOf(column) & -CoreSelection.LaneCount, stride, rows, keys);
        bounds[column] = isCut ? threshold : threshold == CoreSelection.LargestKey ? RowCores.NoBound : threshold + 1;
        if (count > stride)
        {
            Array.Sort(keys, rows, 0, count);
            bounds[column] = keys[stride];
            count = stride;
        }

        Span<CoreRow> to = cells.AsSpan(column * stride, count);
        for (int k = 0; k < count; k++)
        {
            to[k] = new CoreRow(keys[k], rows[k], costs[rows[k]]);
        }

        counts[column] = count;
        Sort(column);
    }

    /// <summary>The costs of a whole column, valid until the next call; none when cancelled.</summary>
    internal ReadOnlySpan<int> WholeColumn(int column)
    {
        singleBuilds++;
        for (int i = 0; i < costs.Length; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return [];
            }

            costs[i] = problem.Cost(i, column);
        }

        return costs;
    }

    // Columns begin at different rows, so that columns with many equal cells do not all want the same ones.
    private int StartOf(int column) => (int)((long)column * 0x9E3779B1 % costs.Length);

    // From a sample of the rows: a threshold that about as many cells as wanted should reach.
    private bool SetThresholds()
    {
        int step = (costs.Length + SampleSize - 1) / SampleSize;
        int count = (costs.Length + step - 1) / step;
        int lanesWanted = Math.Clamp((int)((long)wanted * count / costs.Length), 1, CoreSelection.LaneCount);
        int strip = problem.Form == ProblemForm.Implicit ? counts.Length : Strip; // so that no row is computed twice
        int[] sample = new int[strip * count];
        uint[] discounts = new uint[count];
        for (int k = 0; k < count; k++)
        {
            discounts[k] = market.Discount[k * step];
        }

        for (int from = 0; from < counts.Length; from += strip)
        {
            int width = Math.Min(strip, counts.Length - from);
            for (int k = 0; k < count; k++)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return false;
                }

                CostRow row = problem.Row(k * step, buffer);
                for (int j = 0; j < width; j++)
                {
                    sample[(j * count) + k] = row.IsDense ? row.Costs[from + j] : row.CostOf(from + j);
                }
            }

            for (int j = 0; j < width; j++)
            {
                if (cancellationToken.IsCancellationRequested)
                {
                    return false;
                }

                ReadOnlySpan<int> own = sample.AsSpan(j * count, count);
                CoreSelection.LaneMinima(own, discounts, 0, lanes);
                uint threshold = Math.Min(CoreSelection.Threshold(lanes, lanesWanted), CoreSelection.LargestKey);
                (int found, _) = CoreSelection.Collect(own, discounts, 0, threshold, 0, count, rows, keys);
                SetThreshold(from + j, threshold, (int)((long)found * costs.Length / count));
            }
        }

        return true;
    }

    // Where many cells are equal, the column takes those below the threshold, and of the equal ones some from its own start on.
    private void SetThreshold(int j, uint threshold, int expected)
    {
        thresholds[j] = threshold;
        bounds[j] = threshold == CoreSelection.LargestKey ? RowCores.NoBound : threshold + 1;
        if (expected <= 3 * wanted || threshold == 0) // the sample errs by less than this unless many are equal
        {
            return;
        }

        thresholds[j] = threshold - 1;
        bounds[j] = threshold;
        int span = (int)Math.Min(costs.Length - 1, 2L * stride * costs.Length / expected);
        int start = StartOf(j) % (costs.Length - span);
        nextOpening[j] = opening[start];
        opening[start] = j;
    }

    private void Collect<T>(int i, ReadOnlySpan<int> own)
        where T : struct, ILanes<T>
    {
        ref uint c = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(own));
        ref uint most = ref MemoryMarshal.GetReference(thresholds.AsSpan()[..own.Length]);
        uint shift = CoreSelection.Bias + market.Discount[i];
        T add = T.All(shift);
        int j = 0;
        for (; j <= own.Length - CoreSelection.LaneCount; j += CoreSelection.LaneCount)
        {
            ulong mask = 0;
            for (int lane = 0; lane < CoreSelection.LaneCount; lane += T.Count)
            {
                mask |= (ulong)T.AtMost(T.Add(T.Load(ref c, j + lane), add), T.Load(ref most, j + lane)) << lane;
            }

            for (; mask != 0; mask &= mask - 1)
            {
                int column = j + BitOperations.TrailingZeroCount(mask);
                Append(column, i, own[column], shift);
            }
        }

        for (; j < own.Length; j++)
        {
            if ((uint)own[j] + shift <= thresholds[j])
            {
                Append(j, i, own[j], shift);
            }
        }
    }

    private void CollectSparse(int i, CostRow row)
    {
        uint shift = CoreSelection.Bias + market.Discount[i];
        for (int k = 0; k < row.Count; k++)
        {
            int j = row.Columns[k];
            if ((uint)row.Costs[k] + shift <= thresholds[j])
            {
                Append(j, i, row.Costs[k], shift);
            }
        }
    }

    private void Append(int column, int row, int cost, uint shift)
    {
        if (counts[column] == stride)
        {
            Shrink(column);
        }

        cells[(column * stride) + counts[column]++] = new CoreRow((uint)cost + shift, row, cost);
    }

    // The sample promised fewer: keep the smaller half, and take only what is below the least that is dropped.
    private void Shrink(int column)
    {
        Sort(column);
        counts[column] = wanted;
        uint dropped = cells[(column * stride) + wanted].Key;
        wasCut[column] = true;
        bounds[column] = dropped;
        thresholds[column] = dropped == 0 ? 0 : dropped - 1;
    }

    // In ascending order of keys, equal ones in the order of rows from the column's own start on.
    private void Sort(int column)
    {
        int count = counts[column];
        Span<CoreRow> own = cells.AsSpan(column * stride, count);
        for (int k = 0; k < count; k++)
        {
            keys[k] = own[k].Key;
        }

        CoreSelection.Rank(keys, count, ranks);
        own.CopyTo(sorted);
        Span<byte> equal = stackalloc byte[stride];
        equal.Clear();
        int start = StartOf(column);
        int first = 0;
        while (first < count && sorted[first].Row < start)
        {
            first++;
        }

        for (int k = 0; k < count; k++)
        {
            int at = first + k < count ? first + k : first + k - count;
            int rank = (int)ranks[at];
            own[rank + equal[rank]++] = sorted[at];
        }
    }
}
