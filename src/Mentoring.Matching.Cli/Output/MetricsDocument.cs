using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Cli.Output;

/// <summary>The JSON document of <c>metrics</c>: numbers in full; a number that is not defined is null and has a reason.</summary>
internal sealed record MetricsDocument(
    string Scheme, ulong Seed, int Mentees, int Mentors, MeasuredItem[] Matchings, WithoutMatchingItem[] WithoutMatching)
{
    public static MetricsDocument Of(MeasuredMatchings measured) => new(
        measured.Task.Scheme.Name,
        measured.Task.Seed,
        measured.Task.MenteeCount,
        measured.Task.MentorCount,
        [.. measured.Columns.Select(c => new MeasuredItem(
            c.Name, c.IsGiven, [.. c.Readings.Select(r => new ReadingItem(r.Metric, r.Part.Name, r.Part.Unit, Name(r.Part.Better), r.Value.Number, r.Value.Reason))]))],
        [.. measured.Failed.Select(f => new WithoutMatchingItem(f.Name, ToolJson.Name(f.Status), f.Reason))]);

    /// <summary>Which way is better, as documents say it.</summary>
    public static string Name(MetricDirection better) => ToolJson.Name(better);
}

/// <summary>A matching, the given one or that of an approach.</summary>
internal sealed record MeasuredItem(string Name, bool Given, ReadingItem[] Metrics);

/// <summary>A number of a metric.</summary>
internal sealed record ReadingItem(string Metric, string Name, string Unit, string Better, double? Value, string? Reason);

/// <summary>An approach that made no matching.</summary>
internal sealed record WithoutMatchingItem(string Name, string Status, string Reason);
