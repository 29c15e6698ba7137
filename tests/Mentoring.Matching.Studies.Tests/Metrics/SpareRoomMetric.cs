using System.Collections.Immutable;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Studies.Tests.Metrics;

/// <summary>How much of the mentors' room stays empty.</summary>
public sealed class SpareRoomMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "spare-room";

    /// <inheritdoc/>
    public override string Formula => "places of all mentors less pairs, as a share of the places";

    /// <inheritdoc/>
    public override string Source => "a plain count";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } = [new("spare-share", "share", MetricDirection.Neither)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        long places = Enumerable.Range(0, input.Task.MentorCount).Sum(j => (long)input.Task.Capacity(j));
        return [places == 0 ? MetricValue.NotDefined("There are no places.") : MetricValue.Of(1 - ((double)input.Pairs.Length / places))];
    }
}
