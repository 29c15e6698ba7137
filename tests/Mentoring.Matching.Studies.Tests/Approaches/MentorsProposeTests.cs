using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class MentorsProposeTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new DeferredAcceptanceApproach(Side.Mentor);

    [Fact]
    public void It_is_deferred_acceptance_one_proposal_at_a_time() => Assert.All(Enumerable.Range(1, Seeds).Select(StudyPools.Task), task =>
        Assert.Equal(SlowTwins.MentorsPropose(task), Approach.Match(task).MentorOf(task.MenteeCount)));

    [Fact]
    public void No_pair_blocks() => Assert.All(Enumerable.Range(1, Seeds).Select(StudyPools.Task), task =>
        Assert.Empty(SlowTwins.Blocking(task, Approach.Match(task).MentorOf(task.MenteeCount))));

    [Fact]
    public void No_mentee_has_better_than_when_mentees_propose()
    {
        int differ = 0, strict = 0;
        foreach (MatchingTask task in Enumerable.Range(1, 25).Select(Opposed))
        {
            int[] mentorOf = Approach.Match(task).MentorOf(task.MenteeCount);
            int[] proposing = new DeferredAcceptanceApproach().Match(task).MentorOf(task.MenteeCount);
            differ += mentorOf.SequenceEqual(proposing) ? 0 : 1;
            if (IsWithoutTies(task))
            {
                strict++;
                Assert.Equal(mentorOf.Select(j => j < 0), proposing.Select(j => j < 0)); // the rural hospitals theorem
                Assert.All(Enumerable.Range(0, task.MenteeCount).Where(i => mentorOf[i] >= 0), i =>
                    Assert.True(task.MenteeView(i, proposing[i]) >= task.MenteeView(i, mentorOf[i])));
            }
        }

        Assert.True(differ > 0 && strict > 0, $"{differ} differ and {strict} have no ties: nothing was shown.");
    }

    /// <summary>Mentees look at the traits that mentors do not look at.</summary>
    private static MatchingTask Opposed(int seed)
    {
        var generated = PoolGenerator.Generate(new()
        {
            Seed = (ulong)seed, Mentees = 8, Mentors = 8, LeastCapacity = 1, MostCapacity = 1, Traits = 2, QuestionsPerTrait = 4, Points = 11, ManagersInPool = 0,
            MissingOfMentees = Missingness.None, MissingOfMentors = Missingness.None,
        });
        string[] scales = [.. generated.DetailedScheme.Criteria.Select(c => c.Id).Where(id => id.StartsWith('t') && id != "topics")];
        return MatchingTask.Of(
            StudyPools.Weighed(generated.DetailedScheme, new Stated(Weights(scales, "t01"), Weights(scales, "t02"))), generated.Pool, (ulong)seed);
    }

    private static Dictionary<string, double> Weights(string[] scales, string trait) =>
        scales.Where(s => s.StartsWith(trait, StringComparison.Ordinal)).Select((s, k) => (s, k)).ToDictionary(x => x.s, x => 1 + (0.37 * x.k));

    private static bool IsWithoutTies(MatchingTask task) =>
        Enumerable.Range(0, task.MenteeCount).All(i => Enumerable.Range(0, task.MentorCount).Select(j => task.MenteeView(i, j)).Distinct().Count() == task.MentorCount)
        && Enumerable.Range(0, task.MentorCount).All(j => Enumerable.Range(0, task.MenteeCount).Select(i => task.MentorView(i, j)).Distinct().Count() == task.MenteeCount);
}
