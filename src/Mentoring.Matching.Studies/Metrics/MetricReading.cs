namespace Mentoring.Matching.Studies.Metrics;

/// <summary>What a metric came to in one of its parts.</summary>
/// <param name="Metric">The name of the metric.</param>
/// <param name="Part">The part.</param>
/// <param name="Value">The number, or why there is none.</param>
/// <remarks>A value: equal when all three are equal.</remarks>
public sealed record MetricReading(string Metric, MetricPart Part, MetricValue Value);
