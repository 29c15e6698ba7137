namespace Mentoring.Matching.Studies.Metrics;

/// <summary>One number that a metric gives.</summary>
/// <param name="Name">The name, as tables have it: small letters, digits and hyphens.</param>
/// <param name="Unit">What it counts or measures.</param>
/// <param name="Better">Which way it is better.</param>
/// <remarks>A value: equal when all three are equal.</remarks>
public sealed record MetricPart(string Name, string Unit, MetricDirection Better);
