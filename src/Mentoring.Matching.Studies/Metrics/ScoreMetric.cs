// Source of the percentiles: R. J. Hyndman and Y. Fan, Sample quantiles in statistical packages (1996), doi:10.1080/00031305.1996.10473566.
using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>The scores of the pairs by which the library ranks them: total, mean, lowest and percentiles.</summary>
/// <remarks>Scores are ranks, the scheme's caution taken off, and 1 is a full score. Immutable; safe for use by several threads.</remarks>
public sealed class ScoreMetric : StudyMetric
{
    private static readonly double[] shares = [0.1, 0.5, 0.9];

    /// <inheritdoc/>
    public override string Name => "score";

    /// <inheritdoc/>
    public override string Formula =>
        "with the ranks s(1) <= ... <= s(n) of the pairs: sum of s; sum / n; s(1); for p = 0.1, 0.5, 0.9 with h = (n - 1) p + 1: s(floor h) + (h - floor h) (s(floor h + 1) - s(floor h))";

    /// <inheritdoc/>
    public override string Source => "Hyndman and Fan, Sample quantiles in statistical packages, 1996, doi:10.1080/00031305.1996.10473566 (definition 7)";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
    [
        new("total", "score", MetricDirection.Higher),
        new("mean", "score", MetricDirection.Higher),
        new("lowest", "score", MetricDirection.Higher),
        new("percentile-10", "score", MetricDirection.Higher),
        new("percentile-50", "score", MetricDirection.Higher),
        new("percentile-90", "score", MetricDirection.Higher),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        int[] ranks = [.. input.Pairs.Select(p => input.Task.Rank(p.Mentee, p.Mentor)).Order()];
        if (ranks.Length == 0)
        {
            return [MetricValue.Of(0), .. NotDefinedReasons.All(NotDefinedReasons.NoPairs, Parts.Length - 1)];
        }

        long total = ranks.Sum(r => (long)r);
        return
        [
            MetricValue.Of(total / input.Steps),
            MetricValue.Of(total / input.Steps / ranks.Length),
            MetricValue.Of(ranks[0] / input.Steps),
            .. shares.Select(p => MetricValue.Of(Quantiles.Of(ranks, p) / input.Steps)),
        ];
    }
}
