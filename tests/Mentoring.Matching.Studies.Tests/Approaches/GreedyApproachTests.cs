using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class GreedyApproachTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new GreedyApproach();

    [Fact]
    public void It_takes_the_pairs_in_order_of_rank()
    {
        foreach (MatchingTask task in Enumerable.Range(1, Seeds).Select(StudyPools.Task))
        {
            int[] mentorOf = [.. Enumerable.Range(0, task.MenteeCount).Select(task.LockedMentorOf)];
            var pairs = Enumerable.Range(0, task.MenteeCount)
                .SelectMany(i => Enumerable.Range(0, task.MentorCount).Where(j => task.IsEligible(i, j)).Select(j => (i, j)))
                .OrderByDescending(p => task.Rank(p.i, p.j)).ThenBy(p => p.i).ThenBy(p => p.j);
            foreach ((int i, int j) in pairs)
            {
                if (mentorOf[i] < 0 && mentorOf.Count(m => m == j) < task.Capacity(j))
                {
                    mentorOf[i] = j;
                }
            }

            Assert.Equal(mentorOf, Approach.Match(task).MentorOf(task.MenteeCount));
        }
    }
}
