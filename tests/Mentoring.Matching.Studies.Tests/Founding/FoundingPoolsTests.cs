using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Studies.Founding;
using Mentoring.Matching.Studies.Generation;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Studies.Tests.Founding;

public sealed class FoundingPoolsTests
{
    [Fact]
    public void The_questions_that_may_be_asked_are_those_that_criteria_compare()
    {
        Assert.Equal(FoundingPools.QuestionCount, AskedQuestions.All.Count);
        Assert.DoesNotContain("manager", AskedQuestions.All);
    }

    [Fact]
    public void Mentors_have_answers_to_what_they_were_asked_and_to_what_rules_read()
    {
        var asked = new RandomQuestions(5);
        StudyPool pool = new FoundingSource("x", "x", 5, FoundingPools.Options(20), asked).Open(3);
        IReadOnlySet<string> questions = asked.Of(3, default);
        Assert.Equal(5, questions.Count);
        GeneratedPool full = PoolGenerator.Generate(FoundingPools.Options(20) with { Seed = 3 });
        foreach (var (mentor, before) in pool.Pool.Mentors.Zip(full.Pool.Mentors))
        {
            Assert.Equal(
                before.Answers.Where(a => questions.Contains(a.Key) || !AskedQuestions.All.Contains(a.Key)).Select(a => a.Key),
                mentor.Answers.Select(a => a.Key));
            Assert.Equal(before.Capacity, mentor.Capacity);
        }

        Assert.All(pool.Pool.Mentees.Zip(full.Pool.Mentees), p => Assert.Equal(p.Second.Answers, p.First.Answers));
    }

    [Fact]
    public void Fewer_chosen_questions_are_the_first_of_more_and_each_pool_has_a_pilot_of_its_own()
    {
        var pilots = new PilotForms(20);
        var ten = new ChosenQuestions(10, pilots).Of(1, default);
        Assert.Equal(10, ten.Count);
        Assert.Subset(ten.ToHashSet(), new ChosenQuestions(3, pilots).Of(1, default).ToHashSet());
        Assert.Equal(AskedQuestions.All.Order(), pilots.Sequence(1, default).Order());
        Assert.NotEqual(pilots.Sequence(1, default), pilots.Sequence(2, default));
    }

    [Theory]
    [InlineData(SilenceKind.Items, 0)]
    [InlineData(SilenceKind.Items, 30)]
    [InlineData(SilenceKind.Items, 100)]
    [InlineData(SilenceKind.People, 0)]
    [InlineData(SilenceKind.People, 60)]
    [InlineData(SilenceKind.People, 100)]
    public void As_many_answers_are_given_as_the_rate_says(SilenceKind kind, int percent)
    {
        GeneratedPool generated = PoolGenerator.Generate(FoundingPools.Answering(1000, kind, percent));
        double[] shares = [.. generated.Pool.Mentors.Select(m => AskedQuestions.All.Count(q => m.Answers[q].State == AnswerState.Answered) / (double)AskedQuestions.All.Count)];
        Assert.InRange(shares.Average(), (percent / 100.0) - 0.05, (percent / 100.0) + 0.05);
        Assert.True(kind == SilenceKind.Items || shares.All(s => s is 0 or 1));
    }

    [Fact]
    public void With_a_say_half_of_the_weight_is_on_requests()
    {
        Scheme scheme = FoundingPools.Schemes(PoolGenerator.Generate(FoundingPools.Options(10)))[FoundingPools.WithASay];
        var stated = Assert.IsType<Weighting.Stated>(scheme.Weighting);
        Assert.Equal(FoundingPools.QuestionCount + 1, scheme.Criteria.Length);
        Assert.Equal(0.5, stated.Weights["menteeRequests"] / stated.Weights.Values.Sum(), 1e-12);
    }
}
