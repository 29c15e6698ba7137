// Source: D. K. Foley, Resource allocation and the public sector (1967).
using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How many mentees would rather have the mentor of somebody else, whatever that mentor thinks.</summary>
/// <remarks>Only mentors whom the rules allow the mentee count; locked mentees do not envy. O(mentees x mentors) time. Immutable; safe for use by several threads.</remarks>
public sealed class EnvyMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "envy";

    /// <inheritdoc/>
    public override string Formula =>
        "share of the mentees who are not locked who like, of the mentors whom others have and the rules allow them, one more than their own; whoever has none envies any such";

    /// <inheritdoc/>
    public override string Source => "Foley, Resource allocation and the public sector, 1967";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } = [new("envious-share", "share", MetricDirection.Lower)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        int[] taken = [.. Enumerable.Range(0, input.Task.MentorCount).Where(j => input.Load(j) > 0)];
        (int free, int envious) = (0, 0);
        for (int mentee = 0; mentee < input.Task.MenteeCount; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (input.Task.LockedMentorOf(mentee) < 0)
            {
                free++;
                int own = input.MentorOf(mentee) < 0 ? int.MinValue : input.Welfare(mentee);
                envious += Array.Exists(taken, j => input.Task.IsEligible(mentee, j) && input.Task.MenteeView(mentee, j) > own) ? 1 : 0;
            }
        }

        return [free == 0 ? MetricValue.NotDefined("There are no mentees who are not locked.") : MetricValue.Of((double)envious / free)];
    }
}
