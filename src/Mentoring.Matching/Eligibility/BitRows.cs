using System.Numerics;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Eligibility;

/// <summary>Rows of bits, 64 to a word, taken together many words at a time.</summary>
internal static class BitRows
{
    /// <summary>The number of words that hold a bit for each column.</summary>
    internal static int Words(int columnCount) => (columnCount + 63) / 64;

    /// <summary>A row in which the bits of all columns are set, and none past the last.</summary>
    internal static ulong[] All(int columnCount)
    {
        ulong[] row = new ulong[Words(columnCount)];
        Array.Fill(row, ulong.MaxValue);
        if (columnCount % 64 != 0)
        {
            row[^1] = (1UL << (columnCount % 64)) - 1;
        }

        return row;
    }

    internal static bool Has(ReadOnlySpan<ulong> row, int column) => ((row[column >> 6] >> (column & 63)) & 1) != 0;

    internal static void Set(Span<ulong> row, int column) => row[column >> 6] |= 1UL << (column & 63);

    internal static void Clear(Span<ulong> row, int column) => row[column >> 6] &= ~(1UL << (column & 63));

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

    /// <summary>Leaves the bits that are not in another row.</summary>
    internal static void AndNot(Span<ulong> from, ReadOnlySpan<ulong> without)
    {
        Span<Vector<ulong>> wide = MemoryMarshal.Cast<ulong, Vector<ulong>>(from);
        ReadOnlySpan<Vector<ulong>> other = MemoryMarshal.Cast<ulong, Vector<ulong>>(without[..from.Length]);
        for (int k = 0; k < wide.Length; k++)
        {
            wide[k] = Vector.AndNot(wide[k], other[k]);
        }

        for (int k = wide.Length * Vector<ulong>.Count; k < from.Length; k++)
        {
            from[k] &= ~without[k];
        }
    }

    /// <summary>Sets the bits of all columns that are in neither of two rows, and clears the others.</summary>
    /// <param name="all">The bits of all columns.</param>
    /// <param name="row">The one row, which becomes what is left.</param>
    /// <param name="other">The other row.</param>
    internal static void Rest(ReadOnlySpan<ulong> all, Span<ulong> row, ReadOnlySpan<ulong> other)
    {
        for (int k = 0; k < row.Length; k++)
        {
            row[k] = all[k] & ~(row[k] | other[k]);
        }
    }

    /// <summary>Adds a row to the bits that are in some row so far, and to those that are in two.</summary>
    internal static void AddTo(Span<ulong> once, Span<ulong> twice, ReadOnlySpan<ulong> row)
    {
        Span<Vector<ulong>> wideOnce = MemoryMarshal.Cast<ulong, Vector<ulong>>(once);
        Span<Vector<ulong>> wideTwice = MemoryMarshal.Cast<ulong, Vector<ulong>>(twice[..once.Length]);
        ReadOnlySpan<Vector<ulong>> wideRow = MemoryMarshal.Cast<ulong, Vector<ulong>>(row[..once.Length]);
        for (int k = 0; k < wideOnce.Length; k++)
        {
            wideTwice[k] |= wideOnce[k] & wideRow[k];
            wideOnce[k] |= wideRow[k];
        }

        for (int k = wideOnce.Length * Vector<ulong>.Count; k < once.Length; k++)
        {
            twice[k] |= once[k] & row[k];
            once[k] |= row[k];
        }
    }

    internal static int Count(ReadOnlySpan<ulong> row)
    {
        int count = 0;
        foreach (ulong word in row)
        {
            count += BitOperations.PopCount(word);
        }

        return count;
    }

    /// <summary>How many bits two rows share.</summary>
    internal static int CountShared(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        int count = 0;
        for (int k = 0; k < a.Length; k++)
        {
            count += BitOperations.PopCount(a[k] & b[k]);
        }

        return count;
    }
}
