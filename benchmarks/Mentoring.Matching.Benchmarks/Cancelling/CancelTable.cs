using System.Globalization;
using System.Text;

namespace Mentoring.Matching.Benchmarks.Cancelling;

/// <summary>How long stopped matchings took to return, stage by stage.</summary>
internal sealed class CancelTable
{
    private readonly OrderedDictionary<string, List<(double Wall, double Processor)>> byStage = new(StringComparer.Ordinal);

    /// <summary>The longest of all, in milliseconds.</summary>
    internal double Longest => byStage.Values.SelectMany(all => all).Select(one => one.Wall).DefaultIfEmpty(0).Max();

    /// <summary>Notes one, in milliseconds.</summary>
    /// <param name="stage">The stage that the matching was in.</param>
    /// <param name="wall">The time by the clock.</param>
    /// <param name="processor">The time that the process had a processor for: less than that of the clock where others use the machine.</param>
    internal void Add(string stage, double wall, double processor)
    {
        byStage.TryAdd(stage, []);
        byStage[stage].Add((wall, processor));
    }

    public override string ToString()
    {
        var table = new StringBuilder("| stage | stopped | longest, ms | median, ms | longest processor time, ms |\n|---|---|---|---|---|\n");
        foreach ((string stage, List<(double Wall, double Processor)> all) in byStage)
        {
            double[] walls = [.. all.Select(one => one.Wall).Order()];
            table.Append(
                CultureInfo.InvariantCulture,
                $"| {stage} | {all.Count} | {walls[^1]:F1} | {walls[walls.Length / 2]:F1} | {all.Max(one => one.Processor):F1} |\n");
        }

        return table.ToString();
    }
}
