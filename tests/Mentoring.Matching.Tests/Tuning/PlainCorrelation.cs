namespace Mentoring.Matching.Tests.Tuning;

/// <summary>Rank correlations straight from their definitions.</summary>
internal static class PlainCorrelation
{
    /// <summary>The correlation of mean ranks; null where one side is constant.</summary>
    public static double? Spearman(double[] x, double[] y)
    {
        (double[] ranksX, double[] ranksY) = (Ranks(x), Ranks(y));
        double mean = (x.Length + 1) / 2.0;
        double together = ranksX.Zip(ranksY, (a, b) => (a - mean) * (b - mean)).Sum();
        double size = ranksX.Sum(r => (r - mean) * (r - mean)) * ranksY.Sum(r => (r - mean) * (r - mean));
        return size == 0 ? null : together / Math.Sqrt(size);
    }

    /// <summary>Tau-b, by looking at every couple; null where one side is constant.</summary>
    public static double? Kendall(double[] x, double[] y)
    {
        (long sum, long untiedX, long untiedY) = (0, 0, 0);
        for (int i = 0; i < x.Length; i++)
        {
            for (int j = 0; j < i; j++)
            {
                (int a, int b) = (x[i].CompareTo(x[j]), y[i].CompareTo(y[j]));
                sum += a * b;
                untiedX += a * a;
                untiedY += b * b;
            }
        }

        return untiedX == 0 || untiedY == 0 ? null : sum / Math.Sqrt((double)untiedX * untiedY);
    }

    private static double[] Ranks(double[] values) => [.. values.Select(v => values.Count(w => w < v) + ((values.Count(w => w == v) + 1) / 2.0))];
}
