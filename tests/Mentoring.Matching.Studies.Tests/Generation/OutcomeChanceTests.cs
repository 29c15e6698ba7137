using MathNet.Numerics.Distributions;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Generation;

public sealed class OutcomeChanceTests
{
    [Theory]
    [InlineData(0.22)]
    [InlineData(0.85)]
    [InlineData(1)]
    public void As_many_pairs_go_well_as_it_says(double signal)
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 1000, Mentors = 200, Signal = signal });
        GeneratedOutcome[] outcomes = [.. generated.SampleOutcomes(200)];
        foreach (IGrouping<double, GeneratedOutcome> alike in outcomes.GroupBy(o => Math.Clamp(Math.Round(o.Compatibility), -2, 2)))
        {
            double said = alike.Average(o => OutcomeChance.Of(signal, o.Compatibility));
            double sum = alike.Sum(o => OutcomeChance.Of(signal, o.Compatibility) * (1 - OutcomeChance.Of(signal, o.Compatibility)));
            double error = 4 * Math.Sqrt(sum) / alike.Count();
            Assert.InRange(alike.Average(o => o.IsGood ? 1.0 : 0.0), said - error - 1e-12, said + error + 1e-12);
        }
    }

    [Fact]
    public void It_rises_is_symmetric_and_near_to_normal()
    {
        double before = 0;
        for (double c = -9; c <= 9; c += 0.01)
        {
            double chance = OutcomeChance.Of(Math.Sqrt(0.5), c);
            Assert.InRange(chance, before, 1);
            Assert.Equal(1 - chance, OutcomeChance.Of(Math.Sqrt(0.5), -c), 1e-12);
            Assert.Equal(Normal.CDF(0, 1, c), chance, 0.003);
            before = chance;
        }

        Assert.Equal(1, before);
        Assert.Equal(0.5, OutcomeChance.Of(0, 3), 1e-12);
    }

    [Fact]
    public void The_density_of_twelve_numbers_integrates_to_it()
    {
        // The twelvefold convolution of the uniform density, on a grid.
        const int Steps = 400;
        double[] density = [.. Enumerable.Repeat(1.0, Steps)];
        for (int n = 1; n < 12; n++)
        {
            double[] next = new double[density.Length + Steps];
            double running = 0;
            for (int i = 0; i < next.Length; i++)
            {
                running += (i < density.Length ? density[i] : 0) - (i >= Steps && i - Steps < density.Length ? density[i - Steps] : 0);
                next[i] = running / Steps;
            }

            density = next;
        }

        double total = density.Sum();
        foreach (double limit in (double[])[-4, -2.5, -1, -0.25, 0, 0.5, 2, 3.5])
        {
            int below = (int)((6 + limit) * Steps) - 6; // each of the twelve stands for the middle of its step
            Assert.Equal(((density.Take(below).Sum() + density.Take(below + 1).Sum()) / 2) / total, OutcomeChance.Of(Math.Sqrt(0.5), limit), 1e-4);
        }
    }

    [Theory]
    [InlineData(-0.1, 0)]
    [InlineData(1.1, 0)]
    [InlineData(double.NaN, 0)]
    [InlineData(0.5, double.NaN)]
    [InlineData(0.5, double.PositiveInfinity)]
    public void What_is_no_signal_or_compatibility_is_refused(double signal, double compatibility) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => OutcomeChance.Of(signal, compatibility));
}
