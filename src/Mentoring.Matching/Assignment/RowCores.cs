// Source of the core idea: A. Volgenant, Linear and semi-assignment problems: a core oriented approach (1996),
// Computers & Operations Research 23, 917-932. The bound makes it exact without a round of pricing and repair.
using System.Numerics;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// For each row, its core: the columns of its smallest reduced costs, and a bound that every other <c>c[j] - v[j]</c> is at least.
/// </summary>
/// <remarks>
/// Column prices only fall while rows are being placed, so <c>c[j] - v[j]</c> only grows and a bound stays true however old it is. A search
/// reads some forty cells of a row in place of all, until it reaches the bound.
/// </remarks>
internal sealed class RowCores
{
    private const int LeastLanes = 64;

    private readonly AssignmentProblem problem;
    private readonly long[] v;
    private readonly int[][] columns;
    private readonly int[][] costs;
    private readonly int size; // how many cells a core has, about
    private readonly long[] bounds;
    private readonly long[] values; // scratch: one reduced cost a column
    private readonly int[] found; // scratch: its column
    private readonly long[] lanes;

    internal RowCores(PartialAssignment state, int size)
    {
        problem = state.Problem;
        v = state.V;
        this.size = size;
        columns = new int[problem.RowCount][];
        costs = new int[problem.RowCount][];
        bounds = new long[problem.RowCount];
        values = new long[problem.ColumnCount];
        found = new int[problem.ColumnCount];
        lanes = new long[Math.Max(LeastLanes, (int)BitOperations.RoundUpToPowerOf2((uint)size * 2))];
    }

    /// <summary>How many times a core was built: each is two looks at a whole row.</summary>
    internal long BuildCount { get; private set; }

    internal ReadOnlySpan<int> Columns(int row) => columns[row];

    internal ReadOnlySpan<int> Costs(int row) => costs[row];

    /// <summary>No column outside the core has a smaller <c>c[j] - v[j]</c>; unreached when there is none outside.</summary>
    internal long Bound(int row) => bounds[row];

    /// <summary>Builds the core of a row anew at today's prices.</summary>
    internal void Build(int row)
    {
        BuildCount++;
        ReadOnlySpan<int> c = problem.Costs(row);
        long threshold = size >= c.Length ? ReducedCosts.Unreached : Threshold(c);
        int count = Collect(c, threshold);

        // Everything up to the threshold is inside, and costs are integers. An unreached threshold took in every allowed cell.
        bounds[row] = threshold == ReducedCosts.Unreached ? ReducedCosts.Unreached : threshold + 1;
        if (count > 2 * size)
        {
            // Too many, by ties or by an uneven spread over the lanes: keep the smallest.
            Array.Sort(values, found, 0, count);
            bounds[row] = values[2 * size];
            count = 2 * size;
        }

        columns[row] = found.AsSpan(0, count).ToArray();
        costs[row] = new int[count];
        for (int k = 0; k < count; k++)
        {
            costs[row][k] = c[found[k]];
        }
    }

    // A value that about `size` of at least twice as many lanes (columns of equal number modulo the lane count) fall to: at least `size`
    // cells are at or below it, and rarely twice as many.
    private long Threshold(ReadOnlySpan<int> c)
    {
        Span<long> least = lanes;
        least.Fill(ReducedCosts.Unreached);
        for (int start = 0; start < c.Length; start += least.Length)
        {
            int length = Math.Min(least.Length, c.Length - start);
            LaneMinima(c.Slice(start, length), v.AsSpan(start, length), least);
        }

        least.Sort();
        return least[size - 1];
    }

    private static void LaneMinima(ReadOnlySpan<int> c, ReadOnlySpan<long> v, Span<long> least)
    {
        ref int rc = ref MemoryMarshal.GetReference(c);
        ref long rv = ref MemoryMarshal.GetReference(v);
        ref long rl = ref MemoryMarshal.GetReference(least);
        var forbidden = new Vector<int>(AssignmentProblem.Forbidden);
        var none = new Vector<long>(ReducedCosts.Unreached);
        int half = Vector<long>.Count;
        int j = 0;
        for (; j <= c.Length - Vector<int>.Count; j += Vector<int>.Count)
        {
            Vector<int> cost = Vector.LoadUnsafe(ref rc, (nuint)j);
            Vector.Widen(cost, out Vector<long> low, out Vector<long> high);
            low -= Vector.LoadUnsafe(ref rv, (nuint)j);
            high -= Vector.LoadUnsafe(ref rv, (nuint)(j + half));
            Vector<int> mask = Vector.Equals(cost, forbidden);
            if (mask != Vector<int>.Zero)
            {
                Vector.Widen(mask, out Vector<long> maskLow, out Vector<long> maskHigh);
                low = Vector.ConditionalSelect(maskLow, none, low);
                high = Vector.ConditionalSelect(maskHigh, none, high);
            }

            Vector.Min(low, Vector.LoadUnsafe(ref rl, (nuint)j)).StoreUnsafe(ref rl, (nuint)j);
            Vector.Min(high, Vector.LoadUnsafe(ref rl, (nuint)(j + half))).StoreUnsafe(ref rl, (nuint)(j + half));
        }

        for (; j < c.Length; j++)
        {
            if (c[j] != AssignmentProblem.Forbidden)
            {
                least[j] = Math.Min(least[j], c[j] - v[j]);
            }
        }
    }

    // Writes the allowed cells at or below the threshold to the scratch arrays, by ascending column.
    private int Collect(ReadOnlySpan<int> c, long threshold)
    {
        ref int rc = ref MemoryMarshal.GetReference(c);
        ref long rv = ref MemoryMarshal.GetArrayDataReference(v);
        var most = new Vector<long>(threshold);
        int count = 0;
        int j = 0;
        for (; j <= c.Length - Vector<int>.Count; j += Vector<int>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref rc, (nuint)j), out Vector<long> low, out Vector<long> high);
            low -= Vector.LoadUnsafe(ref rv, (nuint)j);
            high -= Vector.LoadUnsafe(ref rv, (nuint)(j + Vector<long>.Count));
            if (Vector.LessThanOrEqualAny(low, most) || Vector.LessThanOrEqualAny(high, most))
            {
                CollectScalar(c, j, j + Vector<int>.Count, threshold, ref count);
            }
        }

        CollectScalar(c, j, c.Length, threshold, ref count);
        return count;
    }

    private void CollectScalar(ReadOnlySpan<int> c, int start, int end, long threshold, ref int count)
    {
        for (int j = start; j < end; j++)
        {
            if (c[j] != AssignmentProblem.Forbidden && c[j] - v[j] <= threshold)
            {
                values[count] = c[j] - v[j];
                found[count++] = j;
            }
        }
    }
}
