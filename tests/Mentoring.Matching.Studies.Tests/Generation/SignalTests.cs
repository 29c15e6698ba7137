using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Generation;

public sealed class SignalTests
{
    [Theory]
    [InlineData(0, 0.485, 0.515)]
    [InlineData(GeneratorOptions.RealisticSignal, 0.55, 0.6)]
    [InlineData(GeneratorOptions.OptimisticSignal, 0.78, 0.82)]
    public void Full_answers_tell_outcomes_as_well_as_the_signal_says(double signal, double least, double most)
    {
        for (ulong seed = 1; seed <= 4; seed++)
        {
            Assert.InRange(Auc.OfDetailedScores(Pool(seed, signal)), least, most);
        }
    }

    [Fact]
    public void The_default_is_the_realistic_signal() => Assert.Equal(GeneratorOptions.RealisticSignal, new GeneratorOptions().Signal);

    [Theory]
    [InlineData(0.1)]
    [InlineData(0.3)]
    [InlineData(0.5)]
    [InlineData(0.7)]
    [InlineData(1)]
    public void The_documented_formula_foretells_the_auc(double signal)
    {
        GeneratedPool generated = Pool(5, signal);
        double foretold = 0.5 + (2 / Math.PI * Math.Asin(signal * Auc.Correlation(generated) / Math.Sqrt(2)));
        Assert.InRange(Auc.OfDetailedScores(generated), foretold - 0.015, foretold + 0.015);
    }

    [Fact]
    public void The_auc_grows_with_the_reliability_of_the_answers()
    {
        double[] aucs = [.. new[] { 0, 0.3, 1 }.Select(reliability => Auc.OfDetailedScores(PoolGenerator.Generate(new()
        {
            Mentees = 500, Mentors = 500, Signal = GeneratorOptions.OptimisticSignal, Reliability = reliability,
        })))];
        Assert.True(aucs[0] + 0.05 < aucs[1] && aucs[1] + 0.02 < aucs[2], string.Join(" ", aucs));
    }

    [Fact]
    public void Compatibility_has_mean_0_and_variance_1_and_half_the_pairs_go_well()
    {
        GeneratedOutcome[] pairs = [.. Pool(3, GeneratorOptions.RealisticSignal).SampleOutcomes(50)];
        Assert.InRange(pairs.Average(p => p.Compatibility), -0.1, 0.1);
        Assert.InRange(pairs.Average(p => p.Compatibility * p.Compatibility), 0.9, 1.1);
        Assert.InRange(pairs.Count(p => p.IsGood) / (double)pairs.Length, 0.47, 0.53);
    }

    [Fact]
    public void With_the_full_signal_a_pair_goes_well_exactly_where_compatibility_is_above_0() =>
        Assert.All(Pool(2, 1).SampleOutcomes(5), p => Assert.Equal(p.Compatibility > 0, p.IsGood));

    [Fact]
    public void The_measure_itself_counts_pairs_and_halves_ties() =>
        Assert.Equal(3.5 / 6, Auc.Of([(1, true), (2, true), (4, true), (1, false), (3, false)]));

    private static GeneratedPool Pool(ulong seed, double signal) =>
        PoolGenerator.Generate(new() { Mentees = 700, Mentors = 700, Seed = seed, Signal = signal });
}
