using FsCheck.Xunit;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class NonNegativeLeastSquaresTests
{
    /// <summary>The conditions of Karush, Kuhn and Tucker, which are enough where the problem is convex.</summary>
    [Property(MaxTest = 500)]
    public void No_change_that_is_allowed_lowers_the_squares(int seed)
    {
        var random = new Random(seed);
        int columns = random.Next(1, 7);
        int count = random.Next(1, 30);
        double[][] rows = [.. Enumerable.Range(0, count).Select(_ => (double[])[.. Enumerable.Range(0, columns).Select(_ => (random.NextDouble() * 4) - 2)])];
        if (random.Next(3) == 0 && columns > 1)
        {
            rows = [.. rows.Select(row => (double[])[.. row[..^1], row[0]])]; // two columns that say the same
        }

        double[] targets = [.. rows.Select(_ => (random.NextDouble() * 4) - 2)];
        double[] found = NonNegativeLeastSquares.Of(rows, targets);
        double[] off = [.. rows.Select((row, i) => targets[i] - row.Zip(found, (a, b) => a * b).Sum())];
        for (int k = 0; k < columns; k++)
        {
            double gain = rows.Select((row, i) => row[k] * off[i]).Sum();
            Assert.True(found[k] >= 0);
            Assert.True(gain <= 1e-6, $"column {k} would gain {gain}");
            Assert.Equal(0, found[k] * gain, 1e-5);
        }
    }

    [Fact]
    public void What_is_a_mixture_is_found() =>
        Assert.Equal([2, 0.5], NonNegativeLeastSquares.Of([[1, 0], [0, 1], [1, 1], [2, 1]], [2, 0.5, 2.5, 4.5]), new Close());

    [Fact]
    public void What_would_weigh_below_nothing_weighs_nothing() => Assert.Equal([0], NonNegativeLeastSquares.Of([[1], [2]], [-1, -2]));

    private sealed class Close : IEqualityComparer<double>
    {
        public bool Equals(double x, double y) => Math.Abs(x - y) < 1e-9;

        public int GetHashCode(double obj) => 0;
    }
}
