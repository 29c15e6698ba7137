// Source: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages (1996), doi:10.1080/00031305.1996.10473566, definition 7.
namespace Mentoring.Matching.Studies.Metrics;

/// <summary>Quantiles of whole numbers.</summary>
internal static class Quantiles
{
    /// <summary>The quantile of numbers in ascending order, one at least: at the place (n - 1) p from 0, between two numbers in proportion.</summary>
    public static double Of(ReadOnlySpan<int> sorted, double share)
    {
        double place = (sorted.Length - 1) * share;
        int below = (int)Math.Floor(place);
        int above = Math.Min(below + 1, sorted.Length - 1);
        return sorted[below] + ((place - below) * ((double)sorted[above] - sorted[below]));
    }
}
