namespace Mentoring.Matching.Tuning;

/// <summary>Kendall's tau-b in O(n log n), by the merge sort of W. R. Knight (1966, doi:10.1080/01621459.1966.10480879); Math.NET has none.</summary>
internal static class KendallTau
{
    /// <summary>The coefficient from -1 to 1; null where one of the two is constant.</summary>
    public static double? Of(double[] x, double[] y)
    {
        int n = x.Length;
        int[] order = [.. Enumerable.Range(0, n)];
        Array.Sort(order, (a, b) => x[a].CompareTo(x[b]) is not 0 and int byX ? byX : y[a].CompareTo(y[b]));
        long tiedX = Tied(n, k => x[order[k]] == x[order[k - 1]]);
        long tiedBoth = Tied(n, k => x[order[k]] == x[order[k - 1]] && y[order[k]] == y[order[k - 1]]);
        double[] sorted = [.. order.Select(i => y[i])];
        long discordant = Inversions(sorted, new double[n], 0, n); // sorts what it counts
        long tiedY = Tied(n, k => sorted[k] == sorted[k - 1]);
        long all = (long)n * (n - 1) / 2;
        if (all == tiedX || all == tiedY)
        {
            return null;
        }

        long concordant = all - tiedX - tiedY + tiedBoth - discordant;
        return (concordant - discordant) / Math.Sqrt((double)(all - tiedX) * (all - tiedY));
    }

    /// <summary>How many couples lie within the same run of equals.</summary>
    private static long Tied(int n, Func<int, bool> isLikeTheOneBefore)
    {
        long tied = 0, run = 0;
        for (int k = 1; k < n; k++)
        {
            run = isLikeTheOneBefore(k) ? run + 1 : 0;
            tied += run;
        }

        return tied;
    }

    /// <summary>How many couples stand in the wrong order; sorts them.</summary>
    private static long Inversions(double[] values, double[] room, int from, int to)
    {
        if (to - from < 2)
        {
            return 0;
        }

        int middle = from + ((to - from) / 2);
        long count = Inversions(values, room, from, middle) + Inversions(values, room, middle, to);
        for (int left = from, right = middle, k = from; k < to; k++)
        {
            if (left < middle && (right >= to || values[left] <= values[right]))
            {
                room[k] = values[left++];
            }
            else
            {
                room[k] = values[right++];
                count += middle - left;
            }
        }

        Array.Copy(room, from, values, from, to - from);
        return count;
    }
}
