using System.Numerics;

namespace Mentoring.Matching.Eligibility;

/// <summary>Counts for each bit in how many rows it is set, 64 bits at a time.</summary>
/// <remarks>
/// The counts of the rows so far stand upright, one plane a binary digit, so that adding a row is adding with carry in every bit of a word at
/// once: two planes are touched on average. Now and then the planes are emptied into the counts.
/// </remarks>
internal sealed class BitColumnCounter(int columnCount)
{
    private const int Planes = 16;

    private readonly int words = PairBits.Words(columnCount);
    private readonly ulong[] planes = new ulong[Planes * PairBits.Words(columnCount)];
    private readonly int[] counts = new int[columnCount];
    private int rows;

    internal void Add(ReadOnlySpan<ulong> row)
    {
        for (int word = 0; word < words; word++)
        {
            ulong carry = row[word];
            for (int at = word; carry != 0; at += words)
            {
                ulong digit = planes[at];
                planes[at] = digit ^ carry;
                carry &= digit;
            }
        }

        if (++rows == (1 << Planes) - 1)
        {
            Empty();
        }
    }

    /// <summary>The counts, which nothing is added to any more.</summary>
    internal int[] Counts()
    {
        Empty();
        return counts;
    }

    private void Empty()
    {
        for (int at = 0; at < planes.Length; at++)
        {
            for (ulong left = planes[at]; left != 0; left &= left - 1)
            {
                counts[(at % words * 64) + BitOperations.TrailingZeroCount(left)] += 1 << (at / words);
            }
        }

        Array.Clear(planes);
        rows = 0;
    }
}
