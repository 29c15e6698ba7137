using System.Numerics;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Assignment;

/// <summary>Loops over a row of reduced costs, at the machine's vector width. Results do not depend on the width.</summary>
/// <remarks>
/// The refs come from spans whose lengths the callers have made equal; the loops stop a whole vector before the end and a scalar tail
/// follows, so nothing outside the spans is read.
/// </remarks>
internal static class ReducedCosts
{
    /// <summary>The distance of a column that was not reached.</summary>
    internal const long Unreached = long.MaxValue;

    /// <summary>The distance of a column that was scanned; as an unsigned number it is the largest, so no minimum finds it.</summary>
    internal const long Scanned = -1;

    /// <summary>The smallest and second smallest of <c>c[j] - v[j]</c> over the allowed cells (equal on a tie).</summary>
    internal static (long First, long Second) TwoSmallest(ReadOnlySpan<int> c, ReadOnlySpan<long> v)
    {
        ref int rc = ref MemoryMarshal.GetReference(c);
        ref long rv = ref MemoryMarshal.GetReference(v);
        int n = c.Length;
        int j = 0;
        long first = Unreached;
        long second = Unreached;
        if (n >= Vector<int>.Count)
        {
            var forbidden = new Vector<int>(AssignmentProblem.Forbidden);
            var none = new Vector<long>(Unreached);
            Vector<long> m1 = none;
            Vector<long> m2 = none;
            int half = Vector<long>.Count;
            for (; j <= n - Vector<int>.Count; j += Vector<int>.Count)
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

                m2 = Vector.Min(m2, Vector.Max(m1, low));
                m1 = Vector.Min(m1, low);
                m2 = Vector.Min(m2, Vector.Max(m1, high));
                m1 = Vector.Min(m1, high);
            }

            for (int k = 0; k < half; k++)
            {
                Insert(m1[k], ref first, ref second);
                Insert(m2[k], ref first, ref second);
            }
        }

        for (; j < n; j++)
        {
            if (c[j] != AssignmentProblem.Forbidden)
            {
                Insert(c[j] - v[j], ref first, ref second);
            }
        }

        return (first, second);
    }

    /// <summary>The first column at or after <paramref name="start"/> whose <c>c[j] - v[j]</c> is <paramref name="value"/>, or -1.</summary>
    internal static int IndexOf(ReadOnlySpan<int> c, ReadOnlySpan<long> v, long value, int start)
    {
        ref int rc = ref MemoryMarshal.GetReference(c);
        ref long rv = ref MemoryMarshal.GetReference(v);
        int j = start;
        var wanted = new Vector<long>(value);
        for (; j <= c.Length - Vector<int>.Count; j += Vector<int>.Count)
        {
            Vector.Widen(Vector.LoadUnsafe(ref rc, (nuint)j), out Vector<long> low, out Vector<long> high);
            low -= Vector.LoadUnsafe(ref rv, (nuint)j);
            high -= Vector.LoadUnsafe(ref rv, (nuint)(j + Vector<long>.Count));
            if (Vector.EqualsAny(low, wanted) || Vector.EqualsAny(high, wanted))
            {
                int end = j + Vector<int>.Count;
                for (int k = j; k < end; k++)
                {
                    if (c[k] - v[k] == value && c[k] != AssignmentProblem.Forbidden)
                    {
                        return k;
                    }
                }
            }
        }

        for (; j < c.Length; j++)
        {
            if (c[j] - v[j] == value && c[j] != AssignmentProblem.Forbidden)
            {
                return j;
            }
        }

        return -1;
    }

    /// <summary>
    /// Lowers <c>d[j]</c> to <c>offset + c[j] - v[j]</c> where that is less, noting the row as predecessor; returns the least distance of a
    /// column that was not scanned, as an unsigned number (above <see cref="long.MaxValue"/> when all were).
    /// </summary>
    /// <remarks>A scanned column has distance -1, which no distance is below, so it needs no test of its own.</remarks>
    internal static ulong Relax(ReadOnlySpan<int> c, ReadOnlySpan<long> v, Span<long> d, Span<int> pred, int row, long offset)
    {
        ref int rc = ref MemoryMarshal.GetReference(c);
        ref long rv = ref MemoryMarshal.GetReference(v);
        ref long rd = ref MemoryMarshal.GetReference(d);
        ref int rp = ref MemoryMarshal.GetReference(pred);
        int n = c.Length;
        int j = 0;
        ulong least = ulong.MaxValue;
        if (n >= Vector<int>.Count)
        {
            var forbidden = new Vector<int>(AssignmentProblem.Forbidden);
            var none = new Vector<long>(Unreached);
            var rows = new Vector<int>(row);
            var add = new Vector<long>(offset);
            var m = new Vector<ulong>(ulong.MaxValue);
            int half = Vector<long>.Count;
            for (; j <= n - Vector<int>.Count; j += Vector<int>.Count)
            {
                Vector<int> cost = Vector.LoadUnsafe(ref rc, (nuint)j);
                Vector.Widen(cost, out Vector<long> low, out Vector<long> high);
                low += add - Vector.LoadUnsafe(ref rv, (nuint)j);
                high += add - Vector.LoadUnsafe(ref rv, (nuint)(j + half));
                Vector<int> mask = Vector.Equals(cost, forbidden);
                if (mask != Vector<int>.Zero)
                {
                    Vector.Widen(mask, out Vector<long> maskLow, out Vector<long> maskHigh);
                    low = Vector.ConditionalSelect(maskLow, none, low);
                    high = Vector.ConditionalSelect(maskHigh, none, high);
                }

                Vector<long> oldLow = Vector.LoadUnsafe(ref rd, (nuint)j);
                Vector<long> oldHigh = Vector.LoadUnsafe(ref rd, (nuint)(j + half));
                Vector<long> lessLow = Vector.LessThan(low, oldLow);
                Vector<long> lessHigh = Vector.LessThan(high, oldHigh);
                if ((lessLow | lessHigh) != Vector<long>.Zero)
                {
                    oldLow = Vector.ConditionalSelect(lessLow, low, oldLow);
                    oldHigh = Vector.ConditionalSelect(lessHigh, high, oldHigh);
                    oldLow.StoreUnsafe(ref rd, (nuint)j);
                    oldHigh.StoreUnsafe(ref rd, (nuint)(j + half));
                    Vector.ConditionalSelect(Vector.Narrow(lessLow, lessHigh), rows, Vector.LoadUnsafe(ref rp, (nuint)j))
                        .StoreUnsafe(ref rp, (nuint)j);
                }

                m = Vector.Min(m, Vector.Min(Vector.AsVectorUInt64(oldLow), Vector.AsVectorUInt64(oldHigh)));
            }

            for (int k = 0; k < half; k++)
            {
                least = Math.Min(least, m[k]);
            }
        }

        for (; j < n; j++)
        {
            long t = offset + c[j] - v[j];
            if (t < d[j] && c[j] != AssignmentProblem.Forbidden)
            {
                d[j] = t;
                pred[j] = row;
            }

            least = Math.Min(least, (ulong)d[j]);
        }

        return least;
    }

    private static void Insert(long t, ref long first, ref long second)
    {
        if (t < first)
        {
            second = first;
            first = t;
        }
        else if (t < second)
        {
            second = t;
        }
    }
}
