using System.Numerics;

namespace Mentoring.Matching.Criteria;

/// <summary>Many sets side by side as bits, one row of bits an item; sets of one size stand together.</summary>
/// <remarks>A set that several people have stands once for each power of two in their number.</remarks>
internal sealed class SetRows
{
    /// <summary>Rows are read so many words at a time.</summary>
    public const int BlockWords = 8;

    private readonly ItemSets sets;
    private readonly int[] rowOf;
    private readonly ulong[] rows;
    private readonly int[] sizes;
    private readonly long[] people;
    private readonly Segment[] segments;
    private readonly int[] segmentOfWord;
    private readonly int[] segmentOfBlock;

    /// <summary>Takes on the sets of some people.</summary>
    /// <param name="sets">The sets of the side.</param>
    /// <param name="answers">The people whose sets count, and how often.</param>
    public SetRows(ItemSets sets, DistinctAnswers.Answer[] answers)
    {
        this.sets = sets;
        sizes = [.. answers.Select(a => sets.CountOf(a.Person)).Distinct().Order()];
        people = new long[sizes.Length];
        (segments, int[,] segmentOf) = MakeSegments(answers);
        Words = (segments.Sum(s => s.Words) + BlockWords - 1) / BlockWords * BlockWords;
        segmentOfWord = new int[Words];
        for (int word = 0, segment = 0; word < Words; word++)
        {
            // What is left of the last block has no sets, so it may count for the last segment.
            segment += segment + 1 < segments.Length && word >= segments[segment + 1].Start ? 1 : 0;
            segmentOfWord[word] = segment;
        }

        segmentOfBlock = [.. segmentOfWord.Chunk(BlockWords).Select(block => block[0] == block[^1] ? block[0] : -1)];
        rowOf = new int[sets.ItemCount];
        rows = new ulong[Words * CountRows(answers)];
        Fill(answers, segmentOf);
    }

    /// <summary>The number of words of a row, a whole number of blocks.</summary>
    public int Words { get; }

    /// <summary>The rows, one after the other.</summary>
    public ReadOnlySpan<ulong> Bits => rows;

    /// <summary>The sizes that the sets have, in ascending order.</summary>
    public ReadOnlySpan<int> Sizes => sizes;

    /// <summary>The number of people whose sets have each size.</summary>
    public ReadOnlySpan<long> People => people;

    /// <summary>The sets that stand together.</summary>
    public ReadOnlySpan<Segment> Segments => segments;

    /// <summary>The first word of the row of an item, or -1 where no set has it.</summary>
    public int RowOf(int item) => rowOf[item] < 0 ? -1 : rowOf[item] * Words;

    /// <summary>The segment to which a word belongs.</summary>
    public int SegmentOfWord(int word) => segmentOfWord[word];

    /// <summary>The segment to which the block that begins with a word belongs as a whole, or -1.</summary>
    public int SegmentOfBlock(int word) => segmentOfBlock[word / BlockWords];

    /// <summary>Sets of one size and one power of two stand together, from the beginning of a word on.</summary>
    private (Segment[] Segments, int[,] SegmentOf) MakeSegments(DistinctAnswers.Answer[] answers)
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

    private int CountRows(DistinctAnswers.Answer[] answers)
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
                    rows[(rowOf[item] * Words) + (place >> 6)] |= 1UL << (place & 63);
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
    public readonly record struct Segment(int Size, int Power, int Start, int Words);
}
