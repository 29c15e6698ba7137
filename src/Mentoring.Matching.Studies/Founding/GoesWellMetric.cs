using System.Collections.Immutable;
using System.Globalization;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Studies.Founding;

/// <summary>How many of the pairs of a generated pool are to be expected to go well, at several strengths of the signal.</summary>
/// <remarks>Outcomes are not drawn but taken as what they are on average, so that chance in outcomes adds nothing to the bands.</remarks>
internal sealed class GoesWellMetric : StudyMetric
{
    /// <summary>The signals: weak, as in real data, strong, and optimistic.</summary>
    public static ImmutableArray<double> Signals { get; } = [0.1, GeneratorOptions.RealisticSignal, 0.5, GeneratorOptions.OptimisticSignal];

    public override string Name => "goes-well";

    public override string Formula => "mean over the pairs of the chance to go well, given their true compatibility and the signal";

    public override string Source => "the outcome model of the generator";

    public override ImmutableArray<MetricPart> Parts { get; } = [.. Signals.Select(s => new MetricPart(PartOf(s), "share", MetricDirection.Higher))];

    /// <summary>The name of the part of a signal.</summary>
    public static string PartOf(double signal) => string.Create(CultureInfo.InvariantCulture, $"goes-well-{signal * 100:000}");

    protected override IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken)
    {
        if (input.Truth is not { } truth || input.Pairs.IsEmpty)
        {
            return Signals.Select(_ => MetricValue.NotDefined(input.Truth is null ? "The truth is not known." : "There are no pairs."));
        }

        double[] compatibilities = [.. input.Pairs.Select(p => truth.Compatibility(p.Mentee, p.Mentor))];
        return Signals.Select(signal => MetricValue.Of(compatibilities.Average(c => OutcomeChance.Of(signal, c))));
    }
}
