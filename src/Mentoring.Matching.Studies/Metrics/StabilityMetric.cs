// Source: D. Gale and L. S. Shapley, College admissions and the stability of marriage (1962), doi:10.1080/00029890.1962.11989827.
using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How many pairs would rather have each other than what they have.</summary>
/// <remarks>
/// A pair blocks when the rules allow it, the mentee is not locked and likes the mentor more than their own or has none, and the mentor has a place left
/// or likes the mentee more than one of theirs who is not locked. O(mentees x mentors) time. Immutable; safe for use by several threads.
/// </remarks>
public sealed class StabilityMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "stability";

    /// <inheritdoc/>
    public override string Formula => "number b of blocking pairs; 1 - b / number of pairs that the rules allow with mentees who are not locked";

    /// <inheritdoc/>
    public override string Source => "Gale and Shapley, College admissions and the stability of marriage, 1962, doi:10.1080/00029890.1962.11989827";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
        [new("blocking-pairs", "pairs", MetricDirection.Lower), new("stability-ratio", "0 to 1", MetricDirection.Higher)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        int[] wanted = Enumerable.Range(0, input.Task.MentorCount).Select(j => LeastWanted(input, j)).ToArray();
        foreach ((int mentee, int mentor) in input.Pairs)
        {
            if (input.Task.LockedMentorOf(mentee) < 0 && wanted[mentor] != int.MinValue)
            {
                wanted[mentor] = Math.Min(wanted[mentor], input.Task.MentorView(mentee, mentor));
            }
        }

        (long eligible, long blocking) = (0, 0);
        for (int mentee = 0; mentee < input.Task.MenteeCount; mentee++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (input.Task.LockedMentorOf(mentee) >= 0)
            {
                continue;
            }

            int own = input.MentorOf(mentee) < 0 ? int.MinValue : input.Welfare(mentee);
            for (int mentor = 0; mentor < wanted.Length; mentor++)
            {
                if (input.Task.IsEligible(mentee, mentor))
                {
                    eligible++;
                    blocking += input.Task.MenteeView(mentee, mentor) > own && input.Task.MentorView(mentee, mentor) > wanted[mentor] ? 1 : 0;
                }
            }
        }

        return
        [
            MetricValue.Of(blocking),
            eligible == 0 ? MetricValue.NotDefined("The rules allow no pair with a mentee who is not locked.") : MetricValue.Of(1 - ((double)blocking / eligible)),
        ];
    }

    /// <summary>What a mentee must be liked more than: anybody will do for a free place, nobody where there are no mentees to give up.</summary>
    private static int LeastWanted(MetricInput input, int mentor) => input.Load(mentor) < input.Task.Capacity(mentor) ? int.MinValue : int.MaxValue;
}
