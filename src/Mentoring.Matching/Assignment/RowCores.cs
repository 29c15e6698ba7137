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

    /// <summary>How many cells of whole rows were read.</summary>
    internal long CellsRead { get; private set; }

    /// <summary>A key less this is a reduced cost.</summary>
    internal long Zero => CoreSelection.Bias + state.Ceiling;

    internal ReadOnlySpan<CoreCell> Cells(int row) => cells.AsSpan(row * stride, counts[row]);

    /// <summary>No column outside the core has a smaller key; or <see cref="NoBound"/>.</summary>
    internal uint Bound(int row) => bounds[row];

    public void Dispose() => ArrayPool<CoreCell>.Shared.Return(cells);

    /// <summary>Builds the core of a row anew at today's prices.</summary>
    internal void Build(int row)
    {
        CostRow cellsOfRow = state.Problem.Row(row, buffer);
        ReadOnlySpan<int> c = cellsOfRow.Costs;
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

    /// <summary>Beyond the core: some hundreds of cells with the smallest keys from a floor on, and the key that all others are at least.</summary>
    internal ReadOnlySpan<int> SelectFrom(int row, uint floor, out ReadOnlySpan<int> costs, out uint bound)
    {
        CostRow own = state.Problem.Row(row, buffer);
        CellsRead += own.Count;
        bound = NoBound;
        if (!own.IsDense)
        {
            costs = own.Costs;
            return own.Columns;
        }

        CoreSelection.LaneMinima(own.Costs, state.Discount, floor, lanes);
        uint most = CoreSelection.LargestKey - floor;
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
