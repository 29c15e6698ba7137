using FsCheck.Xunit;
using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.Tests.Fairness;

public sealed class ConfidenceIntervalTests
{
    private const double Hair = 1e-9; // rounding of the sums below

    /// <summary>R. G. Newcombe, "Two-sided confidence intervals for the single proportion", Statistics in Medicine 17 (1998), table I, method 5.</summary>
    [Theory]
    [InlineData(81, 263, 0.2527, 0.3676)]
    [InlineData(15, 148, 0.0578, 0.1617)]
    [InlineData(0, 20, 0.0000, 0.1684)]
    [InlineData(1, 29, 0.0009, 0.1776)]
    public void Gives_the_published_intervals(int successes, int trials, double lower, double upper)
    {
        ConfidenceInterval interval = ConfidenceInterval.OfRate(successes, trials, 0.95);
        Assert.Equal((lower, upper), (Math.Round(interval.Lower, 4), Math.Round(interval.Upper, 4)));
    }

    /// <summary>Of none and of all the ends are known: 1 - (alpha / 2)^(1 / n).</summary>
    [Theory]
    [InlineData(1, 0.95)]
    [InlineData(7, 0.9)]
    [InlineData(100, 0.99)]
    [InlineData(1_000_000, 0.95)]
    public void Of_none_and_of_all_it_has_one_end(int trials, double confidence)
    {
        double end = -Math.Exp(Math.Log((1 - confidence) / 2) / trials) + 1;
        Assert.Equal(0, ConfidenceInterval.OfRate(0, trials, confidence).Lower);
        Assert.Equal(end, ConfidenceInterval.OfRate(0, trials, confidence).Upper, 1e-9);
        Assert.Equal(1, ConfidenceInterval.OfRate(trials, trials, confidence).Upper);
        Assert.Equal(1 - end, ConfidenceInterval.OfRate(trials, trials, confidence).Lower, 1e-9);
    }

    /// <summary>Whatever the chance, the interval holds it with at least the stated probability: all outcomes are gone through.</summary>
    [Theory]
    [InlineData(0.5)]
    [InlineData(0.9)]
    [InlineData(0.95)]
    [InlineData(0.999)]
    public void Never_holds_less_often_than_it_says(double confidence)
    {
        for (int trials = 1; trials <= 25; trials++)
        {
            ConfidenceInterval[] intervals = Intervals(trials, confidence);
            for (int step = 0; step <= 500; step++)
            {
                double chance = step / 500.0;
                double[] probabilities = Binomial(trials, chance);
                double held = Enumerable.Range(0, trials + 1).Where(x => intervals[x].Contains(chance)).Sum(x => probabilities[x]);
                Assert.True(held >= confidence - Hair, $"{trials} trials at {chance}: {held}");
            }
        }
    }

    /// <summary>At its ends a tail has the probability that it should, and no more: the definition, summed term by term.</summary>
    [Property(MaxTest = 300)]
    public void Its_ends_are_where_the_tails_have_the_probability_that_is_left(int seed)
    {
        var random = new Random(seed);
        (int trials, double confidence) = (random.Next(1, 200), 0.5 + (random.NextDouble() * 0.499));
        int successes = random.Next(trials + 1);
        ConfidenceInterval interval = ConfidenceInterval.OfRate(successes, trials, confidence);
        double tail = (1 - confidence) / 2;
        double[] atLower = Binomial(trials, interval.Lower);
        double[] atUpper = Binomial(trials, interval.Upper);
        Assert.Equal(successes == 0 ? 1 : tail, atLower[successes..].Sum(), 1e-8);
        Assert.Equal(successes == trials ? 1 : tail, atUpper[..(successes + 1)].Sum(), 1e-8);
        Assert.True(successes == 0 || atLower[successes..].Sum() <= tail + Hair);
    }

    [Property(MaxTest = 200)]
    public void Rises_with_the_successes_widens_with_the_confidence_and_is_its_own_mirror(int seed)
    {
        var random = new Random(seed);
        int trials = random.Next(1, 3000);
        int successes = random.Next(trials);
        ConfidenceInterval one = ConfidenceInterval.OfRate(successes, trials, 0.95);
        ConfidenceInterval more = ConfidenceInterval.OfRate(successes + 1, trials, 0.95);
        Assert.True(one.Lower < more.Lower && one.Upper < more.Upper);
        ConfidenceInterval surer = ConfidenceInterval.OfRate(successes, trials, 0.99);
        Assert.True(surer.Lower <= one.Lower && surer.Upper > one.Upper);
        ConfidenceInterval mirror = ConfidenceInterval.OfRate(trials - successes, trials, 0.95);
        Assert.Equal((1 - mirror.Upper, 1 - mirror.Lower), (one.Lower, one.Upper), (a, b) => Math.Abs(a.Item1 - b.Item1) + Math.Abs(a.Item2 - b.Item2) < 1e-15);
        Assert.True(one.Contains((double)successes / trials));
    }

    /// <summary>Two rates with half of what is left each: their ratio is held at least as often as stated, whatever the two chances.</summary>
    [Fact]
    public void The_ratio_of_two_rates_is_never_held_less_often_than_it_says()
    {
        const double confidence = 0.9;
        foreach ((int first, int second) in (ReadOnlySpan<(int, int)>)[(1, 1), (2, 7), (5, 5), (8, 3), (10, 12)])
        {
            ConfidenceInterval[] ones = Intervals(first, 1 - ((1 - confidence) / 2));
            ConfidenceInterval[] twos = Intervals(second, 1 - ((1 - confidence) / 2));
            for (int i = 0; i <= 40; i++)
            {
                for (int j = 1; j <= 40; j++)
                {
                    (double[] p, double[] q) = (Binomial(first, i / 40.0), Binomial(second, j / 40.0));
                    double held = 0;
                    for (int x = 0; x <= first; x++)
                    {
                        for (int y = 0; y <= second; y++)
                        {
                            held += ConfidenceInterval.OfRatio(ones[x], twos[y]) is var of && of.Lower - 1e-15 <= (double)i / j && of.Upper + 1e-15 >= (double)i / j
                                ? p[x] * q[y] : 0;
                        }
                    }

                    Assert.True(held >= confidence - Hair, $"{first}, {second} at {i}, {j}: {held}");
                }
            }
        }
    }

    /// <summary>
    /// Three groups with a third of what is left each: the ratios of all of them to whichever has the highest rate, which is chosen by the outcome, are held
    /// together at least as often as stated. With the intervals of two groups alone they would not be.
    /// </summary>
    [Fact]
    public void Ratios_to_the_best_of_several_groups_hold_together_though_the_outcome_chose_it()
    {
        const double confidence = 0.8;
        int[] trials = [4, 3, 6];
        ConfidenceInterval[][] intervals = [.. trials.Select(n => Intervals(n, 1 - ((1 - confidence) / trials.Length)))];
        double least = 1;
        for (int chances = 0; chances < 11 * 11 * 11; chances++)
        {
            double[] chance = [(chances % 11) / 10.0, (chances / 11 % 11) / 10.0, (chances / 121) / 10.0];
            double[][] probabilities = [.. trials.Select((n, g) => Binomial(n, chance[g]))];
            double held = 0;
            for (int x = 0; x <= trials[0]; x++)
            {
                for (int y = 0; y <= trials[1]; y++)
                {
                    for (int z = 0; z <= trials[2]; z++)
                    {
                        int[] hits = [x, y, z];
                        int best = Enumerable.Range(0, 3).MaxBy(g => (double)hits[g] / trials[g]);
                        bool holds = hits[best] == 0 || chance[best] == 0 || Enumerable.Range(0, 3).All(g =>
                            ConfidenceInterval.OfRatio(intervals[g][hits[g]], intervals[best][hits[best]]) is var of
                            && of.Lower - 1e-15 <= chance[g] / chance[best] && of.Upper + 1e-15 >= chance[g] / chance[best]);
                        held += holds ? probabilities[0][x] * probabilities[1][y] * probabilities[2][z] : 0;
                    }
                }
            }

            least = Math.Min(least, held);
        }

        Assert.InRange(least, confidence, 1);
    }

    [Property(MaxTest = 100)]
    public void The_ratio_turned_round_is_its_reciprocal(int seed)
    {
        var random = new Random(seed);
        (int n, int m) = (random.Next(1, 50), random.Next(1, 50));
        ConfidenceInterval one = ConfidenceInterval.OfRate(random.Next(1, n + 1), n, 0.975);
        ConfidenceInterval two = ConfidenceInterval.OfRate(random.Next(1, m + 1), m, 0.975);
        ConfidenceInterval there = ConfidenceInterval.OfRatio(one, two);
        ConfidenceInterval back = ConfidenceInterval.OfRatio(two, one);
        Assert.Equal(1, there.Lower * back.Upper, 1e-12);
        Assert.Equal(1, there.Upper * back.Lower, 1e-12);
    }

    [Fact]
    public void A_ratio_to_a_rate_that_may_be_nothing_has_no_upper_end()
    {
        ConfidenceInterval none = ConfidenceInterval.OfRate(0, 10, 0.95);
        Assert.Equal(double.PositiveInfinity, ConfidenceInterval.OfRatio(none, none).Upper);
        Assert.Equal(0, ConfidenceInterval.OfRatio(none, ConfidenceInterval.OfRate(10, 10, 0.95)).Lower);
    }

    [Theory]
    [InlineData(0, 0, 0.95)]
    [InlineData(-1, 5, 0.95)]
    [InlineData(6, 5, 0.95)]
    [InlineData(1, 5, 0)]
    [InlineData(1, 5, 1)]
    [InlineData(1, 5, double.NaN)]
    public void Refuses_what_is_no_rate_and_no_confidence(int successes, int trials, double confidence) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => ConfidenceInterval.OfRate(successes, trials, confidence));

    private static ConfidenceInterval[] Intervals(int trials, double confidence) =>
        [.. Enumerable.Range(0, trials + 1).Select(x => ConfidenceInterval.OfRate(x, trials, confidence))];

    /// <summary>The probability of each number of successes, by the recurrence that adds one trial at a time.</summary>
    private static double[] Binomial(int trials, double chance)
    {
        double[] probabilities = new double[trials + 1];
        probabilities[0] = 1;
        for (int n = 1; n <= trials; n++)
        {
            for (int x = n; x >= 0; x--)
            {
                probabilities[x] = (probabilities[x] * (1 - chance)) + (x > 0 ? probabilities[x - 1] * chance : 0);
            }
        }

        return probabilities;
    }
}
