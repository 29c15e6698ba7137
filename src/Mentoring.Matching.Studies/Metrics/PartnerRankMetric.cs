using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>Which choice people have in the order of their own view: 1 is the best whom the rules allow them.</summary>
/// <remarks>
/// Of equals each has the best rank: 1, 2, 2, 4. A mentor with several mentees counts once for each. Locked pairs are left out. O(pairs x people)
/// time. Immutable; safe for use by several threads.
/// </remarks>
public sealed class PartnerRankMetric : StudyMetric
{
    /// <summary>Makes the metric.</summary>
    /// <param name="side">Whose choices.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such side.</exception>
    public PartnerRankMetric(Side side)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)side, (uint)Side.Mentor, nameof(side));
        Side = side;
        Parts =
        [
            new($"{Name}-mean", "rank from 1", MetricDirection.Lower),
            new($"{Name}-median", "rank from 1", MetricDirection.Lower),
            new($"{Name}-worst", "rank from 1", MetricDirection.Lower),
            new($"{Name}-first", "share", MetricDirection.Higher),
            new($"{Name}-top-three", "share", MetricDirection.Higher),
        ];
    }

    /// <summary>Whose choices.</summary>
    public Side Side { get; }

    /// <inheritdoc/>
    public override string Name => Side == Side.Mentee ? "mentee-rank" : "mentor-rank";

    /// <inheritdoc/>
    public override string Formula => Side == Side.Mentee
        ? "of each pair, 1 + the number of mentors with places whom the rules allow the mentee and the mentee likes more: mean, median, greatest, share of 1, share of 1 to 3"
        : "of each pair, 1 + the number of mentees whom the rules allow the mentor and the mentor likes more: mean, median, greatest, share of 1, share of 1 to 3";

    /// <inheritdoc/>
    public override string Source => "a plain count; the median as definition 7 of Hyndman and Fan, 1996, doi:10.1080/00031305.1996.10473566";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; }

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        int[] ranks = PartnerRanks.Of(input, Side, cancellationToken);
        return ranks.Length == 0
            ? NotDefinedReasons.All("There are no pairs that are not locked.", Parts.Length)
            :
            [
                MetricValue.Of((double)ranks.Sum(r => (long)r) / ranks.Length),
                MetricValue.Of(Quantiles.Of(ranks, 0.5)),
                MetricValue.Of(ranks[^1]),
                MetricValue.Of((double)ranks.Count(r => r == 1) / ranks.Length),
                MetricValue.Of((double)ranks.Count(r => r <= 3) / ranks.Length),
            ];
    }
}
