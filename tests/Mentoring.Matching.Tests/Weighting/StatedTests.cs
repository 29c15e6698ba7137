using Mentoring.Matching.Problems;
using Mentoring.Matching.Tests.Pools;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Weighting;

public sealed class StatedTests
{
    [Fact]
    public void Weights_are_as_stated_and_nothing_where_nothing_is_stated()
    {
        var stated = new Stated(
            new Dictionary<string, double> { ["goals"] = 30, ["cohort"] = 10 }, new Dictionary<string, double> { ["style"] = 2, ["goals"] = 0 });
        CriterionWeights weights = stated.Weigh(WeightingPools.Context(1));
        Assert.Equal([0.75, 0, 0.25, 0, 0], weights.Mentees.Of(0).ToArray());
        Assert.Equal([0, 1, 0, 0, 0], weights.Mentors.Of(0).ToArray());
    }

    [Fact]
    public void Mentors_have_the_mentees_weights_by_default()
    {
        CriterionWeights weights = new Stated(new Dictionary<string, double> { ["goals"] = 1, ["style"] = 3 }).Weigh(WeightingPools.Context(1));
        Assert.Equal(weights.Mentees.Of(0).ToArray(), weights.Mentors.Of(0).ToArray());
    }

    [Fact]
    public void All_weights_that_are_none_are_told_at_once()
    {
        IReadOnlyList<Problem> problems = Assert.Throws<InvalidInputException>(() => new Stated(
            new Dictionary<string, double> { ["goals"] = -1, ["style"] = double.NaN, ["cohort"] = 1 },
            new Dictionary<string, double> { ["goals"] = 0 })).Problems;
        Assert.Equal(
            ["weights, criterion 'goals'", "weights, criterion 'style'", "mentor weights"], problems.Select(p => p.Place));
        Assert.Equal("-1 is no weight", problems[0].Message);
    }

    [Fact]
    public void Weights_too_large_to_add_up_are_refused() => Assert.Throws<InvalidInputException>(
        () => new Stated(new Dictionary<string, double> { ["a"] = double.MaxValue, ["b"] = double.MaxValue }));

    [Fact]
    public void Later_changes_to_the_dictionary_change_nothing()
    {
        var weights = new Dictionary<string, double> { ["goals"] = 1 };
        var stated = new Stated(weights);
        weights["nonsense"] = 5;
        Assert.Empty(stated.Check(SchemePools.Questionnaire, WeightingPools.Criteria));
        Assert.Equal(["goals"], stated.Weights.Keys);
    }
}
