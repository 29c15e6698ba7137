using FsCheck.Xunit;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.ShortForms;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.ShortForms;

public sealed class NextQuestionTests
{
    /// <summary>
    /// Each answer that others gave tried with every matching there is, against the present one. Where several are best, any of them may be taken.
    /// </summary>
    [Fact]
    public void A_gain_is_the_mean_over_the_answers_that_others_gave()
    {
        int sharp = 0;
        for (int seed = 1; seed <= 25; seed++)
        {
            (Scheme scheme, Pool pool) = FormPools.Scales(seed, 5, 3, silent: 0.3);
            foreach (Mentor mentor in pool.Mentors)
            {
                var found = NextQuestion.For(scheme, pool, Side.Mentor, mentor.Id);
                Assert.Equal(scheme.Questionnaire.Questions.Count(q => mentor.Answers[q.Id].State == AnswerState.Skipped), found.Gains.Length);
                foreach (QuestionGain gain in found.Gains)
                {
                    AllMatchings plain = AllMatchings.Of(scheme, pool, mentor, gain.QuestionId);
                    Assert.Equal((plain.Answers, true), (gain.Answers, gain.IsExact));
                    Assert.InRange(gain.Total.Value, plain.LeastTotal - 1e-5, plain.MostTotal + 1e-5);
                    Assert.InRange(gain.Own.Value, plain.LeastOwn - 1e-5, plain.MostOwn + 1e-5);
                    Assert.Equal(gain.Total.Value >= 0.005 && gain.Total.Value > 2 * gain.Total.StandardError, gain.IsWorthAsking);
                    sharp += plain.MostTotal - plain.LeastTotal < 1e-9 && plain.MostOwn - plain.LeastOwn < 1e-9 && Math.Abs(gain.Own.Value) > 1e-3 ? 1 : 0;
                }

                Assert.Equal(found.Gains.FirstOrDefault(g => g.IsWorthAsking), found.Best);
                Assert.Equal(found.Gains.Where(g => g.IsWorthAsking).MaxBy(g => g.Total.Value), found.Best);
            }
        }

        Assert.True(sharp > 20, $"only {sharp} gains are told apart from nothing by a single best matching");
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 40)]
    public void Only_what_was_skipped_and_is_read_is_asked_for_in_any_order_of_the_people(Pool pool, int seed)
    {
        if (pool.Mentors.IsEmpty)
        {
            return;
        }

        Scheme scheme = SchemeGenerator.Of(seed, pool);
        Mentor mentor = pool.Mentors[new Random(seed).Next(pool.Mentors.Length)];
        var options = new FormOptions { Draws = 3, TieBreaks = 2, MostAnswers = 3 };
        var found = NextQuestion.For(scheme, pool, Side.Mentor, mentor.Id, options);
        string[] expected = [.. scheme.Criteria.SelectMany(c => c.References()).Where(r => r.Side == Side.Mentor).Select(r => r.QuestionId).Distinct()
            .Where(id => mentor.Answers[id].State == AnswerState.Skipped && pool.Mentors.Any(m => m.Answers[id].State == AnswerState.Answered))];
        Assert.Equal(expected.Order(StringComparer.Ordinal), found.Gains.Select(g => g.QuestionId).Order(StringComparer.Ordinal));
        var turned = new Pool(pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks, pool.EarlierPairs, pool.PairValues);
        var again = NextQuestion.For(scheme, turned, Side.Mentor, mentor.Id, new FormOptions { Draws = 3, TieBreaks = 2, MostAnswers = 3, Parallelism = 3 });
        Assert.Equal(found.Gains.Select(g => g.ToString()), again.Gains.Select(g => g.ToString()));
        Assert.Equal(found.Sentence, again.Sentence);
    }

    /// <summary>Two mentors of whom one is silent: where that one stands decides who should have whom.</summary>
    [Fact]
    public void The_sentence_says_what_to_ask_or_that_nothing_is_worth_it()
    {
        (Scheme scheme, _) = FormPools.Scales(1, 1, 1);
        Mentee Mentee(string id, double q) => new(id, AnswerSheet.Of(("q0", Answer.Number(q))));
        Mentor Mentor(string id, double? q) => new(id, q is { } value ? AnswerSheet.Of(("q0", Answer.Number(value))) : null);
        var pool = new Pool(scheme.Questionnaire, [Mentee("a", 0), Mentee("b", 1)], [Mentor("m", 1), Mentor("n", 0), Mentor("silent", null)]);
        var next = NextQuestion.For(scheme, pool, Side.Mentor, "silent");
        Assert.Equal("No question is worth asking mentor 'silent': none is expected to better the matching by more than chance and rounding.", next.Sentence);
        Assert.Null(next.Best);
        var needed = new Pool(scheme.Questionnaire, [Mentee("a", 0), Mentee("b", 1)], [Mentor("m", 0.5), Mentor("n", 0), Mentor("o", 1), Mentor("silent", null)]);
        var twoPlaces = new Pool(
            needed.Questionnaire, needed.Mentees, needed.Mentors.Select(m => new Mentor(m.Id, m.Answers, m.Id is "n" or "o" ? 0 : 1)));
        next = NextQuestion.For(scheme, twoPlaces, Side.Mentor, "silent");
        Assert.Equal("q0", next.Best!.QuestionId);
        Assert.True(next.Best is { IsExact: true, Answers: 3 });
        Assert.StartsWith(
            "Ask mentor 'silent' about 'q0' next: on average over the answers that mentors give, all pairs together gain 0.", next.Sentence, StringComparison.Ordinal);
        Assert.Equal("There is nothing left to ask mentee 'a' that the scores read.", NextQuestion.For(scheme, twoPlaces, Side.Mentee, "a").Sentence);
        Assert.Throws<ArgumentException>(() => NextQuestion.For(scheme, twoPlaces, Side.Mentee, "m"));
    }

    /// <summary>Somebody who answered nothing has much left to be asked, even where nobody else answered it either.</summary>
    [Fact]
    public void What_nobody_has_answered_is_unknown_and_not_nothing_left_to_ask()
    {
        (Scheme scheme, _) = FormPools.Scales(1, 1, 2);
        var pool = new Pool(scheme.Questionnaire, [new Mentee("a", AnswerSheet.Of(("q0", Answer.Number(1))))], [new Mentor("m", AnswerSheet.Of(("q0", Answer.Number(1)))), new Mentor("n")]);
        Assert.Equal(
            "No question can be named for mentee 'a'. No mentee has answered 'q1', so nothing is known of what that would bring.", NextQuestion.For(scheme, pool, Side.Mentee, "a").Sentence);
        Assert.Equal(
            "No question is worth asking mentor 'n': none is expected to better the matching by more than chance and rounding. "
            + "No mentor has answered 'q1', so nothing is known of what that would bring.",
            NextQuestion.For(scheme, pool, Side.Mentor, "n").Sentence);
    }

    [Fact]
    public void Where_there_are_too_many_answers_some_are_drawn()
    {
        (Scheme scheme, Pool pool) = FormPools.Scales(4, 40, 2, silent: 0.2);
        Mentor silent = pool.Mentors.First(m => m.Answers["q0"].State == AnswerState.Skipped);
        QuestionGain Gain(int mostAnswers, int draws) => NextQuestion.For(
            scheme, pool, Side.Mentor, silent.Id, new FormOptions { MostAnswers = mostAnswers, Draws = draws }).Gains.Single(g => g.QuestionId == "q0");
        QuestionGain exact = Gain(40, 2);
        QuestionGain drawn = Gain(8, 200);
        Assert.Equal((true, false, 200), (exact.IsExact, drawn.IsExact, drawn.Answers));
        Assert.True(drawn.Total.StandardError > 0);
        Assert.InRange(drawn.Total.Value, exact.Total.Value - (4 * drawn.Total.StandardError), exact.Total.Value + (4 * drawn.Total.StandardError));
    }
}
