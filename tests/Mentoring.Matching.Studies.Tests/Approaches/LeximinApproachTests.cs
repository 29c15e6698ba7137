using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class LeximinApproachTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new LeximinApproach();

    [Fact]
    public void No_matching_of_a_small_pool_places_more_or_has_better_ranks_from_the_lowest_up()
    {
        foreach (MatchingTask task in Enumerable.Range(1, Seeds).Select(StudyPools.Task).Where(t => t.MenteeCount <= 5))
        {
            int[][] ranks = [.. SlowTwins.AllMatchings(task).Select(m => SlowTwins.Sorted(task, m))];
            int[] best = ranks.Where(r => r.Length == ranks.Max(x => x.Length)).Aggregate((a, b) => a.AsSpan().SequenceCompareTo(b) >= 0 ? a : b);
            Assert.Equal(best, SlowTwins.Sorted(task, Approach.Match(task).MentorOf(task.MenteeCount)));
        }
    }

    [Fact]
    public void No_built_in_approach_places_more_or_as_many_with_a_better_lowest()
    {
        foreach (MatchingTask task in Enumerable.Range(1, Seeds).Select(StudyPools.Task))
        {
            int[] own = SlowTwins.Sorted(task, Approach.Match(task).MentorOf(task.MenteeCount));
            Assert.All(MatchingApproaches.BuiltIn.Select(a => SlowTwins.Sorted(task, a.Match(task).MentorOf(task.MenteeCount))), other =>
                Assert.True(other.Length < own.Length || (other.Length == own.Length && other.AsSpan().SequenceCompareTo(own) <= 0)));
        }
    }
}
