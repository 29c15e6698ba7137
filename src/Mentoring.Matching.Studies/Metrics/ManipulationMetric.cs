using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>What mentees gain by ticking less than is true of them.</summary>
/// <remarks>
/// Of each mentee of a sample drawn by the task's seed, each answer that a criterion reads is left out in turn, and each of several ticked options is not ticked; the
/// approach matches anew, and the mentee's full answers judge whom they get. Whoever gains by none of it gains 0. It takes a task and a matching for each
/// answer of each mentee of the sample. Immutable; safe for use by several threads.
/// </remarks>
public sealed class ManipulationMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "manipulation";

    /// <inheritdoc/>
    public override string Formula =>
        "of each mentee of the sample, the most that their own view by full answers of the mentor they have grows, from 0 up, when one answer or ticked option is left out: mean, greatest, share above 0";

    /// <inheritdoc/>
    public override string Source => "strategy-proofness: Roth, The economics of matching: stability and incentives, 1982";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
    [
        new("manipulation-mean", "score", MetricDirection.Lower),
        new("manipulation-greatest", "score", MetricDirection.Lower),
        new("manipulation-share", "share", MetricDirection.Lower),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        if (input.Approach is not { } approach || input.Manipulators == 0)
        {
            return NotDefinedReasons.All(
                input.Approach is null ? "It is not known what made the matching, so it cannot be made again." : "No sample of mentees was asked for.", Parts.Length);
        }

        int[] sample = [.. SeededOrder.Of(input.Task.Seed, Draw.Manipulators, input.Task.MenteeCount)
            .Where(i => input.Task.LockedMentorOf(i) < 0)
            .Take(input.Manipulators)
            .Order()];
        if (sample.Length == 0)
        {
            return NotDefinedReasons.All("There are no mentees who are not locked.", Parts.Length);
        }

        var gains = new int[sample.Length];
        for (int k = 0; k < sample.Length; k++)
        {
            foreach (Mentee saying in LessSaid.Of(input.Task, sample[k]))
            {
                cancellationToken.ThrowIfCancellationRequested();
                int[] mentorOf = approach.Match(input.Task.With([saying], cancellationToken), cancellationToken).MentorOf(input.Task.MenteeCount);
                int welfare = mentorOf[sample[k]] is >= 0 and int mentor ? input.Task.MenteeView(sample[k], mentor) : 0;
                gains[k] = Math.Max(gains[k], welfare - input.Welfare(sample[k]));
            }

            input.Progress?.Report((k + 1.0) / sample.Length);
        }

        return
        [
            MetricValue.Of(gains.Sum(g => (long)g) / input.Steps / gains.Length),
            MetricValue.Of(gains.Max() / input.Steps),
            MetricValue.Of((double)gains.Count(g => g > 0) / gains.Length),
        ];
    }
}
