using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How much the approach allocated, whether or not it was still held at the end.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class MemoryMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "memory";

    /// <inheritdoc/>
    public override string Formula => "bytes that the thread of the approach allocated from the call to the result, the task ready";

    /// <inheritdoc/>
    public override string Source => "the runtime's count";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } = [new("memory", "bytes", MetricDirection.Lower)];

    /// <inheritdoc/>
    public override bool IsReproducible => false;

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken) =>
        [input.AllocatedBytes is { } bytes ? MetricValue.Of(bytes) : MetricValue.NotDefined("What the approach allocated was not counted.")];
}
