using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>Where a matching does not keep what it should: 0 for every approach, and not always for a matching made by hand.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class RuleBreaksMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "rule-breaks";

    /// <inheritdoc/>
    public override string Formula => "number of pairs that rules or locks forbid; number of mentors with more mentees than they take";

    /// <inheritdoc/>
    public override string Source => "a plain count";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
        [new("forbidden-pairs", "pairs", MetricDirection.Lower), new("overfull-mentors", "mentors", MetricDirection.Lower)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken) =>
    [
        MetricValue.Of(input.Pairs.Count(p => !input.Task.IsEligible(p.Mentee, p.Mentor))),
        MetricValue.Of(Enumerable.Range(0, input.Task.MentorCount).Count(j => input.Load(j) > input.Task.Capacity(j))),
    ];
}
