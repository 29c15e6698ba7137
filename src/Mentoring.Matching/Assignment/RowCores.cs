// Source of the core idea: A. Volgenant, Linear and semi-assignment problems: a core oriented approach (1996),
// Computers & Operations Research 23, 917-932. The bound makes it exact without a round of pricing and repair.
using System.Buffers;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// For each row, its core: the columns of its smallest reduced costs in ascending order, and a bound that every other is at least.
/// </summary>
/// <remarks>
/// Column prices only fall while rows are being placed, so <c>c[j] - v[j]</c> only grows: a cell's key and a row's bound stay true as lower
/// bounds however old they are. A search reads the first few cells of a row in place of all, until it reaches the bound.
/// </remarks>
internal sealed class RowCores : IDisposable
{
    /// <summary>The bound of a row whose core holds all of its allowed cells.</summary>
    internal const uint NoBound = uint.MaxValue;

    private readonly PartialAssignment state;
    private readonly int wanted; // so many cells at least, when the row has them
    private readonly int stride; // and never more than this
    private readonly CoreCell[] cells;
    private readonly int[] counts;
    private readonly uint[] bounds;
    private readonly uint[] lanes = new uint[CoreSelection.LaneCount];
    private readonly int[] buffer;
    private readonly int[] columns; // scratch: the columns found ...
    private readonly uint[] keys; // ... and their keys
    private readonly uint[] ranks;

    internal RowCores(PartialAssignment state, int wanted)
    {
        AssignmentProblem problem = state.Problem;
        this.state = state;
        this.wanted = wanted;
        stride = Math.Min(2 * wanted, problem.ColumnCount);
        cells = ArrayPool<CoreCell>.Shared.Rent(checked(problem.RowCount * stride));
        counts = new int[problem.RowCount];
        bounds = new uint[problem.RowCount];
        buffer = new int[problem.RowBufferLength];
        columns = new int[problem.ColumnCount + CoreSelection.LaneCount];
        keys = new uint[problem.ColumnCount + CoreSelection.LaneCount];
        ranks = new uint[stride + CoreSelection.LaneCount];
    }

    /// <summary>How many times a core was built.</summary>
    internal long BuildCount { get; private set; }

    /// <summary>How many cells of whole rows were read for cores, and beyond them.</summary>
    internal long CellsRead { get; private set; }

    /// <summary>A key less this is a reduced cost.</summary>
    internal long Zero => CoreSelection.Bias + state.Ceiling;

    internal ReadOnlySpan<CoreCell> Cells(int row) => cells.AsSpan(row * stride, counts[row]);

    /// <summary>No column outside the core has a smaller key; or <see cref="NoBound"/>.</summary>
    internal uint Bound(int row) => bounds[row];

    public void Dispose() => ArrayPool<CoreCell>.Shared.Return(cells);

    /// <summary>Builds the cores of all rows; false when cancelled.</summary>
    internal bool BuildAll(CancellationToken cancellationToken)
    {
        for (int i = 0; i < counts.Length; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return false;
            }

            Build(i);
        }

        return true;
    }

    /// <summary>Builds the core of a row anew at today's prices.</summary>
    internal void Build(int row)
    {
        CostRow cellsOfRow = state.Problem.Row(row, buffer);
        ReadOnlySpan<int> c = cellsOfRow.Costs;
        BuildCount++;
        CellsRead += c.Length;
        if (!cellsOfRow.IsDense)
        {
            BuildSparse(row, cellsOfRow);
            return;
        }

        uint threshold = CoreSelection.LargestKey;
        if (c.Length > stride)
        {
            CoreSelection.LaneMinima(c, state.Discount, 0, lanes);
            threshold = Math.Min(CoreSelection.Threshold(lanes, wanted), threshold);
        }

        // Rows begin at different columns, so that rows with many equal cells do not all want the same ones.
        int start = (int)(((long)row * 0x9E3779B1 % Math.Max(c.Length, 1)) & -CoreSelection.LaneCount);
        (int count, bool isCut) = CoreSelection.Collect(c, state.Discount, 0, threshold, start, stride, columns, keys);
        bounds[row] = isCut ? threshold : threshold == CoreSelection.LargestKey ? NoBound : threshold + 1;
        if (count > stride)
        {
            Array.Sort(keys, columns, 0, count);
            bounds[row] = keys[stride];
            count = stride;
        }

        Write(row, count, c);
    }

    /// <summary>The best cell of a row, from its core; that is built anew when its bound hides the second best.</summary>
    internal BestCells TwoSmallest(int i)
    {
        for (int attempt = 0; ; attempt++)
        {
            long zero = Zero;
            long u1 = ReducedCosts.Unreached;
            long u2 = state.Unassigned[i];
            int j1 = -1;
            int cost = 0;
            foreach (ref readonly CoreCell cell in Cells(i))
            {
                if (cell.Key - zero >= u2)
                {
                    break;
                }

                long t = cell.Cost - state.V[cell.Column];
                if (t < u1)
                {
                    u2 = Math.Min(u1, u2);
                    u1 = t;
                    j1 = cell.Column;
                    cost = cell.Cost;
                }
                else if (t < u2)
                {
                    u2 = t;
                }
            }

            uint bound = bounds[i];
            if (bound == NoBound || u2 <= bound - zero)
            {
                return new(u1, u2, j1, cost);
            }

            if (attempt > 0)
            {
                return new(u1, u2, -1, 0); // prices too low for exact keys: a search sorts it out
            }

            Build(i);
        }
    }

    /// <summary>The same from the whole row, for rows whose cores do not last.</summary>
    internal BestCells TwoSmallestOfWholeRow(int i)
    {
        CostRow row = state.Problem.Row(i, buffer);
        if (!row.IsDense)
        {
            return TwoSmallest(i);
        }

        (uint first, uint second, int j) = CoreSelection.TwoSmallest(row.Costs, state.Discount);
        return first > CoreSelection.LargestKey ? new(ReducedCosts.Unreached, state.Unassigned[i], -1, 0)
            : new(first - Zero, Math.Min(state.Unassigned[i], second > CoreSelection.LargestKey ? ReducedCosts.Unreached : second - Zero), j, row.Costs[j]);
    }

    /// <summary>
    /// Beyond the core: some hundreds of cells with the smallest keys from a floor up to a limit, and the key that all others there are at least.
    /// </summary>
    internal ReadOnlySpan<int> SelectFrom(int row, uint floor, uint limit, out ReadOnlySpan<int> costs, out uint bound)
    {
        CostRow own = state.Problem.Row(row, buffer);
        bound = NoBound;
        CellsRead += own.Count;
        if (!own.IsDense)
        {
            costs = own.Costs;
            return own.Columns;
        }

        CoreSelection.LaneMinima(own.Costs, state.Discount, floor, lanes);
        uint most = limit - floor;
        uint threshold = Math.Min(CoreSelection.Threshold(lanes, lanes.Length), most);
        (int count, _) = CoreSelection.Collect(own.Costs, state.Discount, floor, threshold, 0, int.MaxValue, columns, keys);
        for (int k = 0; k < count; k++)
        {
            keys[k] = (uint)own.Costs[columns[k]];
        }

        bound = threshold == most ? NoBound : floor + threshold + 1;
        costs = MemoryMarshal.Cast<uint, int>(keys.AsSpan(0, count));
        return columns.AsSpan(0, count);
    }

    private void BuildSparse(int row, CostRow own)
    {
        int count = 0;
        for (int k = 0; k < own.Count; k++)
        {
            if (own.Costs[k] != AssignmentProblem.Forbidden)
            {
                columns[count] = k;
                keys[count++] = (uint)own.Costs[k] + CoreSelection.Bias + state.Discount[own.Columns[k]];
            }
        }

        Array.Sort(keys, columns, 0, count);
        counts[row] = Math.Min(count, stride);
        bounds[row] = count > stride ? keys[stride] : NoBound;
        Span<CoreCell> to = cells.AsSpan(row * stride, counts[row]);
        for (int k = 0; k < to.Length; k++)
        {
            to[k] = new CoreCell(keys[k], own.Columns[columns[k]], own.Costs[columns[k]]);
        }
    }

    // In ascending order of keys; equal ones in the order found.
    private void Write(int row, int count, ReadOnlySpan<int> c)
    {
        counts[row] = count;
        CoreSelection.Rank(keys, count, ranks);
        Span<CoreCell> to = cells.AsSpan(row * stride, count);
        Span<byte> equal = stackalloc byte[count];
        for (int k = 0; k < count; k++)
        {
            int rank = (int)ranks[k];
            to[rank + equal[rank]++] = new CoreCell(keys[k], columns[k], c[columns[k]]);
        }
    }
}
