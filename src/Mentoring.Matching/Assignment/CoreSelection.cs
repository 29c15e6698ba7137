// Source of the core idea: A. Volgenant, Linear and semi-assignment problems: a core oriented approach (1996),
// Computers & Operations Research 23, 917-932.
using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Assignment;

/// <summary>Picks the smallest reduced costs of a row, at the speed of reading it twice: once from memory, once from the cache.</summary>
/// <remarks>
/// <para>Everything is done in 32 bits on keys. The key of a cell is <c>cost + 2^30 + discount</c>, where the discount of a column says how
/// far its price is below a ceiling, at most <c>2^30 - 2</c>. A price further below than that counts as less far, so a key is never above
/// the true reduced cost, and exact unless the price is so low. As unsigned numbers the keys of allowed cells are at most
/// <see cref="LargestKey"/>, those of forbidden cells above it, and none leaves 32 bits.</para>
/// <para>A floor takes the cells below it out of the running: it is subtracted from every key, so that they turn around and come last.</para>
/// </remarks>
internal static class CoreSelection
{
    /// <summary>Added to a cost so that it is not negative.</summary>
    internal const uint Bias = 1u << 30;

    /// <summary>The largest discount of a column.</summary>
    internal const uint LargestDiscount = (1u << 30) - 2;

    /// <summary>The largest key of an allowed cell.</summary>
    internal const uint LargestKey = (1u << 31) + LargestDiscount;

    /// <summary>The columns of equal number modulo this share a lane.</summary>
    internal const int LaneCount = 64;

    /// <summary>The least key at or above the floor in each lane, less the floor.</summary>
    internal static void LaneMinima(ReadOnlySpan<int> costs, ReadOnlySpan<uint> discounts, uint floor, Span<uint> least)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            LaneMinima<Lanes512>(costs, discounts, floor, least);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            LaneMinima<Lanes256>(costs, discounts, floor, least);
        }
        else
        {
            LaneMinima<Lanes128>(costs, discounts, floor, least);
        }
    }

    /// <summary>A number that at least <paramref name="wanted"/> of the lanes are at most, and seldom many more.</summary>
    internal static uint Threshold(ReadOnlySpan<uint> least, int wanted) =>
        Vector512.IsHardwareAccelerated ? Threshold<Lanes512>(least, wanted)
        : Vector256.IsHardwareAccelerated ? Threshold<Lanes256>(least, wanted)
        : Threshold<Lanes128>(least, wanted);

    /// <summary>
    /// Writes the columns of the cells whose key less the floor is at most the threshold, from column <paramref name="start"/> (a multiple
    /// of <see cref="LaneCount"/>) on and then from column 0, with these numbers: all that are below the threshold, and of those that are
    /// equal to it the first ones up to <paramref name="mostEqual"/>.
    /// </summary>
    /// <param name="costs">The costs of the row.</param>
    /// <param name="discounts">The discount of each column.</param>
    /// <param name="floor">The floor.</param>
    /// <param name="threshold">The threshold.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="mostEqual">How many equal ones to write at most.</param>
    /// <param name="columns">Receives the columns; <see cref="LaneCount"/> longer than the row, for the loop writes ahead of itself.</param>
    /// <param name="keys">Receives the keys less the floor.</param>
    /// <returns>How many were written, and whether an equal one was left out.</returns>
    internal static (int Count, bool IsCut) Collect(ReadOnlySpan<int> costs, ReadOnlySpan<uint> discounts, uint floor, uint threshold,
        int start, int mostEqual, Span<int> columns, Span<uint> keys) =>
        Vector512.IsHardwareAccelerated ? Collect<Lanes512>(costs, discounts, floor, threshold, start, mostEqual, columns, keys)
        : Vector256.IsHardwareAccelerated ? Collect<Lanes256>(costs, discounts, floor, threshold, start, mostEqual, columns, keys)
        : Collect<Lanes128>(costs, discounts, floor, threshold, start, mostEqual, columns, keys);

    /// <summary>For each key how many of them are less. Faster than a sort for so few, for it has no branches.</summary>
    /// <param name="keys">The keys, filled up with any numbers to a whole vector.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="ranks">Receives the ranks, and as many numbers more.</param>
    internal static void Rank(Span<uint> keys, int count, Span<uint> ranks)
    {
        if (Vector512.IsHardwareAccelerated)
        {
            Rank<Lanes512>(keys, count, ranks);
        }
        else if (Vector256.IsHardwareAccelerated)
        {
            Rank<Lanes256>(keys, count, ranks);
        }
        else
        {
            Rank<Lanes128>(keys, count, ranks);
        }
    }

    /// <summary>The two smallest keys, and the column of the smallest: the first of those that tie, or -1.</summary>
    internal static (uint First, uint Second, int Column) TwoSmallest(ReadOnlySpan<int> costs, ReadOnlySpan<uint> discounts) =>
        Vector512.IsHardwareAccelerated ? TwoSmallest<Lanes512>(costs, discounts)
        : Vector256.IsHardwareAccelerated ? TwoSmallest<Lanes256>(costs, discounts)
        : TwoSmallest<Lanes128>(costs, discounts);

    internal static (uint First, uint Second, int Column) TwoSmallest<T>(ReadOnlySpan<int> costs, ReadOnlySpan<uint> discounts)
        where T : struct, ILanes<T>
    {
        ref uint c = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(costs));
        ref uint m = ref MemoryMarshal.GetReference(discounts[..costs.Length]);
        T add = T.All(Bias);
        T low1 = T.All(uint.MaxValue);
        T low2 = low1;
        T next1 = low1;
        T next2 = low1;
        int j = 0;
        for (; j <= costs.Length - (2 * T.Count); j += 2 * T.Count)
        {
            T key1 = T.Add(T.Add(T.Load(ref c, j), add), T.Load(ref m, j));
            T key2 = T.Add(T.Add(T.Load(ref c, j + T.Count), add), T.Load(ref m, j + T.Count));
            next1 = T.Min(next1, T.Max(low1, key1));
            next2 = T.Min(next2, T.Max(low2, key2));
            low1 = T.Min(low1, key1);
            low2 = T.Min(low2, key2);
        }

        next1 = T.Min(T.Min(next1, next2), T.Max(low1, low2));
        low1 = T.Min(low1, low2);
        Span<uint> lows = stackalloc uint[T.Count];
        Span<uint> nexts = stackalloc uint[T.Count];
        T.Store(low1, ref lows[0], 0);
        T.Store(next1, ref nexts[0], 0);
        uint first = uint.MaxValue;
        uint second = uint.MaxValue;
        for (int k = 0; k < T.Count; k++)
        {
            second = Math.Min(Math.Min(second, nexts[k]), Math.Max(first, lows[k]));
            first = Math.Min(first, lows[k]);
        }

        for (; j < costs.Length; j++)
        {
            uint key = (uint)costs[j] + Bias + discounts[j];
            second = Math.Min(second, Math.Max(first, key));
            first = Math.Min(first, key);
        }

        T most = T.All(first);
        for (j = 0; j <= costs.Length - T.Count; j += T.Count)
        {
            uint mask = T.AtMost(T.Add(T.Add(T.Load(ref c, j), add), T.Load(ref m, j)), most);
            if (mask != 0)
            {
                return (first, second, j + BitOperations.TrailingZeroCount(mask));
            }
        }

        for (; j < costs.Length; j++)
        {
            if ((uint)costs[j] + Bias + discounts[j] == first)
            {
                return (first, second, j);
            }
        }

        return (first, second, -1);
    }

    internal static void LaneMinima<T>(ReadOnlySpan<int> costs, ReadOnlySpan<uint> discounts, uint floor, Span<uint> least)
        where T : struct, ILanes<T>
    {
        ref uint c = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(costs));
        ref uint m = ref MemoryMarshal.GetReference(discounts);
        ref uint l = ref MemoryMarshal.GetReference(least[..LaneCount]);
        uint shift = Bias - floor;
        T add = T.All(shift);
        int whole = costs.Length & -LaneCount;
        int group = 4 * T.Count;
        for (int lane = 0; lane < LaneCount; lane += group)
        {
            T m0 = T.All(uint.MaxValue);
            T m1 = m0;
            T m2 = m0;
            T m3 = m0;
            for (int j = lane; j < whole; j += LaneCount)
            {
                m0 = T.Min(m0, T.Add(T.Add(T.Load(ref c, j), add), T.Load(ref m, j)));
                m1 = T.Min(m1, T.Add(T.Add(T.Load(ref c, j + T.Count), add), T.Load(ref m, j + T.Count)));
                m2 = T.Min(m2, T.Add(T.Add(T.Load(ref c, j + (2 * T.Count)), add), T.Load(ref m, j + (2 * T.Count))));
                m3 = T.Min(m3, T.Add(T.Add(T.Load(ref c, j + (3 * T.Count)), add), T.Load(ref m, j + (3 * T.Count))));
            }

            T.Store(m0, ref l, lane);
            T.Store(m1, ref l, lane + T.Count);
            T.Store(m2, ref l, lane + (2 * T.Count));
            T.Store(m3, ref l, lane + (3 * T.Count));
        }

        for (int j = whole; j < costs.Length; j++)
        {
            least[j - whole] = Math.Min(least[j - whole], (uint)costs[j] + shift + discounts[j]);
        }
    }

    internal static uint Threshold<T>(ReadOnlySpan<uint> least, int wanted)
        where T : struct, ILanes<T>
    {
        const int Slack = 3; // so many lanes more end the bisection early
        ref uint l = ref MemoryMarshal.GetReference(least[..LaneCount]);
        long low = -1; // fewer than wanted are at most low, at least wanted are at most high
        uint high = 0;
        foreach (uint key in least)
        {
            high = Math.Max(high, key);
        }

        while (high - low > 1)
        {
            uint middle = (uint)(low + ((high - low) / 2));
            T most = T.All(middle);
            int count = 0;
            for (int lane = 0; lane < LaneCount; lane += T.Count)
            {
                count += BitOperations.PopCount(T.AtMost(T.Load(ref l, lane), most));
            }

            if (count < wanted)
            {
                low = middle;
                continue;
            }

            high = middle;
            if (count <= wanted + Slack)
            {
                break;
            }
        }

        return high;
    }

    internal static (int Count, bool IsCut) Collect<T>(ReadOnlySpan<int> costs, ReadOnlySpan<uint> discounts, uint floor, uint threshold,
        int start, int mostEqual, Span<int> columns, Span<uint> keys)
        where T : struct, ILanes<T>
    {
        const int Many = 256; // so many columns not yet looked at again are looked at, for most may be equal ones
        ref uint c = ref Unsafe.As<int, uint>(ref MemoryMarshal.GetReference(costs));
        ref uint m = ref MemoryMarshal.GetReference(discounts[..costs.Length]);
        ref int to = ref MemoryMarshal.GetReference(columns[..(costs.Length + LaneCount)]);
        uint shift = Bias - floor;
        T add = T.All(shift);
        T most = T.All(threshold);
        var picked = new Picked(mostEqual);
        int count = 0;
        int from = start;
        int end = costs.Length;
        for (int part = 0; part < 2; part++)
        {
            int j = from;
            for (; j <= end - LaneCount; j += LaneCount)
            {
                ulong mask = 0;
                for (int lane = 0; lane < LaneCount; lane += T.Count)
                {
                    mask |= (ulong)T.AtMost(T.Add(T.Add(T.Load(ref c, j + lane), add), T.Load(ref m, j + lane)), most) << lane;
                }

                // Three at once without a branch: rarely are there more in so few columns.
                int next = count + BitOperations.PopCount(mask);
                for (int k = 0; k < 3; k++, mask &= mask - 1)
                {
                    Unsafe.Add(ref to, count + k) = j + BitOperations.TrailingZeroCount(mask);
                }

                for (int at = count + 3; mask != 0; mask &= mask - 1)
                {
                    Unsafe.Add(ref to, at++) = j + BitOperations.TrailingZeroCount(mask);
                }

                count = next;
                if (count >= picked.Count + Many)
                {
                    picked.Look(costs, discounts, shift, threshold, columns[..count], keys);
                    count = picked.Count;
                    if (picked.IsCut)
                    {
                        if (threshold == 0)
                        {
                            return (count, true);
                        }

                        most = T.All(threshold - 1);
                    }
                }
            }

            for (; j < end; j++)
            {
                if ((uint)costs[j] + shift + discounts[j] <= threshold)
                {
                    columns[count++] = j;
                }
            }

            end = from;
            from = 0;
        }

        picked.Look(costs, discounts, shift, threshold, columns[..count], keys);
        return (picked.Count, picked.IsCut);
    }

    internal static void Rank<T>(Span<uint> keys, int count, Span<uint> ranks)
        where T : struct, ILanes<T>
    {
        int whole = (count + T.Count - 1) / T.Count * T.Count;
        ref uint key = ref MemoryMarshal.GetReference(keys[..whole]);
        ref uint rank = ref MemoryMarshal.GetReference(ranks[..whole]);
        for (int at = 0; at < count; at += T.Count)
        {
            T own = T.Load(ref key, at);
            T less = T.All(0);
            for (int k = 0; k < count; k++)
            {
                less = T.CountAbove(less, own, T.All(Unsafe.Add(ref key, k)));
            }

            T.Store(less, ref rank, at);
        }
    }

    // The columns that stay, at the beginning of those found.
    private struct Picked(int mostEqual)
    {
        private int equalLeft = mostEqual;

        internal int Count { get; private set; }

        internal bool IsCut { get; private set; }

        internal void Look(ReadOnlySpan<int> costs, ReadOnlySpan<uint> discounts, uint shift, uint threshold, Span<int> columns, Span<uint> keys)
        {
            int count = Count;
            for (int k = count; k < columns.Length; k++)
            {
                int j = columns[k];
                uint key = (uint)costs[j] + shift + discounts[j];
                if (key == threshold && equalLeft-- <= 0)
                {
                    equalLeft = 0;
                    IsCut = true;
                    continue;
                }

                columns[count] = j;
                keys[count++] = key;
            }

            Count = count;
        }
    }
}
