// Sources: R. J. Lipton, E. Markakis, E. Mossel and A. Saberi, On approximately fair allocations of indivisible goods (2004); E. Budish, The
// combinatorial assignment problem: approximate competitive equilibrium from equal incomes (2011).
using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How many mentors envy no other mentor by more than one mentee (EF1).</summary>
/// <remarks>
/// What mentees are worth to a mentor is the sum of the mentor's own views, of no more of them than the mentor takes, and only of those whom the rules
/// allow. Defined where a mentor takes more than one: with one place each, to take away the one mentee ends all envy, so it says nothing. O(mentors x mentees)
/// time beside sorting. Immutable; safe for use by several threads.
/// </remarks>
public sealed class MentorEnvyMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "mentor-envy";

    /// <inheritdoc/>
    public override string Formula =>
        "share of the mentors with places who, for every other mentor, value their own mentees at least as much as the other's without the one they value most; a value is the sum of the highest own views, as many as the mentor has places";

    /// <inheritdoc/>
    public override string Source =>
        "Lipton, Markakis, Mossel and Saberi, On approximately fair allocations of indivisible goods, 2004; Budish, The combinatorial assignment problem, 2011";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } = [new("mentor-ef1-share", "share", MetricDirection.Higher)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        int[] mentors = [.. Enumerable.Range(0, input.Task.MentorCount).Where(j => input.Task.Capacity(j) > 0)];
        if (mentors.All(j => input.Task.Capacity(j) == 1))
        {
            return [MetricValue.NotDefined("No mentor takes more than one mentee, so envy up to one mentee says nothing.")];
        }

        ILookup<int, int> menteesOf = input.Pairs.ToLookup(p => p.Mentor, p => p.Mentee);
        int fair = 0;
        foreach (int mentor in mentors)
        {
            cancellationToken.ThrowIfCancellationRequested();
            long own = Value(menteesOf[mentor], 0);
            fair += menteesOf.All(other => other.Key == mentor || Value(other, 1) <= own) ? 1 : 0;

            long Value(IEnumerable<int> mentees, int without) => mentees
                .Where(i => input.Task.IsEligible(i, mentor))
                .Select(i => (long)input.Task.MentorView(i, mentor))
                .OrderDescending()
                .Skip(without)
                .Take(input.Task.Capacity(mentor))
                .Sum();
        }

        return [MetricValue.Of((double)fair / mentors.Length)];
    }
}
