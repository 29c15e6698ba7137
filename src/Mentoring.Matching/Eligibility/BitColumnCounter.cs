using System.Numerics;

namespace Mentoring.Matching.Eligibility;

/// <summary>Counts for each bit in how many rows it is set, 64 bits at a time.</summary>
/// <remarks>
/// The counts of the rows so far stand upright, one plane a binary digit, so that adding a row is adding with carry in every bit of a word at
/// once: two planes are touched on average. A row that counts several times is added at the digits of that number. Now and then the planes are
/// emptied into the counts; rows in which few bits are set go there at once.
/// </remarks>
internal sealed class BitColumnCounter(int columnCount)
{
    private const int Planes = 16;
    private const int Most = (1 << Planes) - 1;

    private readonly int words = BitRows.Words(columnCount);
    private readonly ulong[] planes = new ulong[Planes * BitRows.Words(columnCount)];
    private readonly int[] counts = new int[columnCount];
    private int rows;

    /// <summary>Adds a row that counts so many times.</summary>
    internal void Add(ReadOnlySpan<ulong> row, int times = 1)
    {
        if (times > Most || BitRows.Count(row) <= 2 * words)
        {
            AddBits(row, times);
            return;
        }

        if (rows + times > Most)
        {
            Empty();
        }

        rows += times;
        for (int digits = times; digits != 0; digits &= digits - 1)
        {
            AddAt(BitOperations.TrailingZeroCount(digits) * words, row);
        }
    }

    /// <summary>Adds to the count of one column.</summary>
    internal void Add(int column, int times) => counts[column] += times;

    /// <summary>Adds what another counter counted. Nothing is added to that one any more.</summary>
    internal void Add(BitColumnCounter other)
    {
        int[] more = other.Counts();
        for (int column = 0; column < counts.Length; column++)
        {
            counts[column] += more[column];
        }
    }

    /// <summary>The counts, which nothing is added to any more.</summary>
    internal int[] Counts()
    {
        Empty();
        return counts;
    }

    private void AddAt(int plane, ReadOnlySpan<ulong> row)
    {
        for (int word = 0; word < row.Length; word++)
        {
            ulong carry = row[word];
            for (int at = plane + word; carry != 0; at += words)
            {
                ulong digit = planes[at];
                planes[at] = digit ^ carry;
                carry &= digit;
            }
        }
    }

    private void AddBits(ReadOnlySpan<ulong> row, int times)
    {
        for (int word = 0; word < row.Length; word++)
        {
            for (ulong left = row[word]; left != 0; left &= left - 1)
            {
                counts[(64 * word) + BitOperations.TrailingZeroCount(left)] += times;
            }
        }
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
