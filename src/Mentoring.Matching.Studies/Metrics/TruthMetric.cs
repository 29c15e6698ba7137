using System.Collections.Immutable;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>How good the pairs really are, and how far that is from the best that perfect knowledge could do.</summary>
/// <remarks>
/// The best has as many pairs as the matching, so that who places more is not at a loss for it. It takes one exact assignment and 4 bytes a pair. Immutable; safe for use
/// by several threads.
/// </remarks>
public sealed class TruthMetric : StudyMetric
{
    /// <inheritdoc/>
    public override string Name => "truth";

    /// <inheritdoc/>
    public override string Formula =>
        "with the true compatibility c: T = sum of c over the k pairs, T / k; B = highest sum over all matchings with k pairs that keep rules, locks and capacities, B / k; (B - T) / k; share of the pairs that go well";

    /// <inheritdoc/>
    public override string Source => "regret: Savage, The theory of statistical decision, 1951";

    /// <inheritdoc/>
    public override ImmutableArray<MetricPart> Parts { get; } =
    [
        new("true-mean", "compatibility", MetricDirection.Higher),
        new("true-best", "compatibility", MetricDirection.Neither),
        new("regret", "compatibility", MetricDirection.Lower),
        new("went-well", "share", MetricDirection.Higher),
    ];

    /// <inheritdoc/>
    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        if (input.Truth is not { } truth || input.Pairs.IsEmpty)
        {
            return NotDefinedReasons.All(input.Truth is null ? "The truth is not known." : NotDefinedReasons.NoPairs, Parts.Length);
        }

        var possible = new BestPossible(input.Task, truth, cancellationToken);
        int pairs = input.Pairs.Length;
        double mean = input.Pairs.Sum(p => truth.Compatibility(p.Mentee, p.Mentor)) / pairs;
        bool?[] outcomes = [.. input.Pairs.Select(p => truth.GoesWell(p.Mentee, p.Mentor)).Where(o => o is not null)];
        MetricValue wentWell = outcomes.Length == 0
            ? MetricValue.NotDefined("No outcome of these pairs is known.")
            : MetricValue.Of((double)outcomes.Count(o => o == true) / outcomes.Length);
        if (!input.KeepsRules() || possible.Total(pairs, cancellationToken) is not { } best)
        {
            const string reason = "The matching does not keep rules, locks or capacities, so the best that does is no match for it.";
            return [MetricValue.Of(mean), .. NotDefinedReasons.All(reason, 2), wentWell];
        }

        long total = input.Pairs.Sum(p => (long)possible.StepsOf(p.Mentee, p.Mentor));
        return [MetricValue.Of(mean), MetricValue.Of(possible.Show(best) / pairs), MetricValue.Of(possible.Show(best - total) / pairs), wentWell];
    }
}
