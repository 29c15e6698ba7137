using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Approaches;

/// <summary>What every approach must do. An approach of one's own is held to it by one line that derives from this class.</summary>
public abstract class MatchingApproachConformance
{
    private protected const int Seeds = 80;

    private protected abstract MatchingApproach Approach { get; }

    /// <summary>Whether a free place takes anybody; otherwise it takes those whose rank there is above 0.</summary>
    private protected virtual bool WastesNothing => true;

    [Fact]
    public void It_says_what_it_is()
    {
        Assert.Matches("^[a-z]+(-[a-z]+)*$", Approach.Name);
        Assert.EndsWith(".", Approach.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void Its_pairs_keep_rules_locks_capacities_and_demands()
    {
        int pairs = 0, locks = 0;
        foreach (MatchingTask task in Tasks())
        {
            ApproachResult result = Approach.Match(task);
            Assert.Equal(ApproachStatus.Matched, result.Status);
            Assert.Null(result.Reason);
            Assert.Equal(result.Pairs.Order(Comparer<PlacedPair>.Create((a, b) => (a.Mentee, a.Mentor).CompareTo((b.Mentee, b.Mentor)))), result.Pairs);
            Assert.Equal(result.Pairs.Length, result.Pairs.Select(p => p.Mentee).Distinct().Count());
            Assert.All(result.Pairs.CountBy(p => p.Mentor), m => Assert.True(m.Value <= task.Pool.Mentors[m.Key].Capacity));
            Pair[] named = [.. result.Pairs.Select(p => new Pair(task.Pool.Mentees[p.Mentee].Id, task.Pool.Mentors[p.Mentor].Id))];
            Assert.All(task.Pool.Locks, l => Assert.Contains(l, named));
            Assert.All(result.Pairs.Zip(named).Where(p => !task.Pool.Locks.Contains(p.Second)), p =>
            {
                Assert.True(task.Rules.IsAllowed(p.First.Mentee, p.First.Mentor));
                Assert.DoesNotContain(p.Second.MentorId, task.Pool.Mentees[p.First.Mentee].Avoids);
            });
            pairs += result.Pairs.Length;
            locks += task.Pool.Locks.Length;
        }

        Assert.True(pairs > 150 && locks > 20, $"Only {pairs} pairs and {locks} locks were looked at.");
    }

    [Fact]
    public void The_same_task_gives_the_same_pairs() =>
        Assert.All(Tasks(), task => Assert.Equal(Pairs(task), Pairs(task)));

    [Fact]
    public void The_order_people_came_in_changes_nothing() => Assert.All(Tasks().Take(40), task => Assert.Equal(
        Pairs(task), Pairs(MatchingTask.Of(task.Scheme, StudyPools.Reversed(task.Pool), task.Seed))));

    [Fact]
    public void Nobody_is_left_out_whom_a_free_place_could_take()
    {
        foreach (MatchingTask task in Tasks())
        {
            int[] mentorOf = Approach.Match(task).MentorOf(task.MenteeCount);
            var free = Enumerable.Range(0, task.MentorCount).Where(j => mentorOf.Count(m => m == j) < task.Capacity(j)).ToArray();
            Assert.All(Enumerable.Range(0, task.MenteeCount).Where(i => mentorOf[i] < 0), i =>
                Assert.DoesNotContain(free, j => task.IsEligible(i, j) && (WastesNothing || task.Rank(i, j) > 0)));
        }
    }

    [Fact]
    public void More_mentees_than_places_fill_the_places()
    {
        var generated = Generation(30, 4);
        MatchingTask task = MatchingTask.Of(generated.InformalScheme, generated.Pool);
        long places = task.Pool.Mentors.Sum(m => m.Capacity);
        Assert.True(places < 30);
        Assert.Equal(places, Approach.Match(task).Pairs.Length);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 0)]
    [InlineData(0, 5)]
    public void Pools_without_people_have_no_pairs(int mentees, int mentors)
    {
        var generated = Generation(mentees, mentors);
        ApproachResult result = Approach.Match(MatchingTask.Of(generated.DetailedScheme, generated.Pool));
        Assert.Equal(ApproachStatus.Matched, result.Status);
        Assert.Empty(result.Pairs);
    }

    [Fact]
    public void It_heeds_cancellation()
    {
        using var source = new CancellationTokenSource();
        source.Cancel();
        Assert.Throws<OperationCanceledException>(() => Approach.Match(StudyPools.Task(11), source.Token));
        Assert.Throws<ArgumentNullException>(() => Approach.Match(null!));
    }

    private PlacedPair[] Pairs(MatchingTask task) => [.. Approach.Match(task).Pairs];

    private static IEnumerable<MatchingTask> Tasks() => Enumerable.Range(1, Seeds).Select(StudyPools.Task);

    private static Studies.Generation.GeneratedPool Generation(int mentees, int mentors) => Studies.Generation.PoolGenerator.Generate(
        new() { Mentees = mentees, Mentors = mentors, ManagersInPool = 0, LeastCapacity = 1, MostCapacity = 3 });
}
