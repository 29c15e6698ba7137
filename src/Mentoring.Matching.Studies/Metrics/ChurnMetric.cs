using System.Collections.Immutable;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How many of the mentees who had a mentor before do not have that mentor now.</summary>
/// <remarks>Mentees who are no longer in the pool do not count; a mentor who is gone does. Immutable; safe for use by several threads.</remarks>
public sealed class ChurnMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "churn";

    /// <inheritdoc/>
    public override string Formula => "number of the mentees of the pool with an earlier mentor who have another now or none; as a share of those mentees";

    /// <inheritdoc/>
    public override string Source => "a plain count";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
        [new("changed", "mentees", MetricDirection.Lower), new("changed-share", "share", MetricDirection.Lower)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        if (input.Previous is not { } previous)
        {
            return NotDefinedReasons.All("No earlier pairs were given.", Parts.Length);
        }

        Pool pool = input.Task.Pool;
        var before = previous.Where(p => pool.IndexOfMentee(p.MenteeId) >= 0).ToLookup(p => pool.IndexOfMentee(p.MenteeId), p => pool.IndexOfMentor(p.MentorId));
        int changed = before.Count(m => input.MentorOf(m.Key) < 0 || !m.Contains(input.MentorOf(m.Key)));
        return
        [
            MetricValue.Of(changed),
            before.Count == 0 ? MetricValue.NotDefined("No mentee of the pool had a mentor before.") : MetricValue.Of((double)changed / before.Count),
        ];
    }
}
