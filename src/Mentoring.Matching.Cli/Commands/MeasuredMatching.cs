using System.Collections.Immutable;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Cli.Commands;

/// <summary>A matching with its metrics: all readings in the order of the metrics.</summary>
internal sealed record MeasuredMatching(string Name, bool IsGiven, ImmutableArray<MetricReading> Readings);
