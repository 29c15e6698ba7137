using System.Text.Json;

namespace Mentoring.Matching.Benchmarks.Scale;

/// <summary>What one matching took and came to.</summary>
/// <param name="Mentees">How many mentees there were.</param>
/// <param name="Mentors">How many mentors there were.</param>
/// <param name="Rules">How much the rules leave.</param>
/// <param name="Threads">How many threads worked.</param>
/// <param name="Seconds">The seconds of each stage, in order; making the pool is the first.</param>
/// <param name="TotalSeconds">The seconds of all stages.</param>
/// <param name="PairsEligible">How many pairs the rules left.</param>
/// <param name="PairsScored">How many pairs were scored; where no matrix is kept, a pair counts each time it was scored.</param>
/// <param name="ComparisonsPerSecond">Criterion comparisons a second over the stages from scores to certificate; null where there was none.</param>
/// <param name="PeakMemoryBytes">The most memory that the process ever had.</param>
/// <param name="Placed">How many mentees have a mentor.</param>
/// <param name="Total">The total that was made best: scores, caution taken off.</param>
/// <param name="Certified">Whether the certificate holds.</param>
/// <param name="Gap">How far from the best it can at most be, in steps; null where that is not known.</param>
internal sealed record ScaleReport(
    int Mentees,
    int Mentors,
    string Rules,
    int Threads,
    IReadOnlyDictionary<string, double> Seconds,
    double TotalSeconds,
    long PairsEligible,
    long PairsScored,
    double? ComparisonsPerSecond,
    long PeakMemoryBytes,
    int Placed,
    double Total,
    bool Certified,
    long? Gap)
{
    private static readonly JsonSerializerOptions camelCase = new(JsonSerializerDefaults.Web);

    /// <summary>The least time of each stage in several matchings of the same pool; all else is as in the last.</summary>
    internal static ScaleReport Least(IReadOnlyList<ScaleReport> runs)
    {
        var least = runs[^1].Seconds.Keys.ToDictionary(stage => stage, stage => runs.Min(run => run.Seconds[stage]));
        return runs[^1] with
        {
            Seconds = least,
            TotalSeconds = Math.Round(least.Values.Sum(), 6),
            ComparisonsPerSecond = runs.Max(run => run.ComparisonsPerSecond),
        };
    }

    /// <summary>The report on one line.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, camelCase);
}
