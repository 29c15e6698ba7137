namespace Mentoring.Matching.Assignment;

/// <summary>The acceptable cells of each row from the cheapest to the dearest, ties by column, read a batch at a time.</summary>
/// <remarks>
/// Most rows settle for one of their first few columns, so whole rows are never sorted or kept: a row is read for its next few cells, and
/// each further reading takes twice as many. Memory is 8 to 12 bytes a cell of the batches; a row of m cells is read at most log m times.
/// </remarks>
internal sealed class RowPreferences
{
    private const int FirstBatch = 16;

    private readonly AssignmentProblem problem;
    private readonly AssignmentProblem? columnView;
    private readonly int[] buffer;
    private readonly int[] viewBuffer;
    private readonly ulong[]?[] batches;
    private readonly int[]?[] viewCosts;
    private readonly int[] at;
    private readonly bool[] isLast; // whether nothing is left after the batch
    private ulong[] scratch = new ulong[2 * FirstBatch];

    /// <summary>Makes the reader; a cell that the column view forbids is left out.</summary>
    internal RowPreferences(AssignmentProblem problem, AssignmentProblem? columnView = null)
    {
        this.problem = problem;
        this.columnView = columnView;
        buffer = new int[problem.RowBufferLength];
        viewBuffer = new int[columnView?.RowBufferLength ?? 0];
        batches = new ulong[problem.RowCount][];
        viewCosts = new int[columnView is null ? 0 : problem.RowCount][];
        at = new int[problem.RowCount];
        isLast = new bool[problem.RowCount];
    }

    /// <summary>The column that the row is at.</summary>
    internal int Column(int row) => (int)(uint)batches[row]![at[row]];

    /// <summary>The cost of the cell that the row is at, moved up so that it is not negative: the order of costs and no more.</summary>
    internal uint Rank(int row) => (uint)(batches[row]![at[row]] >> 32);

    /// <summary>The same of the column view; of the row's own cost when there is none.</summary>
    internal uint ViewRank(int row) => columnView is null ? Rank(row) : Shifted(viewCosts[row]![at[row]]);

    internal static uint Shifted(int cost) => (uint)(cost + (long)AssignmentProblem.MaximumCost);

    /// <summary>Goes on to the next cell; false when there is none left.</summary>
    /// <param name="row">The row.</param>
    /// <param name="closed">Columns that need not be named any more, or null.</param>
    internal bool MoveNext(int row, bool[]? closed = null)
    {
        if (batches[row] is not { } batch)
        {
            Read(row, 0, FirstBatch, closed);
        }
        else if (++at[row] == batch.Length)
        {
            if (isLast[row])
            {
                at[row]--; // stays at the end, however often it is asked
                return false;
            }

            Read(row, batch[^1] + 1, 2 * batch.Length, closed);
        }

        return batches[row]!.Length > 0;
    }

    /// <summary>Lets go of what was read of a row that needs no other cell.</summary>
    internal void Forget(int row) => batches[row] = null;

    private void Read(int row, ulong from, int size, bool[]? closed)
    {
        CostRow cells = problem.Row(row, buffer);
        CostRow view = columnView is null ? default : columnView.Row(row, viewBuffer);
        long most = problem.UnassignedCost(row) ?? AssignmentProblem.MaximumCost;
        if (scratch.Length < 2 * size)
        {
            scratch = new ulong[2 * size];
        }

        int count = 0;
        ulong limit = ulong.MaxValue;
        for (int k = 0; k < cells.Count; k++)
        {
            int cost = cells.Costs[k];
            if (cost > most || cost == AssignmentProblem.Forbidden)
            {
                continue;
            }

            int column = cells.ColumnOf(k);
            ulong key = ((ulong)Shifted(cost) << 32) | (uint)column;
            if (key < from || key > limit || (closed is not null && closed[column])
                || (columnView is not null && view.CostOf(column) == AssignmentProblem.Forbidden))
            {
                continue;
            }

            scratch[count++] = key;
            if (count == 2 * size)
            {
                scratch.AsSpan(0, count).Sort();
                count = size;
                limit = scratch[size - 1];
                isLast[row] = false;
            }
        }

        scratch.AsSpan(0, count).Sort();
        isLast[row] = limit == ulong.MaxValue && count <= size;
        count = Math.Min(count, size);
        at[row] = 0;
        batches[row] = scratch.AsSpan(0, count).ToArray();
        if (columnView is not null)
        {
            int[] costs = new int[count];
            for (int k = 0; k < count; k++)
            {
                costs[k] = view.CostOf((int)(uint)scratch[k]);
            }

            viewCosts[row] = costs;
        }

        isLast[row] |= count == 0;
    }
}
