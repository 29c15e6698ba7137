using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class OwnImportanceApproachTests : MatchingApproachConformance
{
    private static readonly OwnImportance weighting = new(new Dictionary<string, string> { ["field"] = "t01q01", ["topics"] = "t01q02" });

    private protected override MatchingApproach Approach { get; } = new OwnImportanceApproach(weighting);

    private protected override bool WastesNothing => false;

    [Fact]
    public void It_is_the_optimum_of_a_scheme_that_weighs_by_own_importance()
    {
        int differ = 0;
        foreach (MatchingTask task in Enumerable.Range(1, Seeds).Select(StudyPools.Task))
        {
            MatchingTask own = MatchingTask.Of(StudyPools.Weighed(task.Scheme, weighting), task.Pool);
            Assert.Equal(new OptimalApproach().Match(own).Pairs.ToArray(), Approach.Match(task).Pairs.ToArray());
            Assert.Equal(new OptimalApproach().Match(own).Pairs.ToArray(), new OwnImportanceApproach().Match(own).Pairs.ToArray());
            differ += Approach.Match(task).Pairs.SequenceEqual(new OptimalApproach().Match(task).Pairs) ? 0 : 1;
        }

        Assert.True(differ > 10, "Own importance hardly changes a matching: nothing was shown.");
    }

    [Fact]
    public void Where_weights_are_the_same_for_all_it_says_that_it_does_not_apply()
    {
        ApproachResult result = new OwnImportanceApproach().Match(StudyPools.Task(5));
        Assert.Equal(ApproachStatus.NotApplicable, result.Status);
        Assert.Contains("OwnImportance", result.Reason, StringComparison.Ordinal);
    }
}
