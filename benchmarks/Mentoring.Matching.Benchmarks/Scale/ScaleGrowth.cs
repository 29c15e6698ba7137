using System.Globalization;
using System.Text;

namespace Mentoring.Matching.Benchmarks.Scale;

/// <summary>Matchings of a pool that grows, as a table: the seconds of each stage, how often those of the size before, and the power of the size.</summary>
/// <param name="reports">The reports, the smallest pool first.</param>
internal sealed class ScaleGrowth(IReadOnlyList<ScaleReport> reports)
{
    private const double Enough = 5; // seconds, after which a size is not matched again
    private const int MostRuns = 15;

    // How often the base the sizes are. The first is matched as often again beforehand, so that it does not pay for compiling.
    private static readonly int[] factors = [1, 2, 4, 8];

    internal IReadOnlyList<ScaleReport> Reports => reports;

    /// <summary>Matches as many mentees as mentors of each size a few times, and takes the least time of each stage.</summary>
    internal static ScaleGrowth Measure(ScaleRun run, int smallest)
    {
        Least(run, smallest);
        return new([.. factors.Select(factor => Least(run, factor * smallest))]);
    }

    /// <summary>The stages in the order of the last report, and all of them together.</summary>
    internal IReadOnlyList<(string Stage, double[] Seconds)> Lines() =>
    [
        .. reports[^1].Seconds.Keys.Select(stage => (stage, reports.Select(r => r.Seconds.GetValueOrDefault(stage)).ToArray())),
        ("all", reports.Select(r => r.TotalSeconds).ToArray()),
    ];

    internal string Table()
    {
        var table = new StringBuilder();
        Line(table, ["stage", .. reports.Select(r => Text($"{r.Mentees} x {r.Mentors}")), "growth", "power"]);
        Line(table, [.. Enumerable.Repeat("---", reports.Count + 3)]);
        foreach ((string stage, double[] seconds) in Lines())
        {
            Line(table, [stage, .. seconds.Select(s => Text($"{s:F4} s")), Growth(seconds), Text($"{Power(seconds):F2}")]);
        }

        Line(table, ["most memory", .. reports.Select(r => Text($"{r.PeakMemoryBytes / (double)(1 << 20):F0} MiB")), "", ""]);
        return table.ToString();
    }

    /// <summary>The slope of the straight line through the points in doubly logarithmic axes (least squares): 1 for n, 2 for n^2.</summary>
    internal double Power(double[] seconds)
    {
        double[] x = [.. reports.Select(r => Math.Log(r.Mentees))];
        double[] y = [.. seconds.Select(s => Math.Log(Math.Max(s, 1e-6)))];
        (double meanX, double meanY) = (x.Average(), y.Average());
        return x.Zip(y, (a, b) => (a - meanX) * (b - meanY)).Sum() / x.Sum(a => (a - meanX) * (a - meanX));
    }

    private static ScaleReport Least(ScaleRun run, int size)
    {
        var runs = new List<ScaleReport>();
        while (runs.Count < MostRuns && runs.Sum(r => r.TotalSeconds) < Enough)
        {
            GC.Collect(); // what the last left behind is not this one's to clear away
            runs.Add(run.Match(size, size));
        }

        return ScaleReport.Least(runs);
    }

    private static string Growth(double[] seconds) =>
        string.Join(", ", seconds.Skip(1).Select((s, k) => Text($"x{s / Math.Max(seconds[k], 1e-6):F1}")));

    private static void Line(StringBuilder table, string[] cells) => table.Append("| ").AppendJoin(" | ", cells).Append(" |\n");

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
