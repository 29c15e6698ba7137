using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class DeferredAcceptanceApproachTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new DeferredAcceptanceApproach();

    [Fact]
    public void It_is_deferred_acceptance_one_proposal_at_a_time() => Assert.All(Enumerable.Range(1, Seeds).Select(StudyPools.Task), task =>
        Assert.Equal(SlowTwins.MenteesPropose(task), Approach.Match(task).MentorOf(task.MenteeCount)));

    [Fact]
    public void No_pair_blocks() => Assert.All(Enumerable.Range(1, Seeds).Select(StudyPools.Task), task =>
        Assert.Empty(SlowTwins.Blocking(task, Approach.Match(task).MentorOf(task.MenteeCount))));

    [Fact]
    public void There_are_two_sides() => Assert.Throws<ArgumentOutOfRangeException>(() => new DeferredAcceptanceApproach((Side)7));
}
