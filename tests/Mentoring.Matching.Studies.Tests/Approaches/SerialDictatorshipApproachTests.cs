using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class SerialDictatorshipApproachTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new SerialDictatorshipApproach();

    [Fact]
    public void In_turn_each_has_the_best_of_what_is_left()
    {
        foreach (MatchingTask task in Enumerable.Range(1, Seeds).Select(StudyPools.Task))
        {
            // The last mentee first, somebody who is not there, and then those who are not named.
            string[] named = [.. task.Pool.Mentees.Select(m => m.Id).Reverse().Take(3), "nobody of this pool"];
            int[] order = [.. Enumerable.Range(0, task.MenteeCount).Reverse().Take(3), .. Enumerable.Range(0, Math.Max(0, task.MenteeCount - 3))];
            int[] mentorOf = [.. Enumerable.Range(0, task.MenteeCount).Select(task.LockedMentorOf)];
            foreach (int i in order.Where(i => mentorOf[i] < 0))
            {
                mentorOf[i] = Enumerable.Range(0, task.MentorCount)
                    .Where(j => task.IsEligible(i, j) && mentorOf.Count(m => m == j) < task.Capacity(j))
                    .OrderByDescending(j => task.MenteeView(i, j))
                    .ThenBy(j => j)
                    .FirstOrDefault(-1);
            }

            Assert.Equal(mentorOf, new SerialDictatorshipApproach(named).Match(task).MentorOf(task.MenteeCount));
        }
    }

    [Fact]
    public void The_seed_draws_the_order()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 30, Mentors = 10 });
        MatchingTask task = MatchingTask.Of(generated.InformalScheme, generated.Pool);
        Assert.Equal(20, Enumerable.Range(0, 20).Select(s => string.Join(' ', Approach.Match(task.WithSeed((ulong)s)).Pairs)).Distinct().Count());
        Assert.Null(new SerialDictatorshipApproach().Order);
        Assert.Contains("'a' is named twice", Assert.Throws<ArgumentException>(() => new SerialDictatorshipApproach(["a", "b", "a"])).Message, StringComparison.Ordinal);
        Assert.Contains("given order", new SerialDictatorshipApproach(["a"]).Description, StringComparison.Ordinal);
    }
}
