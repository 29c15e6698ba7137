using FsCheck.Xunit;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

public sealed class PairwiseComparisonTests
{
    [Fact]
    public void Three_criteria_have_the_closed_form()
    {
        // Of three criteria the principal eigenvector is the geometric means of the rows, and with q = a12 a23 / a13 the
        // eigenvalue is 1 + q^(1/3) + q^(-1/3).
        PairwiseAnalysis analysis = PairwiseAnalysis.Of(["a", "b", "c"], [new("a", "b", 3), new("a", "c", 5), new("b", "c", 3)]);
        double root = Math.Cbrt(3.0 * 3 / 5);
        double[] means = [Math.Cbrt(15), Math.Cbrt(1.0 / 3 * 3), Math.Cbrt(1.0 / 15)];
        Assert.All(analysis.Weights.Zip(means), w => Assert.Equal(w.Second / means.Sum(), w.First, 1e-12));
        Assert.Equal(1 + root + (1 / root), analysis.LargestEigenvalue, 1e-12);
        Assert.Equal((analysis.LargestEigenvalue - 3) / 2 / 0.58, analysis.ConsistencyRatio, 1e-12);
        Assert.Equal(new PairwiseTriad("a", "b", "c", 3, 3, 5), analysis.WorstTriad);
        Assert.Equal(1.8, analysis.WorstTriad!.Discrepancy, 1e-12);
    }

    [Fact]
    public void Buying_a_house_comes_out_as_published()
    {
        // Saaty 1990, "How to make a decision: the analytic hierarchy process", doi:10.1016/0377-2217(90)90057-I, the first-level matrix.
        string[] names = ["size", "transport", "neighbourhood", "age", "yard", "facilities", "condition", "financing"];
        double[][] upper =
        [
            [5, 3, 7, 6, 6, 1.0 / 3, 1.0 / 4],
            [1.0 / 3, 5, 3, 3, 1.0 / 5, 1.0 / 7],
            [6, 3, 4, 6, 1.0 / 5],
            [1.0 / 3, 1.0 / 4, 1.0 / 7, 1.0 / 8],
            [1.0 / 2, 1.0 / 5, 1.0 / 6],
            [1.0 / 5, 1.0 / 6],
            [1.0 / 2],
        ];
        var comparisons = upper.SelectMany((row, i) => row.Select((times, j) => new Comparison(names[i], names[i + j + 1], times)));
        PairwiseAnalysis analysis = PairwiseAnalysis.Of(names, [.. comparisons]);
        double[] published = [0.173, 0.054, 0.188, 0.018, 0.031, 0.036, 0.167, 0.333];
        Assert.All(analysis.Weights.Zip(published), w => Assert.Equal(w.Second, w.First, 1e-3));
        Assert.Equal(9.669, analysis.LargestEigenvalue, 1e-3);
        Assert.Equal(0.169, analysis.ConsistencyRatio, 1e-3);
        Assert.False(analysis.IsConsistent);
    }

    [Property(MaxTest = 100)]
    public void Consistent_judgments_give_back_the_weights_they_are_made_of(int seed)
    {
        var random = new Random(seed);
        string[] names = [.. Enumerable.Range(0, random.Next(2, PairwiseAnalysis.MostCriteria + 1)).Select(i => $"c{i}")];
        double[] stated = [.. names.Select(_ => 1 + (8 * random.NextDouble()))];
        List<Comparison> comparisons = [];
        for (int i = 0; i < names.Length; i++)
        {
            for (int j = i + 1; j < names.Length; j++)
            {
                comparisons.Add(random.Next(2) == 0
                    ? new Comparison(names[i], names[j], stated[i] / stated[j])
                    : new Comparison(names[j], names[i], stated[j] / stated[i]));
            }
        }

        PairwiseAnalysis analysis = PairwiseAnalysis.Of(names, [.. comparisons.OrderBy(_ => random.Next())]);
        Assert.Equal(0, analysis.ConsistencyRatio, 1e-9);
        Assert.All(analysis.Weights.Zip(stated), w => Assert.Equal(w.Second / stated.Sum(), w.First, 1e-9));
        Assert.Equal(1, analysis.WorstTriad?.Discrepancy ?? 1, 1e-9);
    }

    [Property(MaxTest = 100)]
    public void Weights_are_an_eigenvector_of_any_judgments(int seed)
    {
        var random = new Random(seed);
        int n = random.Next(2, 9);
        string[] names = [.. Enumerable.Range(0, n).Select(i => $"c{i}")];
        var ratios = new double[n, n];
        List<Comparison> comparisons = [];
        for (int i = 0; i < n; i++)
        {
            ratios[i, i] = 1;
            for (int j = i + 1; j < n; j++)
            {
                double times = random.Next(2) == 0 ? random.Next(1, 10) : 1.0 / random.Next(1, 10);
                (ratios[i, j], ratios[j, i]) = (times, 1 / times);
                comparisons.Add(new Comparison(names[i], names[j], times));
            }
        }

        PairwiseAnalysis analysis = PairwiseAnalysis.Of(names, comparisons);
        for (int i = 0; i < n; i++)
        {
            double product = Enumerable.Range(0, n).Sum(j => ratios[i, j] * analysis.Weights[j]);
            Assert.Equal(analysis.LargestEigenvalue * analysis.Weights[i], product, 1e-9);
            Assert.True(analysis.Weights[i] > 0);
        }

        Assert.True(analysis.ConsistencyRatio >= 0);
    }

    [Fact]
    public void Missing_contradictory_and_strange_judgments_are_told_at_once_each_with_its_mend()
    {
        Comparison[] comparisons = [new("a", "b", 3), new("b", "a", 3), new("b", "a", 1.0 / 3), new("a", "cc", 2), null!];
        string[] problems = [.. Assert.Throws<InvalidInputException>(() => new PairwiseComparison(["a", "b", "c"], comparisons)).Problems.Select(p => p.ToString())];
        Assert.Equal(
            [
                "pairwise comparison, comparison 2: it says that 'b' matters 3 times as much as 'a', and an earlier one says 0.33 times; keep the comparison that is meant.",
                "pairwise comparison, comparison 3: 'b' and 'a' are compared twice; keep one of the two comparisons.",
                "pairwise comparison, comparison 4: 'cc' is not one of the compared criteria; did you mean 'c'.",
                "pairwise comparison, comparison 5: it is null; leave it out.",
                "pairwise comparison: 'a' and 'c' are not compared; say how many times as much the one matters as the other.",
                "pairwise comparison: 'b' and 'c' are not compared; say how many times as much the one matters as the other.",
            ],
            problems);
    }

    [Fact]
    public void One_criterion_or_too_many_are_refused()
    {
        Assert.Throws<InvalidInputException>(() => new PairwiseComparison(["a"], []));
        Assert.Throws<InvalidInputException>(() => new PairwiseComparison([.. Enumerable.Range(0, 16).Select(i => $"c{i}")], []));
    }

    [Theory]
    [InlineData("a", "a", 2.0)]
    [InlineData("a", "b", 10.0)]
    [InlineData("a", "b", 0.1)]
    [InlineData("a", "b", double.NaN)]
    [InlineData(" ", "b", 2.0)]
    public void Judgments_that_are_none_are_refused(string more, string less, double times) =>
        Assert.ThrowsAny<ArgumentException>(() => new Comparison(more, less, times));

    [Fact]
    public void The_consistency_ratio_is_a_remark_and_a_poor_one_is_flagged_with_the_judgments_to_look_at()
    {
        WeightingRemark good = Assert.Single(Weigh(3, 5, 3).Remarks);
        Assert.Equal("The consistency ratio of the pairwise judgments is 0.033, within the usual limit of 0.10.", good.Message);
        Assert.False(good.IsFlagged);
        WeightingRemark poor = Assert.Single(Weigh(3, 0.5, 3).Remarks);
        Assert.True(poor.IsFlagged);
        Assert.Contains(
            "'goals' was said to matter 3 times as much as 'style' and 'style' 3 times as much as 'cohort', which makes 'goals' matter 9 times as much "
            + "as 'cohort', but it was said to matter 0.5 times as much.",
            poor.Message,
            StringComparison.Ordinal);

        static CriterionWeights Weigh(double goalsStyle, double goalsCohort, double styleCohort) => new PairwiseComparison(
            ["goals", "style", "cohort"],
            [new("goals", "style", goalsStyle), new("goals", "cohort", goalsCohort), new("style", "cohort", styleCohort)]).Weigh(WeightingPools.Context(1));
    }
}
