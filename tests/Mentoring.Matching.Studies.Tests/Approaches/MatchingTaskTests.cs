using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class MatchingTaskTests
{
    [Fact]
    public void What_it_keeps_of_a_pair_is_what_the_library_says_of_it()
    {
        int looked = 0;
        foreach (MatchingTask task in Enumerable.Range(1, 60).Select(StudyPools.Task))
        {
            IReadOnlyList<PairReport> reports = new Matcher(task.Scheme).ExplainAll(
                task.Pool, task.Pool.Mentees.SelectMany(m => task.Pool.Mentors.Select(n => new Pair(m.Id, n.Id))));
            Dictionary<string, string> locks = task.Pool.Locks.ToDictionary(l => l.MenteeId, l => l.MentorId);
            for (int i = 0; i < task.MenteeCount; i++)
            {
                string? locked = locks.GetValueOrDefault(task.Pool.Mentees[i].Id);
                Assert.Equal(locked is null ? -1 : task.Pool.IndexOfMentor(locked), task.LockedMentorOf(i));
                Assert.Equal(1, task.Demand(i));
                for (int j = 0; j < task.MentorCount; j++, looked++)
                {
                    PairReport report = reports[(i * task.MentorCount) + j];
                    PairScore score = report.Explanation.Score;
                    Assert.Equal(score, task.Score(i, j));
                    Assert.Equal(task.Scheme.Scale.ToSteps(score.Rank), task.Rank(i, j));
                    Assert.Equal(task.Scheme.Scale.ToSteps(score.Mentee), task.MenteeView(i, j));
                    Assert.Equal(task.Scheme.Scale.ToSteps(score.Mentor), task.MentorView(i, j));
                    Assert.Equal(locked is null ? report.IsEligible : task.Pool.Mentors[j].Id == locked, task.IsEligible(i, j));
                }
            }
        }

        Assert.True(looked > 1000);
    }

    [Fact]
    public void Another_seed_shares_everything_and_other_weights_score_anew()
    {
        MatchingTask task = StudyPools.Task(8);
        MatchingTask reseeded = task.WithSeed(99);
        Assert.Equal((99UL, 8UL), (reseeded.Seed, task.Seed));
        Assert.Same(task.Scorer, reseeded.Scorer);
        MatchingTask reweighed = task.WeighedBy(new Headline());
        Assert.NotEqual(
            Enumerable.Range(0, task.MentorCount).Select(j => task.Rank(0, j)), Enumerable.Range(0, task.MentorCount).Select(j => reweighed.Rank(0, j)));
        Assert.Same(task.Scheme, reweighed.Scheme);
        Assert.Throws<InvalidInputException>(() => task.WeighedBy(new OwnImportance(new Dictionary<string, string> { ["field"] = "no such question" })));
    }

    [Fact]
    public void Whoever_is_not_there_is_refused()
    {
        MatchingTask task = StudyPools.Task(8);
        Assert.All(new Action[]
        {
            () => task.IsEligible(-1, 0), () => task.Rank(task.MenteeCount, 0), () => task.MenteeView(0, task.MentorCount), () => task.MentorView(0, -1),
            () => task.Score(0, task.MentorCount), () => task.Capacity(task.MentorCount), () => task.Demand(-1), () => task.LockedMentorOf(task.MenteeCount),
        }, a => Assert.Throws<ArgumentOutOfRangeException>(a));
    }

    [Fact]
    public void A_generated_truth_is_that_of_its_pool()
    {
        var generated = StudyPools.Generated(8);
        var truth = new GeneratedTruth(generated);
        Assert.Equal((generated.Pool.Mentees.Length, generated.Pool.Mentors.Length, "generated"), (truth.MenteeCount, truth.MentorCount, truth.Name));
        Assert.Equal(generated.Compatibility(1, 2), truth.Compatibility(1, 2));
        Assert.Equal(generated.IsGood(1, 2), truth.GoesWell(1, 2));
        Assert.Throws<ArgumentOutOfRangeException>(() => truth.Compatibility(truth.MenteeCount, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => truth.GoesWell(0, -1));
        Assert.Throws<ArgumentNullException>(() => new GeneratedTruth(null!));
        Assert.Null(new Nonsense().GoesWell(0, 0));
        Assert.Contains("a defect of that truth", Assert.Throws<InvalidOperationException>(() => new Nonsense().Compatibility(0, 0)).Message, StringComparison.Ordinal);
    }

    private sealed class Nonsense() : PairTruth(1, 1)
    {
        public override string Name => "nonsense";

        protected override double CompatibilityCore(int mentee, int mentor) => double.NaN;
    }
}
