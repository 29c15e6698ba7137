using System.Runtime.CompilerServices;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The rows as the auction reads them. At the start of a phase each row's choices are sorted by what they cost at the prices of that
/// moment, above the row's cheapest; in the phase prices only rise, so a bid stops reading where a choice cost too much even then.
/// </summary>
/// <remarks>
/// Staying unassigned is one more choice, of the column after the last, at a price of 0. 12 bytes a cell and 20 a row. Sorting is by
/// insertion, since a row is mostly in order from the phase before.
/// </remarks>
internal sealed class SparseRows
{
    private const int LongestInsertion = 48; // longer rows are sorted by the library in O(n log n)

    private readonly int[] costs; // of the choices in their present order
    private readonly long[] unassigned;
    private readonly int outside;
    private readonly long[] values;

    private SparseRows(SparseGraph graph, long[] unassigned)
    {
        this.unassigned = unassigned;
        outside = graph.ColumnCount;
        Starts = new int[graph.RowCount + 1];
        Base = new long[graph.RowCount];
        Choices = GC.AllocateUninitializedArray<ulong>(graph.Cells.Length + graph.RowCount);
        costs = GC.AllocateUninitializedArray<int>(Choices.Length);
        int longest = 0;
        for (int i = 0; i < graph.RowCount; i++)
        {
            Starts[i + 1] = graph.Starts[i + 1] + i + 1;
            longest = Math.Max(longest, Starts[i + 1] - Starts[i]);
        }

        values = new long[longest];
    }

    /// <summary>Where each row's choices begin, and at the end where the last row's end.</summary>
    internal int[] Starts { get; }

    /// <summary>The choices of each row: what it costs above <see cref="Base"/> in the high half, the column in the low half.</summary>
    internal ulong[] Choices { get; }

    /// <summary>What each row's cheapest choice costs, in fine parts.</summary>
    internal long[] Base { get; }

    /// <summary>The rows of a graph, not yet sorted; null when cancelled.</summary>
    internal static SparseRows? Create(SparseGraph graph, long[] unassigned, CancellationToken cancellationToken)
    {
        var rows = new SparseRows(graph, unassigned);
        int at = 0;
        for (int i = 0; i < graph.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return null;
            }

            foreach (SparseCell cell in graph.Row(i))
            {
                rows.Choices[at] = (uint)cell.Index;
                rows.costs[at++] = cell.Cost;
            }

            rows.Choices[at] = (uint)rows.outside;
            rows.costs[at++] = 0;
        }

        return rows;
    }

    /// <summary>Sorts a row's choices at these prices.</summary>
    /// <param name="i">The row.</param>
    /// <param name="prices">The prices in fine parts.</param>
    /// <param name="shift">A unit of the phase is 2^shift fine parts.</param>
    /// <param name="limit">No choice is counted as dearer than this.</param>
    /// <param name="own">The row's column, or any number that is no column.</param>
    /// <returns>What the row's own column costs it above the cheapest choice, or the limit when it has none.</returns>
    internal int Sort(int i, long[] prices, int shift, int limit, int own)
    {
        int start = Starts[i];
        Span<ulong> row = Choices.AsSpan(start, Starts[i + 1] - start);
        Span<int> cost = costs.AsSpan(start, row.Length);
        Span<long> value = values.AsSpan(0, row.Length);
        long least = long.MaxValue;
        for (int k = 0; k < row.Length; k++)
        {
            int j = (int)(uint)row[k];
            long sum = j == outside ? OutsideValue(i) : ((long)cost[k] << SparseMarket.FineBits) + prices[j];
            value[k] = sum;
            least = Math.Min(least, sum);
        }

        Base[i] = least;
        int ownKey = limit;
        bool byInsertion = row.Length <= LongestInsertion;
        for (int k = 0; k < row.Length; k++)
        {
            uint j = (uint)row[k];
            long above = Math.Min((value[k] - least) >> shift, limit);
            ulong key = ((ulong)above << 32) | j;
            if ((int)j == own)
            {
                ownKey = (int)above;
            }

            if (!byInsertion || k == 0 || row[k - 1] <= key)
            {
                row[k] = key;
            }
            else
            {
                Insert(row, cost, k, key);
            }
        }

        if (!byInsertion)
        {
            row.Sort(cost);
        }

        return ownKey;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Insert(Span<ulong> row, Span<int> cost, int k, ulong key)
    {
        int c = cost[k];
        int at = k;
        do
        {
            row[at] = row[at - 1];
            cost[at] = cost[at - 1];
            at--;
        }
        while (at > 0 && row[at - 1] > key);
        row[at] = key;
        cost[at] = c;
    }

    private long OutsideValue(int i) =>
        unassigned[i] == SparseSolver.MustBeAssigned ? SparseMarket.Never : unassigned[i] << SparseMarket.FineBits;
}
