using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class OptimalApproachTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new OptimalApproach();

    // A pair of a rank below 0 is worth less than no pair.
    private protected override bool WastesNothing => false;

    [Fact]
    public void No_matching_of_a_small_pool_has_a_higher_total()
    {
        MatchingTask[] small = [.. Enumerable.Range(1, Seeds).Select(StudyPools.Task).Where(t => t.MenteeCount <= 5)];
        Assert.True(small.Length > 30);
        Assert.All(small, task => Assert.Equal(
            SlowTwins.AllMatchings(task).Max(m => SlowTwins.Total(task, m)), SlowTwins.Total(task, Approach.Match(task).MentorOf(task.MenteeCount))));
    }

    [Fact]
    public void No_built_in_approach_has_a_higher_total()
    {
        foreach (MatchingTask task in Enumerable.Range(1, Seeds).Select(StudyPools.Task))
        {
            long total = SlowTwins.Total(task, Approach.Match(task).MentorOf(task.MenteeCount));
            Assert.All(MatchingApproaches.BuiltIn, a => Assert.True(SlowTwins.Total(task, a.Match(task).MentorOf(task.MenteeCount)) <= total, a.Name));
        }
    }
}
