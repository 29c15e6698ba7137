using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Criteria;

public sealed class SetLawTests
{
    private static readonly MultipleChoiceQuestion topics = new(
        "topics", [new("coach", "Coaching"), new("net", "Networking"), new("tax", "Tax"), new("law", "Law")]);

    private static readonly RankedChoiceQuestion wishes = new("topics", topics.Options);

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Offering_one_more_need_never_lowers_coverage(Pool pool, bool ranked, bool rare, int pick)
    {
        string question = ranked ? QuestionnaireGenerator.Ranked : QuestionnaireGenerator.Multiple;
        Participant? bea = pool.Mentees.FirstOrDefault(m => Sets.Of(m, question).Count > 0);
        Participant? ada = pool.Mentors.FirstOrDefault(m => m.Answers[QuestionnaireGenerator.Multiple].State == AnswerState.Answered);
        if (bea is null || ada is null)
        {
            return;
        }

        string more = Sets.Of(bea, question).Order(StringComparer.Ordinal).ElementAt((pick & int.MaxValue) % Sets.Of(bea, question).Count);
        Pool after = PoolGenerator.WithAnswers(pool, Side.Mentor, m => m.Id != ada.Id ? m.Answers
            : m.Answers.With(QuestionnaireGenerator.Multiple, Answer.Choices(Sets.Of(m, QuestionnaireGenerator.Multiple).Append(more).Distinct())));
        double Of(Pool of) => new Coverage(question, QuestionnaireGenerator.Multiple, rareItemsWeighMore: rare)
            .Prepare(new ResponseTable(of)).Agreement(pool.IndexOfMentee(bea.Id), pool.IndexOfMentor(ada.Id))!.Value;
        Assert.True(Of(after) >= Of(pool));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void A_mentor_who_offers_everything_covers_exactly_1(Pool pool, bool rare)
    {
        var all = (OptionQuestion)pool.Questionnaire.Find(QuestionnaireGenerator.Multiple)!;
        Pool generous = PoolGenerator.WithAnswers(pool, Side.Mentor, m => m.Answers.With(
            all.Id, Answer.Choices(Enumerable.Range(0, all.OptionCount).Select(i => all.OptionAt(i).Id))));
        PreparedCriterion prepared = new Coverage(QuestionnaireGenerator.Ranked, all.Id, rareItemsWeighMore: rare).Prepare(new ResponseTable(generous));
        Assert.All(
            from mentee in Enumerable.Range(0, pool.Mentees.Length)
            from mentor in Enumerable.Range(0, pool.Mentors.Length)
            select (prepared.MenteeStates[mentee], prepared.Agreement(mentee, mentor)),
            pair => Assert.Equal(pair.Item1 == AnswerState.Answered ? 1 : null, pair.Item2));
    }

    [Property(Arbitrary = [typeof(Arbitraries)])]
    public void Overlap_is_symmetric_and_1_for_the_same_set(Pool pool, bool rare)
    {
        // The two sides change places.
        Pool turned = new(
            pool.Questionnaire,
            pool.Mentors.Select(m => new Mentee(m.Id, AnswerSheet.Of((QuestionnaireGenerator.Multiple, m.Answers[QuestionnaireGenerator.Multiple])))),
            pool.Mentees.Select(m => new Mentor(m.Id, AnswerSheet.Of((QuestionnaireGenerator.Multiple, m.Answers[QuestionnaireGenerator.Multiple])))));
        Criterion[] criteria = [new Overlap(QuestionnaireGenerator.Multiple, rareItemsWeighMore: rare), new SharedDislikes(QuestionnaireGenerator.Multiple)];
        foreach (Criterion criterion in criteria)
        {
            PreparedCriterion prepared = criterion.Prepare(new ResponseTable(pool));
            PreparedCriterion other = criterion.Prepare(new ResponseTable(turned));
            for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
            {
                for (int mentor = 0; mentor < pool.Mentors.Length; mentor++)
                {
                    Assert.Equal(prepared.Agreement(mentee, mentor), other.Agreement(mentor, mentee));
                    if (prepared.Agreement(mentee, mentor) is { } agreement)
                    {
                        Assert.Equal(
                            Sets.Of(pool.Mentees[mentee], QuestionnaireGenerator.Multiple).SetEquals(Sets.Of(pool.Mentors[mentor], QuestionnaireGenerator.Multiple)),
                            agreement == 1);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_need_that_few_mentors_offer_weighs_more()
    {
        // Everybody offers coaching, one mentor offers tax; both are needed.
        Pool pool = new(
            new Questionnaire([topics]),
            [new Mentee("bea", AnswerSheet.Of(("topics", Answer.Choices("coach", "tax"))))],
            [
                .. Enumerable.Range(0, 5).Select(i => new Mentor($"common{i}", AnswerSheet.Of(("topics", Answer.Choices("coach"))))),
                new Mentor("rare", AnswerSheet.Of(("topics", Answer.Choices("tax")))),
                new Mentor("silent"),
            ]);
        PreparedCriterion prepared = new Coverage("topics", rareItemsWeighMore: true).Prepare(new ResponseTable(pool));
        double common = prepared.Agreement(0, pool.IndexOfMentor("common0"))!.Value;
        double rare = prepared.Agreement(0, pool.IndexOfMentor("rare"))!.Value;
        Assert.True(rare > common);
        double coachWeight = Math.Log(7.0 / 6) + 1, taxWeight = Math.Log(7.0 / 2) + 1;
        Assert.Equal(taxWeight / (coachWeight + taxWeight), rare, 12);
        Assert.Equal(1, rare + common, 12);
        PreparedCriterion plain = new Coverage("topics").Prepare(new ResponseTable(pool));
        Assert.Equal(0.5, plain.Agreement(0, pool.IndexOfMentor("rare")));
    }

    [Fact]
    public void Ranks_weigh_by_the_rank_order_centroid()
    {
        double Of(string offered) => Two.Prepare(
            new Coverage("wishes", "topics"),
            new RankedChoiceQuestion("wishes", topics.Options),
            topics,
            Answer.Ranking("tax", "coach", "net"),
            Answer.Choices(offered)).Agreement(0, 0)!.Value;
        Assert.Equal(11.0 / 18, Of("tax"), 12);
        Assert.Equal(5.0 / 18, Of("coach"), 12);
        Assert.Equal(2.0 / 18, Of("net"), 12);
        Assert.Equal(0, Of("law"));
    }

    [Fact]
    public void Coverage_says_what_is_offered_of_what_is_needed()
    {
        string Say(Answer bea, params string[] ada) => Two.Explain(new Coverage("topics"), topics, bea, Answer.Choices(ada));
        Assert.Equal("Ada offers 2 of the 3 things Bea needs: Coaching, Networking.", Say(Answer.Choices("net", "coach", "tax"), "coach", "net", "law"));
        Assert.Equal("Ada offers all 2 things Bea needs: Coaching, Tax.", Say(Answer.Choices("tax", "coach"), "coach", "tax"));
        Assert.Equal("Ada offers none of the 2 things Bea needs.", Say(Answer.Choices("tax", "coach")));
        Assert.Equal("Ada offers the one thing Bea needs: Tax.", Say(Answer.Choices("tax"), "tax"));
        Assert.Equal("Ada does not offer the one thing Bea needs: Tax.", Say(Answer.Choices("tax"), "law"));
        Assert.Equal("Bea asks for nothing on this list, so there is nothing to offer.", Say(Answer.Choices(), "law"));
        Assert.Equal(
            "Ada offers 2 of the 3 things Bea needs, the most wanted first: Tax, Coaching.",
            Two.Explain(new Coverage("topics"), wishes, Answer.Ranking("tax", "net", "coach"), Answer.Ranking("coach", "tax")));
    }

    [Fact]
    public void Overlap_and_shared_dislikes_say_what_is_shared()
    {
        string Say(Criterion criterion, Answer bea, Answer ada) => Two.Explain(criterion, topics, bea, ada);
        Assert.Equal("Bea and Ada have 1 of 3 in common: Tax.", Say(new Overlap("topics"), Answer.Choices("tax", "law"), Answer.Choices("tax", "net")));
        Assert.Equal("Bea and Ada have nothing in common here.", Say(new Overlap("topics"), Answer.Choices("tax"), Answer.Choices()));
        Assert.Equal(
            "Neither Bea nor Ada chose anything here, so there is nothing to compare.", Say(new Overlap("topics"), Answer.Choices(), Answer.Choices()));
        Assert.Equal(
            "Both dislike 1 of the 2 things that Bea or Ada dislikes: Tax.",
            Say(new SharedDislikes("topics"), Answer.Choices("tax", "law"), Answer.Choices("tax")));
        Assert.Equal("Bea and Ada share no dislike.", Say(new SharedDislikes("topics"), Answer.Choices("law"), Answer.Choices("tax")));
        Assert.Equal(
            "Bea or Ada dislikes nothing on this list, so there is no dislike to share.",
            Say(new SharedDislikes("topics"), Answer.Choices("law"), Answer.Choices()));
    }

    [Fact]
    public void A_long_list_is_cut_short()
    {
        MultipleChoiceQuestion many = new("many", [.. Enumerable.Range(1, 10).Select(i => new ChoiceOption($"t{i}"))]);
        Answer all = Answer.Choices(many.Options.Select(o => o.Id));
        Assert.Equal(
            "Ada offers all 10 things Bea needs: t1, t2, t3, t4, t5, t6, t7, t8 and 2 more.", Two.Explain(new Coverage("many"), many, all, all));
    }

    [Fact]
    public void Questions_that_are_no_sets_are_reported()
    {
        foreach (Func<string, string?, Criterion> make in new Func<string, string?, Criterion>[]
            { (q, m) => new Coverage(q, m), (q, m) => new Overlap(q, m), (q, m) => new SharedDislikes(q, m) })
        {
            Assert.Contains("no options to compare", Two.Problem(make("pace", null), new LikertQuestion("pace")).Message, StringComparison.Ordinal);
            Assert.Contains("use common availability", Two.Problem(make("free", null), new AvailabilityQuestion("free", ["day"])).Mend, StringComparison.Ordinal);
            Assert.Contains("no option in common", Two.Problem(
                make("topics", "other"), topics, new MultipleChoiceQuestion("other", ["else"])).Message, StringComparison.Ordinal);
        }
    }
}
