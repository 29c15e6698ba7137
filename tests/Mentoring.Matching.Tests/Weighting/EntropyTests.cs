using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Tests.Pools;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

public sealed class EntropyTests
{
    [Fact]
    public void A_criterion_on_which_all_pairs_are_alike_weighs_nothing_and_one_without_evidence_neither()
    {
        CriterionWeights weights = Weigh(
            new WeightingPools.Given("constant", (_, _) => 0.3),
            new WeightingPools.Given("silent", (_, _) => double.NaN),
            new WeightingPools.Given("spread", (mentee, mentor) => mentee == mentor ? 1 : 0));
        Assert.Equal([0, 0, 1], weights.Mentees.Of(0).ToArray());
        Assert.Empty(weights.Remarks);
    }

    [Fact]
    public void More_spread_weighs_more()
    {
        double[] weights = Weigh(
            new WeightingPools.Given("narrow", (mentee, mentor) => (mentee + mentor) % 2 == 0 ? 0.4 : 0.6),
            new WeightingPools.Given("wide", (mentee, mentor) => (mentee + mentor) % 2 == 0 ? 0.1 : 0.9)).Mentees.Of(0).ToArray();
        Assert.True(weights[1] > weights[0] && weights[0] > 0);
    }

    [Fact]
    public void Weights_are_divergences_worked_out_by_hand()
    {
        // 10 x 10 pairs, half of them at each of two values: entropy is (ln S - (sum a ln a) / S) / ln 100.
        static double Divergence(double low, double high)
        {
            double sum = 50 * (low + high);
            double logs = 50 * ((low * Math.Log(low)) + (high * Math.Log(high)));
            return 1 - ((Math.Log(sum) - (logs / sum)) / Math.Log(100));
        }

        double[] weights = Weigh(
            new WeightingPools.Given("narrow", (mentee, mentor) => (mentee + mentor) % 2 == 0 ? 0.4 : 0.6),
            new WeightingPools.Given("wide", (mentee, mentor) => (mentee + mentor) % 2 == 0 ? 0.1 : 0.9)).Mentees.Of(0).ToArray();
        Assert.Equal(Divergence(0.1, 0.9) / Divergence(0.4, 0.6), weights[1] / weights[0], 1e-9);
    }

    [Fact]
    public void Where_nothing_tells_pairs_apart_all_weigh_the_same_and_a_remark_warns()
    {
        CriterionWeights weights = Weigh(new WeightingPools.Given("a", (_, _) => 0.7), new WeightingPools.Given("b", (_, _) => 0.1));
        Assert.Equal([0.5, 0.5], weights.Mentees.Of(0).ToArray());
        Assert.True(Assert.Single(weights.Remarks).IsFlagged);
    }

    private static CriterionWeights Weigh(params Criterion[] criteria)
    {
        var pool = new Pool(
            SchemePools.Questionnaire, Enumerable.Range(0, 10).Select(i => new Mentee($"m{i}")), Enumerable.Range(0, 10).Select(i => new Mentor($"v{i}")));
        return new Entropy().Weigh(WeightingPools.Context(pool, criteria));
    }
}
