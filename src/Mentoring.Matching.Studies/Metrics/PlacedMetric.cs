using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How many mentees have a mentor.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class PlacedMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "placed";

    /// <inheritdoc/>
    public override string Formula => "number of mentees with a mentor; as a share of all mentees";

    /// <inheritdoc/>
    public override string Source => "a plain count";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
        [new("placed", "mentees", MetricDirection.Higher), new("placed-share", "share", MetricDirection.Higher)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken) =>
    [
        MetricValue.Of(input.Pairs.Length),
        input.Task.MenteeCount == 0 ? MetricValue.NotDefined(NotDefinedReasons.NoMentees) : MetricValue.Of((double)input.Pairs.Length / input.Task.MenteeCount),
    ];
}
