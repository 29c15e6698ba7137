using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Responses;

public sealed class ResponseTableTests
{
    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Every_answer_is_encoded_as_its_question_reads_it(Pool pool)
    {
        var responses = new ResponseTable(pool);
        Assert.Equal((pool.Mentees.Length, pool.Mentors.Length), (responses.MenteeCount, responses.MentorCount));
        foreach (Side side in new[] { Side.Mentee, Side.Mentor })
        {
            foreach (Question question in pool.Questionnaire.AskedOf(side))
            {
                ResponseColumn column = responses.Column(side, question.Id);
                Assert.Equal((question, side, pool.CountOf(side)), (column.Question, column.Side, column.Count));
                for (int person = 0; person < column.Count; person++)
                {
                    Answer answer = pool[side, person].Answers[question.Id];
                    Assert.Equal(answer, column[person]);
                    Assert.Equal(answer.State, column.States[person]);
                    Assert.Equal(Position(question, answer), column.Numbers[person]);
                    Assert.Equal(Ids(answer), question is OptionQuestion ? column.ItemIds(person) : []);
                    Assert.Equal(question.Describe(answer), column.Describe(person));
                }
            }
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void A_pair_measure_is_its_values_and_nothing_elsewhere(Pool pool)
    {
        PairMeasureColumn distances = new ResponseTable(pool).PairMeasure(QuestionnaireGenerator.Distance);
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            for (int mentor = 0; mentor < pool.Mentors.Length; mentor++)
            {
                var pair = new Pair(pool.Mentees[mentee].Id, pool.Mentors[mentor].Id);
                double expected = pool.PairValues.Where(v => v.Pair == pair).Select(v => v.Value).DefaultIfEmpty(double.NaN).Single();
                Assert.Equal(expected, distances[mentee, mentor]);
            }
        }
    }

    [Fact]
    public void A_question_that_is_not_there_or_not_asked_of_the_side_is_refused()
    {
        var responses = new ResponseTable(new Pool(new Questionnaire([new LikertQuestion("pace", menteeText: "How fast?")]), [], []));
        Assert.Equal(0, responses.Column(Side.Mentee, "pace").Count);
        Assert.Contains("'pace' is asked of mentors", Assert.Throws<ArgumentException>(() => responses.Column(Side.Mentor, "pace")).Message, StringComparison.Ordinal);
        Assert.Throws<ArgumentException>(() => responses.Column(Side.Mentee, "other"));
        Assert.Contains("'m'", Assert.Throws<ArgumentException>(() => responses.PairMeasure("m")).Message, StringComparison.Ordinal);
    }

    private static double Position(Question question, Answer answer) => (question, answer) switch
    {
        (_, NumberAnswer number) => number.Value,
        (SingleChoiceQuestion single, ChoiceAnswer choice) =>
            single.Options.Select((o, i) => (o.Id, Position: o.Value ?? i + 1)).Single(o => o.Id == choice.Option).Position,
        _ => double.NaN,
    };

    private static IEnumerable<string> Ids(Answer answer) => answer switch
    {
        ChoiceAnswer choice => [choice.Option],
        ChoicesAnswer choices => choices.Options.Order(StringComparer.Ordinal),
        RankingAnswer ranking => ranking.Options,
        _ => [],
    };
}
