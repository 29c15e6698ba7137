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
        for (int draw = 0; draw < draws.Length; draw++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            Draw(times, ref random);
            draws[draw] = concordance.Of([.. group.Select(g => times[g])]);
        }

        Array.Fill(times, 1);
        return (concordance.Of([.. group.Select(g => times[g])]), Interval(draws, options.Confidence));
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
