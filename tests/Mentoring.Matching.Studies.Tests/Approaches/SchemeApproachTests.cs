using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class SchemeApproachTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new SchemeApproach();

    [Fact]
    public void It_is_the_matching_of_the_library()
    {
        MatchingTask task = StudyPools.Task(7);
        MatchResult result = new Matcher(task.Scheme).Match(task.Pool);
        ApproachResult approach = Approach.Match(task);
        Assert.NotEmpty(approach.Pairs);
        Assert.Equal(result.Pairs.Select(p => (p.MenteeId, p.MentorId)), approach.Pairs.Select(p => (task.Pool.Mentees[p.Mentee].Id, task.Pool.Mentors[p.Mentor].Id)));
        Assert.Equal(result.Totals.Rank, task.Scheme.Scale.ShowTotal(approach.Pairs.Sum(p => (long)task.Rank(p.Mentee, p.Mentor)), approach.Pairs.Length));
    }

    [Fact]
    public void Of_other_weights_it_says_that_it_does_not_apply()
    {
        ApproachResult result = Approach.Match(StudyPools.Task(7).WeighedBy(new Headline()));
        Assert.Equal(ApproachStatus.NotApplicable, result.Status);
        Assert.NotNull(result.Reason);
        Assert.Empty(result.Pairs);
    }
}
