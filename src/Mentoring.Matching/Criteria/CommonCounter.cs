using System.Numerics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Criteria;

/// <summary>Counts, for one set, how many of many other sets have so many items in common with it: by the sizes of those.</summary>
/// <remarks>
/// The other sets stand side by side as bits, one row of bits an item. Adding the rows of a set's items bit by bit, with carries, gives the
/// common numbers of 512 sets at once as binary digits; how many sets have which number is then a matter of counting bits. A set that
/// several people have stands once for each power of two in their number. All is whole numbers, so the width of vectors does not matter.
/// </remarks>
internal sealed class CommonCounter
{
    private const int BlockWords = 8;

    private readonly ItemSets sets;
    private readonly int[] rowOf;
    private readonly ulong[] rows;
    private readonly int words;
    private readonly int[] sizes;
    private readonly long[] people;
    private readonly Segment[] segments;
    private readonly int[] segmentOfWord;
    private readonly int[] segmentOfBlock;
    private readonly int[] places;
    private readonly int[] histogram;
    private readonly Vector512<ulong>[] nodes;

    /// <summary>Takes on the sets of some people.</summary>
    /// <param name="sets">The sets of the side.</param>
    /// <param name="answers">The people whose sets count, and how often.</param>
    /// <param name="mostItems">The most items of a set to be compared.</param>
    public CommonCounter(ItemSets sets, DistinctAnswers.Answer[] answers, int mostItems)
    {
        this.sets = sets;
        sizes = [.. answers.Select(a => sets.CountOf(a.Person)).Distinct().Order()];
        people = new long[sizes.Length];
        (segments, int[,] segmentOf) = Segments(answers);
        words = (segments.Sum(s => s.Words) + BlockWords - 1) / BlockWords * BlockWords;
        segmentOfWord = new int[words];
        for (int word = 0, segment = 0; word < words; word++)
        {
            // What is left of the last block has no sets, so it may count for the last segment.
            segment += segment + 1 < segments.Length && word >= segments[segment + 1].Start ? 1 : 0;
            segmentOfWord[word] = segment;
        }

        segmentOfBlock = [.. segmentOfWord.Chunk(BlockWords).Select(block => block[0] == block[^1] ? block[0] : -1)];
        rowOf = new int[sets.ItemCount];
        rows = new ulong[words * Rows(answers)];
        Fill(answers, segmentOf);
        places = new int[mostItems];
        histogram = new int[segments.Length * (mostItems + 1)];
        nodes = new Vector512<ulong>[2 << Digits(mostItems)];
    }

    /// <summary>The sizes that the sets have, in ascending order.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>The number of people whose sets have each size.</summary>
    public ReadOnlySpan<long> People => people;

    /// <summary>How many sets stand side by side.</summary>
    public long Width => 64L * words;

    /// <summary>Counts the sets by how many items they have in common with one.</summary>
    /// <param name="set">The set.</param>
    /// <param name="size">How many items it has.</param>
    /// <param name="counts">Takes, size by size, the number of people who have 0, 1, ... all items of the set in common with it.</param>
    public void Count(ReadOnlySpan<ulong> set, int size, Span<long> counts)
    {
        int most = Places(set);
        int stride = most + 1;
        Span<int> found = histogram.AsSpan(0, segments.Length * stride);
        found.Clear();
        if (most > 0)
        {
            Tally(most, found);
        }

        counts.Clear();
        for (int s = 0; s < segments.Length; s++)
        {
            Span<long> target = counts.Slice(segments[s].Size * (size + 1), size + 1);
            for (int common = 1; common < stride; common++)
            {
                target[common] += (long)found[(s * stride) + common] << segments[s].Power;
            }
        }

        for (int i = 0; i < sizes.Length; i++)
        {
            Span<long> target = counts.Slice(i * (size + 1), size + 1);
            long some = 0;
            foreach (long number in target[1..])
            {
                some += number;
            }

            target[0] = people[i] - some;
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
                int row = rowOf[(word << 6) + BitOperations.TrailingZeroCount(rest)];
                if (row >= 0)
                {
                    places[most++] = row * words;
                }
            }
        }

        return most;
    }

    private void Tally(int most, Span<int> found)
    {
        int digits = Digits(most);
        Span<Vector512<ulong>> digit = stackalloc Vector512<ulong>[digits];
        ref ulong source = ref MemoryMarshal.GetArrayDataReference(rows);
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
        int segment = segmentOfBlock[block / BlockWords];
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
            Span<int> target = found.Slice(segmentOfWord[block + word] * (most + 1), most + 1);
            for (int common = 1; common < target.Length; common++)
            {
                target[common] += BitOperations.PopCount(Unsafe.Add(ref bits, (common * BlockWords) + word));
            }
        }
    }

    /// <summary>Sets of one size and one power of two stand together, from the beginning of a word on.</summary>
    private (Segment[] Segments, int[,] SegmentOf) Segments(DistinctAnswers.Answer[] answers)
    {
        var number = new int[sizes.Length, 31];
        foreach (DistinctAnswers.Answer answer in answers)
        {
            int size = SizeOf(answer);
            people[size] += answer.Times;
            for (int rest = answer.Times; rest != 0; rest &= rest - 1)
            {
                number[size, BitOperations.TrailingZeroCount(rest)]++;
            }
        }

        var made = new List<Segment>();
        var segmentOf = new int[sizes.Length, 31];
        int start = 0;
        for (int size = 0; size < sizes.Length; size++)
        {
            for (int power = 0; power < 31; power++)
            {
                if (number[size, power] > 0)
                {
                    segmentOf[size, power] = made.Count;
                    made.Add(new Segment(size, power, start, (number[size, power] + 63) / 64));
                    start += made[^1].Words;
                }
            }
        }

        return ([.. made], segmentOf);
    }

    private int Rows(DistinctAnswers.Answer[] answers)
    {
        Array.Fill(rowOf, -1);
        int count = 0;
        foreach (DistinctAnswers.Answer answer in answers)
        {
            foreach (int item in sets.ItemsOf(answer.Person))
            {
                rowOf[item] = rowOf[item] >= 0 ? rowOf[item] : count++;
            }
        }

        return count;
    }

    private void Fill(DistinctAnswers.Answer[] answers, int[,] segmentOf)
    {
        int[] next = [.. segments.Select(s => 64 * s.Start)];
        foreach (DistinctAnswers.Answer answer in answers)
        {
            int size = SizeOf(answer);
            for (int rest = answer.Times; rest != 0; rest &= rest - 1)
            {
                int place = next[segmentOf[size, BitOperations.TrailingZeroCount(rest)]]++;
                foreach (int item in sets.ItemsOf(answer.Person))
                {
                    rows[(rowOf[item] * words) + (place >> 6)] |= 1UL << (place & 63);
                }
            }
        }
    }

    private int SizeOf(DistinctAnswers.Answer answer) => Array.BinarySearch(sizes, sets.CountOf(answer.Person));

    /// <summary>Sets that stand together.</summary>
    /// <param name="Size">The index of their size.</param>
    /// <param name="Power">The power of two of how often each counts.</param>
    /// <param name="Start">The first word.</param>
    /// <param name="Words">The number of words.</param>
    private readonly record struct Segment(int Size, int Power, int Start, int Words);
}
