using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Criteria;

/// <summary>Counts, for one set, how many of many other sets have so many items in common with it: by the sizes of those.</summary>
/// <remarks>
/// Adding the rows of a set's items bit by bit, with carries, gives the common numbers of 512 other sets at once as binary digits; how many
/// of them have which number is then a matter of counting bits. All is whole numbers, so the width of vectors does not matter.
/// </remarks>
internal sealed class CommonCounter
{
    private const int BlockWords = SetRows.BlockWords;

    private readonly SetRows sets;
    private readonly int words;
    private readonly int[] places;
    private readonly int[] histogram;
    private readonly Vector512<ulong>[] nodes;

    /// <summary>Makes room for counting.</summary>
    /// <param name="sets">The sets that are counted.</param>
    /// <param name="mostItems">The most items of a set that they are compared with.</param>
    public CommonCounter(SetRows sets, int mostItems)
    {
        this.sets = sets;
        words = sets.Words;
        places = new int[mostItems];
        histogram = new int[sets.Segments.Length * (mostItems + 1)];
        nodes = new Vector512<ulong>[2 << Math.Max(4, Digits(mostItems))];
    }

    /// <summary>The sizes that the sets have, in ascending order.</summary>
    public ReadOnlySpan<int> Sizes => sets.Sizes;

    /// <summary>Counts the sets by how many items they have in common with one.</summary>
    /// <param name="set">The set.</param>
    /// <param name="size">How many items it has.</param>
    /// <param name="counts">Takes, size by size, the number of people who have 0, 1, ... all items of the set in common with it.</param>
    public void Count(ReadOnlySpan<ulong> set, int size, Span<long> counts)
    {
        int most = Places(set);
        int stride = most + 1;
        Span<int> found = histogram.AsSpan(0, sets.Segments.Length * stride);
        found.Clear();
        if (most is > 0 and <= 15)
        {
            TallyFew(most, found);
        }
        else if (most > 0)
        {
            TallyMany(most, found);
        }

        counts.Clear();
        for (int s = 0; s < sets.Segments.Length; s++)
        {
            Span<long> target = counts.Slice(sets.Segments[s].Size * (size + 1), size + 1);
            for (int common = 1; common < stride; common++)
            {
                target[common] += (long)found[(s * stride) + common] << sets.Segments[s].Power;
            }
        }

        for (int i = 0; i < sets.Sizes.Length; i++)
        {
            Span<long> target = counts.Slice(i * (size + 1), size + 1);
            long some = 0;
            foreach (long number in target[1..])
            {
                some += number;
            }

            target[0] = sets.People[i] - some;
        }
    }

    /// <summary>How many binary digits a number has.</summary>
    private static int Digits(int number) => 32 - BitOperations.LeadingZeroCount((uint)number);

    /// <summary>The rows of the items of a set that any other set has.</summary>
    private int Places(ReadOnlySpan<ulong> set)
    {
        int most = 0;
        for (int word = 0; word < set.Length; word++)
        {
            for (ulong rest = set[word]; rest != 0; rest &= rest - 1)
            {
                int row = sets.RowOf((word << 6) + BitOperations.TrailingZeroCount(rest));
                if (row >= 0)
                {
                    places[most++] = row;
                }
            }
        }

        return most;
    }

    /// <summary>As <see cref="TallyMany"/> does, for numbers of at most four digits, which then stay in registers.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TallyFew(int most, Span<int> found)
    {
        ref ulong source = ref MemoryMarshal.GetReference(sets.Bits);
        ref Vector512<ulong> node = ref MemoryMarshal.GetArrayDataReference(nodes);
        ref int place = ref MemoryMarshal.GetArrayDataReference(places);
        for (int block = 0; block < words; block += BlockWords)
        {
            Vector512<ulong> d0 = Vector512.LoadUnsafe(ref source, (nuint)(place + block));
            Vector512<ulong> d1 = Vector512<ulong>.Zero, d2 = d1, d3 = d1;
            for (int i = 1; i < most; i++)
            {
                Vector512<ulong> row = Vector512.LoadUnsafe(ref source, (nuint)(Unsafe.Add(ref place, i) + block));
                Vector512<ulong> c0 = d0 & row;
                Vector512<ulong> c1 = d1 & c0;
                Vector512<ulong> c2 = d2 & c1;
                d0 ^= row;
                d1 ^= c0;
                d2 ^= c1;
                d3 ^= c2;
            }

            Vector512<ulong> low0 = Vector512.AndNot(~d0, d1), low1 = Vector512.AndNot(d0, d1), low2 = Vector512.AndNot(d1, d0), low3 = d0 & d1;
            Vector512<ulong> high = Vector512.AndNot(~d2, d3);
            Unsafe.Add(ref node, 1) = low1 & high;
            Unsafe.Add(ref node, 2) = low2 & high;
            Unsafe.Add(ref node, 3) = low3 & high;
            if (most > 3)
            {
                high = Vector512.AndNot(d2, d3);
                Unsafe.Add(ref node, 4) = low0 & high;
                Unsafe.Add(ref node, 5) = low1 & high;
                Unsafe.Add(ref node, 6) = low2 & high;
                Unsafe.Add(ref node, 7) = low3 & high;
            }

            if (most > 7)
            {
                high = Vector512.AndNot(d3, d2);
                Unsafe.Add(ref node, 8) = low0 & high;
                Unsafe.Add(ref node, 9) = low1 & high;
                Unsafe.Add(ref node, 10) = low2 & high;
                Unsafe.Add(ref node, 11) = low3 & high;
                high = d2 & d3;
                Unsafe.Add(ref node, 12) = low0 & high;
                Unsafe.Add(ref node, 13) = low1 & high;
                Unsafe.Add(ref node, 14) = low2 & high;
                Unsafe.Add(ref node, 15) = low3 & high;
            }

            CountBits(block, most, found);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private void TallyMany(int most, Span<int> found)
    {
        int digits = Digits(most);
        Span<Vector512<ulong>> digit = stackalloc Vector512<ulong>[digits];
        ref ulong source = ref MemoryMarshal.GetReference(sets.Bits);
        ref Vector512<ulong> node = ref MemoryMarshal.GetArrayDataReference(nodes);
        for (int block = 0; block < words; block += BlockWords)
        {
            digit.Clear();
            for (int i = 0; i < most; i++)
            {
                Vector512<ulong> carry = Vector512.LoadUnsafe(ref source, (nuint)(places[i] + block));
                for (int d = 0; d < Digits(i + 1); d++)
                {
                    Vector512<ulong> old = digit[d];
                    digit[d] = old ^ carry;
                    carry &= old;
                }
            }

            // Whose number begins with these digits, one digit more each time.
            node = Vector512<ulong>.AllBitsSet;
            for (int d = digits - 1, count = 1; d >= 0; d--, count *= 2)
            {
                Vector512<ulong> ones = digit[d];
                for (int j = count - 1; j >= 0; j--)
                {
                    Vector512<ulong> these = Unsafe.Add(ref node, j);
                    Unsafe.Add(ref node, (2 * j) + 1) = these & ones;
                    Unsafe.Add(ref node, 2 * j) = Vector512.AndNot(these, ones);
                }
            }

            CountBits(block, most, found);
        }
    }

    private void CountBits(int block, int most, Span<int> found)
    {
        ref ulong bits = ref Unsafe.As<Vector512<ulong>, ulong>(ref MemoryMarshal.GetArrayDataReference(nodes));
        int segment = sets.SegmentOfBlock(block);
        if (segment >= 0)
        {
            Span<int> target = found.Slice(segment * (most + 1), most + 1);
            for (int common = 1; common < target.Length; common++)
            {
                ref ulong own = ref Unsafe.Add(ref bits, common * BlockWords);
                target[common] +=
                    BitOperations.PopCount(own) + BitOperations.PopCount(Unsafe.Add(ref own, 1))
                    + BitOperations.PopCount(Unsafe.Add(ref own, 2)) + BitOperations.PopCount(Unsafe.Add(ref own, 3))
                    + BitOperations.PopCount(Unsafe.Add(ref own, 4)) + BitOperations.PopCount(Unsafe.Add(ref own, 5))
                    + BitOperations.PopCount(Unsafe.Add(ref own, 6)) + BitOperations.PopCount(Unsafe.Add(ref own, 7));
            }

            return;
        }

        for (int word = 0; word < BlockWords; word++)
        {
            Span<int> target = found.Slice(sets.SegmentOfWord(block + word) * (most + 1), most + 1);
            for (int common = 1; common < target.Length; common++)
            {
                target[common] += BitOperations.PopCount(Unsafe.Add(ref bits, (common * BlockWords) + word));
            }
        }
    }
}
