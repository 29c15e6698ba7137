using FsCheck.Xunit;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class LogisticFitTests
{
    /// <summary>The loss is strictly convex, so where it is level it is least: the slope is worked out here from its definition.</summary>
    [Property(MaxTest = 200)]
    public void The_loss_is_level_at_the_fit(int seed)
    {
        (double[][] rows, bool[] successes, double c) = Draw(seed);
        LogisticFit fit = LogisticFit.Of(rows, successes, c);
        double[] off = [.. rows.Select((row, i) => LogisticFit.Probability(fit.Predict(row)) - (successes[i] ? 1 : 0))];
        Assert.Equal(0, c * off.Sum(), 1e-7);
        for (int k = 0; k < rows[0].Length; k++)
        {
            Assert.Equal(0, (c * rows.Select((row, i) => off[i] * row[k]).Sum()) + fit.Coefficients[k], 1e-7);
        }
    }

    [Property(MaxTest = 100)]
    public void More_penalty_gives_smaller_coefficients(int seed)
    {
        (double[][] rows, bool[] successes, double c) = Draw(seed);
        double Size(double strength) => LogisticFit.Of(rows, successes, strength).Coefficients.Sum(b => b * b);
        Assert.True(Size(c / 10) <= Size(c) + 1e-12);
    }

    [Fact]
    public void Data_that_can_be_told_apart_have_a_finite_fit()
    {
        LogisticFit fit = LogisticFit.Of([[-2], [-1], [1], [2]], [false, false, true, true], 1000);
        Assert.InRange(fit.Coefficients[0], 1, 100);
        Assert.Equal(0, fit.Intercept, 1e-9);
    }

    private static (double[][] Rows, bool[] Successes, double C) Draw(int seed)
    {
        var random = new Random(seed);
        int count = random.Next(4, 60);
        int columns = random.Next(1, 6);
        double[][] rows = [.. Enumerable.Range(0, count).Select(_ => (double[])[.. Enumerable.Range(0, columns).Select(_ => (random.NextDouble() * 4) - 2)])];
        bool[] successes = [.. rows.Select((row, i) => i == 0 || (i > 1 && row[0] + random.NextDouble() > 0.5))];
        return (rows, successes, Math.Pow(10, random.Next(-2, 3)));
    }
}
