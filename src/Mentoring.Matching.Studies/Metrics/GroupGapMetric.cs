// Source: C. Dwork, M. Hardt, T. Pitassi, O. Reingold and R. Zemel, Fairness through awareness (2012): statistical parity.
using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How much better the best-served group of mentees fares than the worst-served one, by their answer to a question.</summary>
/// <remarks>
/// Everybody with the same answer is one group, however small; whoever named several options is in each of their groups, and whoever ranked options
/// in that of the first. Who did not answer is in no group. For people rather than for studies see the library's FairnessReport. Immutable; safe for use by several
/// threads.
/// </remarks>
public sealed class GroupGapMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "group-gap";

    /// <inheritdoc/>
    public override string Formula =>
        "over the groups of mentees with the same answer: greatest less least share placed; greatest less least mean of the mentees' own view of their mentors, 0 without one";

    /// <inheritdoc/>
    public override string Source => "statistical parity: Dwork, Hardt, Pitassi, Reingold and Zemel, Fairness through awareness, 2012";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
        [new("placed-gap", "share", MetricDirection.Lower), new("view-gap", "score", MetricDirection.Lower)];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        if (input.GroupQuestion is not { } question)
        {
            return NotDefinedReasons.All("No question was given to make groups by.", Parts.Length);
        }

        int[][] groups = [.. Enumerable.Range(0, input.Task.MenteeCount)
            .SelectMany(i => Groups(input.Task.Pool.Mentees[i].Answers[question]).Select(group => (group, i)))
            .GroupBy(x => x.group, x => x.i, StringComparer.OrdinalIgnoreCase)
            .Select(g => g.ToArray())];
        if (groups.Length < 2)
        {
            return NotDefinedReasons.All($"Mentees gave fewer than two different answers to '{question}'.", Parts.Length);
        }

        return
        [
            Gap(groups.Select(g => (double)g.Count(i => input.MentorOf(i) >= 0) / g.Length)),
            Gap(groups.Select(g => g.Sum(i => (long)input.Welfare(i)) / input.Steps / g.Length)),
        ];
    }

    private static MetricValue Gap(IEnumerable<double> values)
    {
        double[] all = [.. values];
        return MetricValue.Of(all.Max() - all.Min());
    }

    private static IEnumerable<string> Groups(Answer answer) => answer switch
    {
        ChoiceAnswer choice => [choice.Option],
        ChoicesAnswer choices => choices.Options,
        RankingAnswer ranking => ranking.Options.Take(1),
        NumberAnswer number => [number.Value.ToString("R", CultureInfo.InvariantCulture)],
        TextAnswer text => [text.Value.Trim()],
        _ => [],
    };
}
