using MathNet.Numerics.Statistics;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tuning;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class WeightDrawsTests
{
    private static readonly double[] stated = [0.5, 0.3, 0, 0.2];

    [Fact]
    public void Draws_have_the_means_and_variances_of_a_Dirichlet_distribution()
    {
        const double Concentration = 20;
        const int Count = 20_000;
        var draws = new WeightDraws(new WeightMoves(CriterionWeights.Same(stated), 4), Concentration, 1);
        double[][] drawn = [.. Enumerable.Range(0, Count).Select(d => draws.Drawn(Side.Mentee, d))];
        Assert.All(drawn, d => Assert.Equal((1.0, 0.0), (d.Sum(), d[2])));
        for (int c = 0; c < 4; c++)
        {
            double[] own = [.. drawn.Select(d => d[c])];
            double variance = stated[c] * (1 - stated[c]) / (Concentration + 1);
            Assert.Equal(stated[c], own.Mean(), 5 * Math.Sqrt(variance / Count));
            Assert.Equal(variance, own.Variance(), 0.05 * variance);
        }

        double[] first = [.. drawn.Select(d => d[0])];
        double[] second = [.. drawn.Select(d => d[1])];
        Assert.Equal(-0.5 * 0.3 / (Concentration + 1), first.Covariance(second), 0.0005);
    }

    /// <summary>The numbers themselves: another machine, runtime or version of the distributions may not give others unseen.</summary>
    [Fact]
    public void Draws_follow_from_the_seed_and_their_number_alone()
    {
        static double[] Of(int seed, int draw, Side view) => new WeightDraws(new WeightMoves(CriterionWeights.Same(stated), 4), 50, seed).Drawn(view, draw);
        Assert.Equal(Of(1, 3, Side.Mentee), Of(1, 3, Side.Mentee));
        double[][] all = [Of(1, 3, Side.Mentee), Of(2, 3, Side.Mentee), Of(1, 4, Side.Mentee), Of(1, 3, Side.Mentor)];
        Assert.Equal(4, all.Select(d => d[0]).Distinct().Count());
        Assert.Equal<long>([542726381, 374085890, 0, 156929553], [.. Of(1, 0, Side.Mentee).Select(w => (long)(w * (1 << 30)))]);
    }

    [Fact]
    public void Views_that_weigh_alike_are_drawn_once_and_others_each()
    {
        CriterionWeights same = new WeightDraws(new WeightMoves(CriterionWeights.Same(stated), 4), 50, 1).Of(0);
        Assert.Equal(same.Mentees.Of(0).ToArray(), same.Mentors.Of(0).ToArray());
        var apart = new WeightMoves(new CriterionWeights(SideWeights.Shared(stated), SideWeights.Shared([0, 1, 1, 0])), 4);
        CriterionWeights drawn = new WeightDraws(apart, 50, 1).Of(0);
        Assert.Equal((0.0, 0.0), (drawn.Mentors.Of(0)[0], drawn.Mentors.Of(0)[3]));
        Assert.Equal([(0, Side.Mentee), (1, Side.Mentee), (1, Side.Mentor), (2, Side.Mentor), (3, Side.Mentee)], apart.All().Select(m => (m.Criterion, m.View!.Value)));
    }

    /// <summary>Weights of people's own keep their proportions to each other; what a person does not weigh stays so.</summary>
    [Fact]
    public void Own_weights_are_multiplied_by_what_the_mean_was_multiplied_by()
    {
        var own = new CriterionWeights(SideWeights.PerPerson([[0.5, 0.5], [1, 0]]), SideWeights.Shared([1, 1]));
        var moves = new WeightMoves(own, 2);
        Assert.Equal([0.75, 0.25], moves.Means(Side.Mentee).ToArray());
        SideWeights drawn = moves.WithMeans(Side.Mentee, [0.375, 0.625]); // a half of 0.75, and two and a half times 0.25
        Assert.Equal([0.5 / 3, 2.5 / 3], drawn.Of(0).ToArray().Select(w => Math.Round(w, 15)).Zip([0.5 / 3, 2.5 / 3], (a, b) => Math.Abs(a - b) < 1e-14 ? b : a));
        Assert.Equal([1.0, 0.0], drawn.Of(1).ToArray());
        Assert.Equal([0.0, 1.0], moves.Multiplied(0, Side.Mentee, 0).Mentees.Of(0).ToArray());
        Assert.Equal([1.0, 0.0], moves.Multiplied(0, Side.Mentee, 0).Mentees.Of(1).ToArray()); // who weighs nothing else keeps theirs
        Assert.Equal([2.0 / 3, 1.0 / 3], moves.Multiplied(0, Side.Mentee, 2).Mentees.Of(0).ToArray());
        Assert.Equal([0.5, 0.5], moves.Multiplied(0, Side.Mentee, 2).Mentors.Of(0).ToArray());
    }
}
