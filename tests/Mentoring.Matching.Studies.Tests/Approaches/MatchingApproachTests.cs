using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class MatchingApproachTests
{
    [Fact]
    public void What_is_wrong_with_pairs_is_said_with_the_people_and_a_mend()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 6, Mentors = 3, LeastCapacity = 1, MostCapacity = 1, ManagersInPool = 0 });
        MatchingTask task = MatchingTask.Of(generated.DetailedScheme, generated.Pool);
        (string first, string mentor) = (task.Pool.Mentees[0].Id, task.Pool.Mentors[0].Id);
        Says($"The approach 'wrong' paired mentee 9 with mentor 0, but there are 6 mentees and 3 mentors; use indices of the pool, from 0.", (9, 0));
        Says("The approach 'wrong' paired mentee 0 with mentor -2, but there are 6 mentees and 3 mentors; use indices of the pool, from 0.", (0, -2));
        Says($"The approach 'wrong' paired mentee '{first}' with mentor '{mentor}' twice; give each pair once.", (0, 0), (1, 1), (0, 0));
        Says($"The approach 'wrong' gave mentee '{first}' more than the 1 that they want; keep to MatchingTask.Demand.", (0, 0), (0, 1));
        Says($"The approach 'wrong' gave mentor '{mentor}' more than the 1 that they take; keep to MatchingTask.Capacity.", (0, 0), (1, 0));
        Assert.Equal(
            "The approach 'wrong' returned null; return a result.",
            Assert.Throws<InvalidOperationException>(() => new Wrong(null).Match(task)).Message);

        void Says(string message, params (int Mentee, int Mentor)[] pairs) =>
            Assert.Equal(message, Assert.Throws<InvalidOperationException>(() => new Wrong(pairs).Match(task)).Message);
    }

    [Fact]
    public void Pairs_against_rules_and_locks_are_refused()
    {
        MatchingTask task = StudyPools.Task(6);
        int locked = Enumerable.Range(0, task.MenteeCount).First(i => task.LockedMentorOf(i) >= 0);
        int other = task.LockedMentorOf(locked) == 0 ? 1 : 0;
        string message = Assert.Throws<InvalidOperationException>(() => new Wrong([(locked, other)]).Match(task)).Message;
        Assert.EndsWith($"a lock to mentor '{task.Pool.Mentors[task.LockedMentorOf(locked)].Id}' forbids; make the locked pair.", message, StringComparison.Ordinal);
        message = Assert.Throws<InvalidOperationException>(() => new Wrong([]).Match(task)).Message;
        Assert.EndsWith("make locked pairs first.", message, StringComparison.Ordinal);

        MatchingTask ruled = StudyPools.Task(10);
        (int Mentee, int Mentor) forbidden = Enumerable.Range(0, ruled.MenteeCount * ruled.MentorCount)
            .Select(c => (c / ruled.MentorCount, c % ruled.MentorCount)).First(c => !ruled.IsEligible(c.Item1, c.Item2));
        message = Assert.Throws<InvalidOperationException>(() => new Wrong([forbidden]).Match(ruled)).Message;
        Assert.EndsWith("which the rules forbid; ask MatchingTask.IsEligible first.", message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_result_without_pairs_says_why_and_is_not_checked_for_locks()
    {
        ApproachResult result = new Refusing().Match(StudyPools.Task(6));
        Assert.Equal((ApproachStatus.Infeasible, "It cannot be."), (result.Status, result.Reason));
        Assert.Throws<ArgumentException>(() => ApproachResult.NotApplicable(" "));
        Assert.Throws<ArgumentOutOfRangeException>(() => ApproachResult.Matched([new PlacedPair(3, 1)]).MentorOf(3));
        Assert.Equal([-1, 4, -1], ApproachResult.Matched([-1, 4, -1]).MentorOf(3));
    }

    [Fact]
    public void Built_in_approaches_have_names_of_their_own() =>
        Assert.Equal(MatchingApproaches.BuiltIn.Length, MatchingApproaches.BuiltIn.Select(a => a.Name).Distinct(StringComparer.OrdinalIgnoreCase).Count());

    private sealed class Wrong((int Mentee, int Mentor)[]? pairs) : MatchingApproach
    {
        public override string Name => "wrong";

        public override string Description => "It is wrong.";

        protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken) =>
            pairs is null ? null! : ApproachResult.Matched(pairs.Select(p => new PlacedPair(p.Mentee, p.Mentor)));
    }

    private sealed class Refusing : MatchingApproach
    {
        public override string Name => "refusing";

        public override string Description => "It refuses.";

        protected override ApproachResult MatchCore(MatchingTask task, CancellationToken cancellationToken) => ApproachResult.Infeasible("It cannot be.");
    }
}
