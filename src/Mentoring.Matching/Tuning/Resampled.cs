// Source: B. Efron, Better bootstrap confidence intervals (1987), doi:10.1080/01621459.1987.10478410 (the percentile interval), with groups drawn whole.
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.Tuning;

/// <summary>Intervals by drawing groups anew, with replacement.</summary>
internal static class Resampled
{
    /// <summary>A concordance and its interval.</summary>
    public static (double Value, ConfidenceInterval Interval) Of(
        Concordance concordance, int[] group, int groups, LearningOptions options, SplitMix64 random, CancellationToken cancellationToken)
    {
        double[] draws = new double[options.Resamples];
        double[] times = new double[groups];
        double[] weights = new double[group.Length];
        for (int draw = 0; draw < draws.Length; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Draw(times, ref random);
            draws[draw] = concordance.Of(OfRows(times, group, weights));
        }

        Array.Fill(times, 1);
        return (concordance.Of(OfRows(times, group, weights)), Interval(draws, options.Confidence));
    }

    /// <summary>Draws as many groups as there are, with replacement: how often each came.</summary>
    public static void Draw(double[] times, ref SplitMix64 random)
    {
        Array.Clear(times);
        for (int k = 0; k < times.Length; k++)
        {
            times[random.Below(times.Length)]++;
        }
    }

    /// <summary>How often each row counts, by how often its group does.</summary>
    /// <param name="times">How often each group counts.</param>
    /// <param name="group">The group of each row.</param>
    /// <param name="weights">Where the weights go, one a row.</param>
    public static double[] OfRows(double[] times, int[] group, double[] weights)
    {
        for (int row = 0; row < group.Length; row++)
        {
            weights[row] = times[group[row]];
        }

        return weights;
    }

    /// <summary>The interval that leaves out as many draws at either end; draws that tell nothing do not count.</summary>
    public static ConfidenceInterval Interval(double[] draws, double confidence)
    {
        double[] ordered = [.. draws.Where(d => !double.IsNaN(d)).Order()];
        if (ordered.Length == 0)
        {
            return new ConfidenceInterval(double.NaN, double.NaN);
        }

        int left = (int)Math.Floor((1 - confidence) / 2 * ordered.Length);
        return new ConfidenceInterval(ordered[left], ordered[^(left + 1)]);
    }
}
