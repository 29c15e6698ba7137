using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>metrics --list</c>.</summary>
internal sealed record MetricsListDocument(MetricItem[] Metrics, ApproachItem[] Approaches)
{
    public static MetricsListDocument Of() => new(
        [.. StudyMetrics.BuiltIn.Select(m => new MetricItem(
            m.Name, [.. m.Parts.Select(p => new MetricPartItem(p.Name, p.Unit, MetricsDocument.Name(p.Better)))], m.Formula, m.Source, m.IsReproducible))],
        [.. MatchingApproaches.BuiltIn.Select(a => new ApproachItem(a.Name, a.Description))]);
}

/// <summary>A metric.</summary>
internal sealed record MetricItem(string Name, MetricPartItem[] Numbers, string Formula, string Source, bool Reproducible);

/// <summary>A number that a metric gives.</summary>
internal sealed record MetricPartItem(string Name, string Unit, string Better);

/// <summary>An approach.</summary>
internal sealed record ApproachItem(string Name, string Description);
