// Source: C. Gini, Variabilità e mutabilità (1912).
using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How unevenly mentees are served, in their own view: 0 when all alike, near 1 when one has it all.</summary>
/// <remarks>O(mentees log mentees) time. Immutable; safe for use by several threads.</remarks>
public sealed class GiniMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "gini";

    /// <inheritdoc/>
    public override string Formula =>
        "sum over i and j of |x(i) - x(j)| / (2 n sum of x), where x(i) is mentee i's own view of the mentor they have, or 0 without one";

    /// <inheritdoc/>
    public override string Source => "Gini, Variabilità e mutabilità, 1912";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } = [new("gini", "0 to 1", MetricDirection.Lower)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        int[] sorted = [.. Enumerable.Range(0, input.Task.MenteeCount).Select(input.Welfare).Order()];
        Int128 sum = 0, weighted = 0;
        for (int k = 0; k < sorted.Length; k++)
        {
            sum += sorted[k];
            weighted += (Int128)((2L * k) + 1 - sorted.Length) * sorted[k]; // half the sum of all differences
        }

        return [sum == 0
            ? MetricValue.NotDefined("Nobody has anything, so nothing is shared out.")
            : MetricValue.Of((double)weighted / (double)(sorted.Length * sum))];
    }
}
