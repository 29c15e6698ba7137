using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How much of the weight that decided about the pairs rests on answers, and not on what stands in for silence.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class CoverageMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "coverage";

    /// <inheritdoc/>
    public override string Formula => "of each pair, the sum of the weights of the criteria that both answered, both views combined: mean and lowest over the pairs";

    /// <inheritdoc/>
    public override string Source => "of this library";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
        [new("coverage-mean", "share", MetricDirection.Higher), new("coverage-lowest", "share", MetricDirection.Higher)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        double[] shares = [.. input.Pairs.Select(p => input.Task.Score(p.Mentee, p.Mentor).Coverage)];
        return shares.Length == 0
            ? NotDefinedReasons.All(NotDefinedReasons.NoPairs, Parts.Length)
            : [MetricValue.Of(shares.Sum() / shares.Length), MetricValue.Of(shares.Min())];
    }
}
