// Source of the interval: B. Efron and R. J. Tibshirani, An introduction to the bootstrap (1993), chapter 13: percentiles over pools drawn anew.
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>Finds where the mean over pools of a line goes from below another to above it.</summary>
internal static class CrossingSearch
{
    private const int draws = 2000;

    /// <summary>Finds it.</summary>
    /// <param name="what">What crosses what.</param>
    /// <param name="levels">The levels, rising.</param>
    /// <param name="differences">For each pool, and then for each level, by how much the line is above the other.</param>
    public static FoundingCrossing Of(string what, IReadOnlyList<int> levels, double[][] differences)
    {
        var random = new SeededNumbers(1, Draw.Crossing, 0);
        double[] found = new double[draws];
        double[][] drawn = new double[differences.Length][];
        for (int draw = 0; draw < draws; draw++)
        {
            for (int i = 0; i < drawn.Length; i++)
            {
                drawn[i] = differences[random.Below(differences.Length)];
            }

            found[draw] = At(levels, drawn);
        }

        Array.Sort(found);
        double tail = (1 - FoundingEstimate.Confidence) / 2;
        double upper = found[(int)Math.Ceiling((1 - tail) * draws) - 1];
        return new FoundingCrossing(what, Known(At(levels, differences)), Math.Min(found[(int)(tail * draws)], levels[^1]), Known(upper));
    }

    /// <summary>The first level from which the mean is 0 or more; infinity where it never is.</summary>
    internal static double At(IReadOnlyList<int> levels, double[][] differences)
    {
        double before = 0;
        for (int l = 0; l < levels.Count; l++)
        {
            double mean = differences.Average(d => d[l]);
            if (mean >= 0)
            {
                return l == 0 ? levels[0] : levels[l - 1] + ((levels[l] - levels[l - 1]) * -before / (mean - before));
            }

            before = mean;
        }

        return double.PositiveInfinity;
    }

    private static double? Known(double at) => double.IsFinite(at) ? at : null;
}
