using System.Numerics;

namespace Mentoring.Matching.Assignment;

/// <summary>Finds the cells of a row that offer a column a shorter path.</summary>
internal static class LowerOffers
{
    /// <summary>The first cell from a given one on with <c>cost - u &lt; most</c> of its column; the number of cells when there is none.</summary>
    internal static int Next(CostRow row, int from, long u, long[] most)
    {
        ReadOnlySpan<int> c = row.Costs;
        int k = from;
        if (!row.IsDense)
        {
            while (k < c.Length && c[k] - u >= most[row.Columns[k]])
            {
                k++;
            }

            return k;
        }

        if (k < c.Length && c[k] - u < most[k])
        {
            return k; // such cells often come in rows
        }

        var price = new Vector<long>(u);
        for (; k <= c.Length - Vector<int>.Count; k += Vector<int>.Count)
        {
            Vector.Widen(new Vector<int>(c[k..]), out Vector<long> low, out Vector<long> high);
            if (Vector.LessThanAny(low - price, new Vector<long>(most, k))
                || Vector.LessThanAny(high - price, new Vector<long>(most, k + Vector<long>.Count)))
            {
                break;
            }
        }

        while (k < c.Length && c[k] - u >= most[k])
        {
            k++;
        }

        return k;
    }
}
