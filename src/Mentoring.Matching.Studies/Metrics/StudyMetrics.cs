using System.Collections.Immutable;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>The metrics that come with the package. They come in by the same door as those of one's own.</summary>
public static class StudyMetrics
{
    /// <summary>The built-in metrics; the name of each, and of each of their parts, once.</summary>
    public static ImmutableArray<StudyMetric> BuiltIn { get; } =
    [
        new PlacedMetric(),
        new RuleBreaksMetric(),
        new ScoreMetric(),
        new GiniMetric(),
        new PartnerRankMetric(Side.Mentee),
        new PartnerRankMetric(Side.Mentor),
        new StabilityMetric(),
        new EnvyMetric(),
        new MentorEnvyMetric(),
        new GroupGapMetric(),
        new ChurnMetric(),
        new TruthMetric(),
        new AucMetric(),
        new CoverageMetric(),
        new ManipulationMetric(),
        new TimeMetric(),
        new MemoryMetric(),
    ];
}
