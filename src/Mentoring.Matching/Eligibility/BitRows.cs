using System.Numerics;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Eligibility;

/// <summary>Rows of bits, 64 to a word, taken together many words at a time.</summary>
internal static class BitRows
{
    /// <summary>A row in which the bits of all columns are set, and none past the last.</summary>
    internal static ulong[] All(int columnCount)
    {
        ulong[] row = new ulong[PairBits.Words(columnCount)];
        Array.Fill(row, ulong.MaxValue);
        if (columnCount % 64 != 0)
        {
            row[^1] = (1UL << (columnCount % 64)) - 1;
        }

        return row;
    }

    internal static void Set(Span<ulong> row, int column) => row[column >> 6] |= 1UL << (column & 63);

    internal static void Or(Span<ulong> to, ReadOnlySpan<ulong> with)
    {
        Span<Vector<ulong>> wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(to);
        ReadOnlySpan<Vector<ulong>> other = MemoryMarshal.Cast<ulong, Vector<ulong>>(with[..to.Length]);
        for (int k = 0; k < wide.Length; k++)
        {
            wide[k] |= other[k];
        }

        for (int k = wide.Length * Vector<ulong>.Count; k < to.Length; k++)
        {
            to[k] |= with[k];
        }
    }

    /// <summary>Adds a row to the bits that are in some row so far, and to those that are in two.</summary>
    internal static void AddTo(Span<ulong> once, Span<ulong> twice, ReadOnlySpan<ulong> row)
    {
        for (int k = 0; k < row.Length; k++)
        {
            twice[k] |= once[k] & row[k];
            once[k] |= row[k];
        }
    }

    internal static long Count(ReadOnlySpan<ulong> row)
    {
        long count = 0;
        foreach (ulong word in row)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }
}
