using System.Text.Json;

namespace Mentoring.Matching.Benchmarks.Scale;

/// <summary>What making shortlists took and came to.</summary>
/// <param name="Mentees">How many mentees there were.</param>
/// <param name="Mentors">How many mentors there were.</param>
/// <param name="Rules">How much the rules leave.</param>
/// <param name="Side">The side whose lists were made.</param>
/// <param name="K">The most people on a list.</param>
/// <param name="Cap">On how many lists a person might be; null for any number.</param>
/// <param name="Threads">How many threads worked.</param>
/// <param name="Seconds">The seconds of each stage, in order; making the pool is the first.</param>
/// <param name="TotalSeconds">The seconds of all stages.</param>
/// <param name="PeakMemoryBytes">The most memory that the process ever had.</param>
/// <param name="Listed">How many are on all lists.</param>
/// <param name="MeanRank">The mean rank of the pairs listed.</param>
/// <param name="Short">How many lists are shorter than was asked for.</param>
/// <param name="MostShown">On how many lists the person is who is on most.</param>
/// <param name="NeverShown">How many people of the other side are on no list.</param>
internal sealed record ShortlistScaleReport(
    int Mentees,
    int Mentors,
    string Rules,
    string Side,
    int K,
    int? Cap,
    int Threads,
    IReadOnlyDictionary<string, double> Seconds,
    double TotalSeconds,
    long PeakMemoryBytes,
    long Listed,
    double MeanRank,
    int Short,
    int MostShown,
    int NeverShown)
{
    private static readonly JsonSerializerOptions camelCase = new(JsonSerializerDefaults.Web);

    /// <summary>The report on one line.</summary>
    internal string ToJson() => JsonSerializer.Serialize(this, camelCase);
}
