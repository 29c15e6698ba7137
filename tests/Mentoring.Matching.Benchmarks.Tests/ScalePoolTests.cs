using Mentoring.Matching.Benchmarks.Workloads;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class ScalePoolTests
{
    [Theory]
    [InlineData(ScaleRules.Open)]
    [InlineData(ScaleRules.Selective)]
    public void The_same_size_gives_the_same_people(ScaleRules rules)
    {
        (Scheme scheme, Pool pool) = ScalePool.Of(60, 40, rules);
        (_, Pool again) = ScalePool.Of(60, 40, rules);
        Assert.Equal((60, 40), (pool.Mentees.Length, pool.Mentors.Length));
        Assert.Equal(12, scheme.Criteria.Length);
        foreach (Side side in new[] { Side.Mentee, Side.Mentor })
        {
            for (int i = 0; i < pool.CountOf(side); i++)
            {
                Assert.Equal(pool[side, i].Id, again[side, i].Id);
                Assert.Equal(pool[side, i].Answers, again[side, i].Answers);
            }
        }

        Assert.Equal(pool.Mentors.Select(m => m.Capacity), again.Mentors.Select(m => m.Capacity));
        Assert.Equal([1, 2, 3], pool.Mentors.Select(m => m.Capacity).Distinct().Order());
    }

    [Fact]
    public void Three_in_ten_answers_to_criteria_are_missing_and_none_to_rules()
    {
        (Scheme scheme, Pool pool) = ScalePool.Of(500, 500, ScaleRules.Selective);
        Participant[] people = [.. pool.Mentees, .. pool.Mentors];
        string[] ofRules = ["organisation", "language", "region", "area"];
        double Missing(IEnumerable<Question> questions) =>
            questions.Average(q => people.Average(p => p.Answers[q.Id].State == AnswerState.Skipped ? 1.0 : 0));
        Assert.InRange(Missing(scheme.Questionnaire.Questions.Where(q => !ofRules.Contains(q.Id))), 0.28, 0.32);
        Assert.Equal(0, Missing(scheme.Questionnaire.Questions.Where(q => ofRules.Contains(q.Id))));
    }

    [Theory]
    [InlineData(ScaleRules.Open, 0.94, 0.96)]
    [InlineData(ScaleRules.Selective, 0.008, 0.012)]
    public void The_rules_leave_the_share_of_pairs_that_they_promise(ScaleRules rules, double least, double most)
    {
        (Scheme scheme, Pool pool) = ScalePool.Of(800, 400, rules);
        MatchTotals totals = new Matcher(scheme).Match(pool).Totals;
        Assert.InRange(totals.EligiblePairs / (800 * 400.0), least, most);
    }
}
