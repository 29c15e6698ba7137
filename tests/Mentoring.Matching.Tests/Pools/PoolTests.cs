using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Pools;

public sealed class PoolTests
{
    [Property(MaxTest = 30)]
    public void People_stand_in_the_order_of_their_ids_whatever_order_they_came_in(int seed)
    {
        Pool pool = SchemePools.Random(new Random(seed));
        Assert.Equal(pool.Mentees.Select(m => m.Id).Order(StringComparer.Ordinal), pool.Mentees.Select(m => m.Id));
        Assert.Equal(pool.Mentors.Select(m => m.Id).Order(StringComparer.Ordinal), pool.Mentors.Select(m => m.Id));
        Assert.All(Enumerable.Range(0, pool.Mentees.Length), i => Assert.Equal(i, pool.IndexOfMentee(pool.Mentees[i].Id)));
        Assert.All(Enumerable.Range(0, pool.Mentors.Length), i => Assert.Equal(i, pool.IndexOfMentor(pool.Mentors[i].Id)));
        Assert.Equal(-1, pool.IndexOfMentee("nobody"));
        Assert.All(Enumerable.Range(0, pool.Mentees.Length), i => Assert.Equal(i, pool.IndexOrThrow(Side.Mentee, pool.Mentees[i].Id)));
        Assert.All(Enumerable.Range(0, pool.Mentors.Length), j => Assert.Equal(j, pool.IndexOrThrow(Side.Mentor, pool.Mentors[j].Id)));
        Assert.Throws<ArgumentException>(() => pool.IndexOrThrow(Side.Mentor, "nobody"));
        Assert.Same(pool.Mentors[0], pool[Side.Mentor, 0]);
    }

    [Fact]
    public void Pairs_stand_in_order_and_once()
    {
        var pool = new Pool(
            new Questionnaire([]),
            [new Mentee("a"), new Mentee("b")],
            [new Mentor("x", capacity: 2)],
            locks: [new Pair("b", "x"), new Pair("a", "x"), new Pair("b", "x")],
            earlierPairs: [new Pair("b", "y"), new Pair("b", "x"), new Pair("b", "y")]);
        Assert.Equal([new Pair("a", "x"), new Pair("b", "x")], pool.Locks.AsEnumerable());
        Assert.Equal([new Pair("b", "x"), new Pair("b", "y")], pool.EarlierPairs.AsEnumerable());
    }

    [Fact]
    public void The_ids_of_pairs_are_trimmed_as_those_of_people_are()
    {
        var pool = new Pool(
            new Questionnaire([], [new PairMeasure("travel", 0, 9)]),
            [new Mentee("ann ")],
            [new Mentor(" x")],
            locks: [new Pair("ann ", "x"), new Pair("ann", " x")],
            earlierPairs: [new Pair("ann", "x "), new Pair(" ann", "x")],
            pairValues: [new PairValue("travel", new Pair("ann ", " x "), 3)]);
        Assert.Equal([new Pair("ann", "x")], pool.Locks.AsEnumerable());
        Assert.Equal([new Pair("ann", "x")], pool.EarlierPairs.AsEnumerable());
        Assert.Equal([new PairValue("travel", new Pair("ann", "x"), 3)], pool.PairValues.AsEnumerable());
    }

    [Fact]
    public void The_same_people_can_be_put_under_another_questionnaire_that_fits()
    {
        var pool = new Pool(new Questionnaire([new LikertQuestion("goals", 7)]), [new Mentee("a", AnswerSheet.Of(("goals", Answer.Number(6))))], []);
        Assert.Same(pool, pool.Under(pool.Questionnaire));
        Assert.Equal(9, ((LikertQuestion)pool.Under(new Questionnaire([new LikertQuestion("goals", 9)])).Questionnaire.Questions[0]).Points);
        Assert.Throws<InvalidInputException>(() => pool.Under(new Questionnaire([new LikertQuestion("goals", 5)])));
    }

    [Fact]
    public void People_who_are_none_are_refused()
    {
        Assert.Throws<ArgumentException>(() => new Mentee(" "));
        Assert.Throws<ArgumentException>(() => new Mentee("a", requests: [null!]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mentor("a", capacity: -1));
        Assert.Throws<ArgumentOutOfRangeException>(() => new Mentor("a", capacity: 1, minimumLoad: 2));
        Assert.Equal("a", new Mentee(" a ").Name);
    }

    [Fact]
    public void An_answer_sheet_answers_each_question_once()
    {
        AnswerSheet sheet = AnswerSheet.Of(("goals", Answer.Number(1)));
        Assert.Equal(Answer.Skipped, sheet["other"]);
        Assert.Equal(Answer.Number(2), sheet.With("goals", Answer.Number(2))["goals"]);
        Assert.Equal(Answer.Number(1), sheet["goals"]);
        Assert.Throws<ArgumentException>(() => AnswerSheet.Of(("goals", Answer.Skipped), ("goals", Answer.Skipped)));
        Assert.Throws<ArgumentException>(() => AnswerSheet.Of(("goals", null!)));
    }
}
