using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How long the approach took.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class TimeMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "time";

    /// <inheritdoc/>
    public override string Formula => "from the call of the approach to its result, the task ready";

    /// <inheritdoc/>
    public override string Source => "the clock of whoever measures";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } = [new("time", "seconds", MetricDirection.Lower)];

    /// <inheritdoc/>
    public override bool IsReproducible => false;

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken) =>
        [input.Elapsed is { } elapsed ? MetricValue.Of(elapsed.TotalSeconds) : MetricValue.NotDefined("The approach was not timed.")];
}
