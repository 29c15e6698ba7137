namespace Mentoring.Matching.Studies.Metrics;

/// <summary>Of the rows with unlike outcomes taken two by two, how often the better outcome has the higher score: exact counts.</summary>
internal static class ComparisonCount
{
    /// <summary>Counts in O(rows log rows) time.</summary>
    /// <returns>Twice the number of times, an equal score counting once, and the number of pairs of rows compared.</returns>
    public static (long RightTwice, long Pairs) Of(int[] scores, double[] outcomes)
    {
        int[] distinct = [.. scores.Distinct().Order()];
        int[] byOutcome = [.. Enumerable.Range(0, scores.Length)];
        double[] sorted = [.. outcomes];
        Array.Sort(sorted, byOutcome);
        long[] tree = new long[distinct.Length + 1]; // a Fenwick tree: how many worse outcomes have a score up to each
        (long right, long pairs, int worse) = (0, 0, 0);
        for (int from = 0, to = 0; from < sorted.Length; from = to)
        {
            for (; to < sorted.Length && sorted[to] == sorted[from]; to++)
            {
                int level = Array.BinarySearch(distinct, scores[byOutcome[to]]);
                right += UpTo(tree, level) + UpTo(tree, level + 1);
                pairs += worse;
            }

            for (; worse < to; worse++)
            {
                for (int k = Array.BinarySearch(distinct, scores[byOutcome[worse]]) + 1; k < tree.Length; k += k & -k)
                {
                    tree[k]++;
                }
            }
        }

        return (right, pairs);
    }

    /// <summary>Counts where outcomes are good or bad, in O(rows log rows) time and no memory beside; the two lists are sorted.</summary>
    /// <returns>Twice the number of times, an equal score counting once, and the number of pairs of rows compared.</returns>
    public static (long RightTwice, long Pairs) Of(List<int> good, List<int> bad)
    {
        good.Sort();
        bad.Sort();
        long right = 0;
        int below = 0, upTo = 0;
        foreach (int score in good)
        {
            for (; below < bad.Count && bad[below] < score; below++)
            {
            }

            for (; upTo < bad.Count && bad[upTo] <= score; upTo++)
            {
            }

            right += (long)below + upTo;
        }

        return (right, (long)good.Count * bad.Count);
    }

    private static long UpTo(long[] tree, int level)
    {
        long sum = 0;
        for (int k = level; k > 0; k -= k & -k)
        {
            sum += tree[k];
        }

        return sum;
    }
}
