namespace Mentoring.Matching.Assignment;

/// <summary>Builds the cores of rows: what one thread needs for it.</summary>
internal sealed class RowCoreBuilder
{
    private readonly PartialAssignment state;
    private readonly int wanted; // so many cells at least, when the row has them
    private readonly int stride; // and never more than this
    private readonly uint[] ranks;
    private int[]? whole; // room for a row that does not name every column

    internal RowCoreBuilder(PartialAssignment state, int wanted, int stride)
    {
        this.state = state;
        this.wanted = wanted;
        this.stride = stride;
        Buffer = new int[state.Problem.RowBufferLength];
        Columns = new int[state.Problem.ColumnCount + CoreSelection.LaneCount];
        Keys = new uint[Columns.Length];
        ranks = new uint[stride + CoreSelection.LaneCount];
    }

    /// <summary>How many cores were built.</summary>
    internal long BuildCount { get; private set; }

    /// <summary>How many cells of whole rows were read.</summary>
    internal long CellsRead { get; set; }

    /// <summary>Room for a row.</summary>
    internal int[] Buffer { get; }

    /// <summary>The columns found last ...</summary>
    internal int[] Columns { get; }

    /// <summary>... and their keys.</summary>
    internal uint[] Keys { get; }

    /// <summary>Room for the least keys of a row.</summary>
    internal uint[] Lanes { get; } = new uint[CoreSelection.LaneCount];

    /// <summary>Builds the core of a row at today's prices.</summary>
    /// <param name="row">The row.</param>
    /// <param name="cells">Room for the core.</param>
    /// <returns>How many cells it has, and the key that no other cell is below, or <see cref="RowCores.NoBound"/>.</returns>
    internal (int Count, uint Bound) Build(int row, Span<CoreCell> cells)
    {
        CostRow cellsOfRow = state.Problem.Row(row, Buffer);
        ReadOnlySpan<int> c = cellsOfRow.Costs;
        BuildCount++;
        CellsRead += c.Length;
        if (!cellsOfRow.IsDense)
        {
            return BuildSparse(row, cellsOfRow, cells);
        }

        uint threshold = CoreSelection.LargestKey;
        if (c.Length > stride)
        {
            CoreSelection.LaneMinima(c, state.Discount, 0, Lanes);
            threshold = Threshold();
        }

        (int count, bool isCut) = CoreSelection.Collect(c, state.Discount, 0, threshold, StartOf(row), stride, Columns, Keys);
        return Write(count, Bound(threshold, isCut), cellsOfRow, cells);
    }

    /// <summary>A row as one cost a column, whatever it names; valid until the next call.</summary>
    internal ReadOnlySpan<int> WholeRow(int row)
    {
        CostRow own = state.Problem.Row(row, Buffer);
        CellsRead += own.Count;
        if (own.IsDense)
        {
            return own.Costs;
        }

        whole ??= new int[state.Problem.ColumnCount];
        own.CopyTo(whole);
        return whole;
    }

    // Rows begin at different columns, so that rows with many equal cells do not all want the same ones.
    private int StartOf(int row) => (int)(((long)row * 0x9E3779B1 % Math.Max(state.Problem.ColumnCount, 1)) & -CoreSelection.LaneCount);

    private uint Threshold()
    {
        // What a forbidden cell's key is beyond the largest does not count, so that it may as well not be there.
        foreach (ref uint least in Lanes.AsSpan())
        {
            least = Math.Min(least, CoreSelection.LargestKey + 1);
        }

        return Math.Min(CoreSelection.Threshold(Lanes, wanted), CoreSelection.LargestKey);
    }

    private static uint Bound(uint threshold, bool isCut) =>
        isCut ? threshold : threshold == CoreSelection.LargestKey ? RowCores.NoBound : threshold + 1;

    // The same cells in the same order as of a row that names every column.
    private (int Count, uint Bound) BuildSparse(int row, CostRow own, Span<CoreCell> cells)
    {
        uint threshold = CoreSelection.LargestKey;
        if (state.Problem.ColumnCount > stride)
        {
            Lanes.AsSpan().Fill(CoreSelection.LargestKey + 1);
            for (int k = 0; k < own.Count; k++)
            {
                ref uint least = ref Lanes[own.Columns[k] & (CoreSelection.LaneCount - 1)];
                least = Math.Min(least, KeyOf(own, k));
            }

            threshold = Threshold();
        }

        int start = own.Columns.BinarySearch(StartOf(row));
        start = start < 0 ? ~start : start;
        int count = 0;
        int equal = 0;
        for (int k = start; k < own.Count + start; k++)
        {
            int cell = k < own.Count ? k : k - own.Count;
            uint key = KeyOf(own, cell);
            if (key < threshold || (key == threshold && equal++ < stride))
            {
                Columns[count] = own.Columns[cell];
                Keys[count++] = key;
            }
        }

        return Write(count, Bound(threshold, equal > stride), own, cells);
    }

    private uint KeyOf(CostRow own, int cell) => (uint)own.Costs[cell] + CoreSelection.Bias + state.Discount[own.Columns[cell]];

    private (int Count, uint Bound) Write(int count, uint bound, CostRow own, Span<CoreCell> cells)
    {
        if (count > stride)
        {
            Array.Sort(Keys, Columns, 0, count);
            bound = Keys[stride];
            count = stride;
        }

        // In ascending order of keys; equal ones in the order found.
        CoreSelection.Rank(Keys, count, ranks);
        Span<byte> equal = stackalloc byte[count];
        for (int k = 0; k < count; k++)
        {
            int rank = (int)ranks[k];
            cells[rank + equal[rank]++] = new CoreCell(Keys[k], Columns[k], own.CostOf(Columns[k]));
        }

        return (count, bound);
    }
}
