namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>The times of repeats, in milliseconds.</summary>
public sealed class Times
{
    private readonly double[] sorted;

    public Times(IEnumerable<double> milliseconds) => sorted = [.. milliseconds.Order()];

    public int Count => sorted.Length;

    /// <summary>The least: the one that other work on the machine disturbed least.</summary>
    public double Min => sorted[0];

    public double Median => (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2;
}
