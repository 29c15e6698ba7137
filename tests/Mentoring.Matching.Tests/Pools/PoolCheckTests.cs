using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Pools;

public sealed class PoolCheckTests
{
    private static readonly Questionnaire questionnaire = new(
        [
            new LikertQuestion("goals"),
            new MultipleChoiceQuestion("skills", ["coding", "writing"]),
            new VocabularyQuestion("dream", menteeText: "What is your dream?"),
        ],
        [new PairMeasure("travel", 0, 120, "minutes")]);

    // One problem of each kind, in the order in which a pool tells them.
    private static readonly (Action<Draft> Break, string Told)[] kinds =
    [
        (d => d.Mentees.Add(null!), "the mentees: one is null; leave it out."),
        (d => d.Mentees.Add(new Mentee("a1", Of("gaols", Answer.Number(1)))), "mentee 'a1', question 'gaols': there is no such question; did you mean 'goals'."),
        (d => d.Mentees.Add(new Mentee("a2", Of("goals", Answer.Number(6)))),
            "mentee 'a2', question 'goals': '6' is not a whole number from 1 to 5; give a whole number from 1 to 5, or Answer.Skipped."),
        (d => d.Mentees.Add(new Mentee("a3", Of("skills", Answer.Choices("codng")))),
            "mentee 'a3', question 'skills': 'codng' is not an option; did you mean 'coding'; give any of 'coding', 'writing', or Answer.Skipped."),
        (d => d.Mentees.Add(new Mentee("a4", requests: ["mentor1x"])), "mentee 'a4', requests: there is no mentor 'mentor1x' in the pool; did you mean 'mentor1'."),
        (d => d.Mentees.Add(new Mentee("a5", avoids: ["quite other"])),
            "mentee 'a5', avoids: there is no mentor 'quite other' in the pool; add that mentor or leave the id out."),
        (d => d.Mentees.Add(new Mentee("a6", requests: ["mentor1", "mentor1 "])), "mentee 'a6', requests: 'mentor1' is named twice; name each person once."),
        (d => d.Mentees.Add(new Mentee("a7", requests: ["a7"])), "mentee 'a7', requests: the person asks for themselves; leave the own id out."),
        (d => d.Mentees.Add(new Mentee("a8", requests: ["mentor1"], avoids: ["mentor1"])),
            "mentee 'a8': 'mentor1' is both asked for and avoided; keep one of the two."),
        (d => d.Mentees.AddRange([new Mentee("a9"), new Mentee(" a9 ")]), "mentee 'a9': the id is there twice; give each person one entry with an id of their own."),
        (d => d.Mentors.Add(null!), "the mentors: one is null; leave it out."),
        (d => d.Mentors.Add(new Mentor("b1", Of("dream", Answer.Text("the sea")))),
            "mentor 'b1', question 'dream': it is not asked of mentors; leave the answer out, or give the question words for mentors."),
        (d => d.Mentors.Add(new Mentor("b2", avoids: ["mentee9"])), "mentor 'b2', avoids: there is no mentee 'mentee9' in the pool; did you mean 'mentee1'."),
        (d => d.Mentors.AddRange([new Mentor("b3"), new Mentor("b3")]), "mentor 'b3': the id is there twice; give each person one entry with an id of their own."),
        (d => d.Locks.Add(default), "locked pair ' -> ': an id is blank; name both people or leave the pair out."),
        (d => d.Earlier.Add(new Pair("mentee1", " ")), "earlier pair 'mentee1 -> ': an id is blank; name both people or leave the pair out."),
        (d => d.Values.Add(default), "pair value ' -> ': an id is blank; name both people or leave the pair out."),
        (d => d.Locks.Add(new Pair("c1", "mentor1")), "locked pair 'c1 -> mentor1': there is no mentee 'c1' in the pool; add that mentee or leave the lock out."),
        (d => d.Locks.Add(new Pair("mentee1", "c2")), "locked pair 'mentee1 -> c2': there is no mentor 'c2' in the pool; add that mentor or leave the lock out."),
        (d => d.Locks.AddRange([new Pair("mentee2", "mentor1"), new Pair("mentee2", "mentor2")]),
            "locked pair 'mentee2 -> mentor2': the mentee is also locked to 'mentor1'; keep one of the locks."),
        (d =>
        {
            d.Mentees.Add(new Mentee("mentor2"));
            d.Locks.Add(new Pair("mentor2", "mentor2"));
        }, "locked pair 'mentor2 -> mentor2': a person is locked to themselves; leave the lock out."),
        (d => d.Locks.AddRange([new Pair("mentee3", "mentor3"), new Pair("mentee4", "mentor3")]),
            "mentor 'mentor3': 2 mentees are locked to a capacity of 1; raise the capacity or leave locks out."),
        (d => d.Values.Add(new PairValue("time", new Pair("mentee1", "mentor1"), 1)),
            "pair measure 'time' of 'mentee1 -> mentor1': there is no such measure; use one of 'travel'."),
        (d => d.Values.Add(new PairValue("travel", new Pair("c3", "mentor1"), 1)),
            "pair measure 'travel' of 'c3 -> mentor1': there is no mentee 'c3' in the pool; add that mentee or leave the value out."),
        (d => d.Values.Add(new PairValue("travel", new Pair("mentee1", "c4"), 1)),
            "pair measure 'travel' of 'mentee1 -> c4': there is no mentor 'c4' in the pool; add that mentor or leave the value out."),
        (d => d.Values.Add(new PairValue("travel", new Pair("mentee1", "mentor1"), 121)),
            "pair measure 'travel' of 'mentee1 -> mentor1': 121 is out of range; give a number from 0 to 120."),
        (d => d.Values.AddRange(Enumerable.Repeat(new PairValue("travel", new Pair("mentee2", "mentor1"), 7), 2)),
            "pair measure 'travel' of 'mentee2 -> mentor1': the value is there twice; give it once."),
        (d => d.Values.Add(new PairValue("travel", new Pair("mentee3", "mentor1"), double.NaN)),
            "pair measure 'travel' of 'mentee3 -> mentor1': NaN is out of range; give a number from 0 to 120."),
    ];

    public static TheoryData<int> Kinds() => [.. Enumerable.Range(0, kinds.Length)];

    [Fact]
    public void A_pool_in_order_has_no_problem() => Assert.Equal((4, 3), (new Draft().Make().Mentees.Length, new Draft().Make().Mentors.Length));

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Each_problem_is_told_alone_with_its_place_and_mend(int kind)
    {
        var draft = new Draft();
        kinds[kind].Break(draft);
        Assert.Equal([kinds[kind].Told], Told(draft));
    }

    [Fact]
    public void All_problems_are_told_at_once()
    {
        var draft = new Draft();
        foreach ((Action<Draft> breakIt, _) in kinds)
        {
            breakIt(draft);
        }

        Assert.Equal(kinds.Select(k => k.Told).Order(StringComparer.Ordinal), Told(draft).Order(StringComparer.Ordinal));
    }

    [Property(MaxTest = 30)]
    public void Problems_do_not_depend_on_the_order_of_the_input(int seed)
    {
        var random = new Random(seed);
        var draft = new Draft();
        foreach ((Action<Draft> breakIt, _) in kinds.Where(_ => random.Next(2) == 0).Append(kinds[0]))
        {
            breakIt(draft);
        }

        string[] before = Told(draft);
        draft.Shuffle(random);
        Assert.Equal(before, Told(draft));
    }

    [Fact]
    public void What_was_not_answered_may_be_about_a_question_of_the_other_side()
    {
        var draft = new Draft();
        draft.Mentors.Add(new Mentor("b1", Of("dream", Answer.Skipped)));
        Assert.Equal(4, draft.Make().Mentors.Length);
    }

    private static AnswerSheet Of(string question, Answer answer) => AnswerSheet.Of((question, answer));

    private static string[] Told(Draft draft) =>
        [.. Assert.Throws<InvalidInputException>(draft.Make).Problems.Select(p => p.ToString())];

    /// <summary>What a pool is made of, in order until a test breaks it.</summary>
    private sealed class Draft
    {
        public List<Mentee> Mentees { get; } =
            [new("mentee1", Of("goals", Answer.Number(5)), requests: ["mentor1"], avoids: ["mentor2"]), new("mentee2"), new("mentee3"), new("mentee4")];

        public List<Mentor> Mentors { get; } = [new("mentor1", capacity: 9, requests: ["mentee1"]), new("mentor2", capacity: 9), new("mentor3")];

        public List<Pair> Locks { get; } = [];

        public List<Pair> Earlier { get; } = [new("mentee1", "left long ago")];

        public List<PairValue> Values { get; } = [new("travel", new Pair("mentee1", "mentor2"), 120)];

        public Pool Make() => new(questionnaire, Mentees, Mentors, Locks, Earlier, Values);

        public void Shuffle(Random random)
        {
            Shuffled(Mentees, random);
            Shuffled(Mentors, random);
            Shuffled(Locks, random);
            Shuffled(Earlier, random);
            Shuffled(Values, random);
        }

        private static void Shuffled<T>(List<T> list, Random random)
        {
            T[] items = [.. list];
            random.Shuffle(items);
            list.Clear();
            list.AddRange(items);
        }
    }
}
