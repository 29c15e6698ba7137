using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tuning;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class SchemeLintTests
{
    [Fact]
    public void Progress_never_falls_and_comes_to_the_end()
    {
        Scheme scheme = LintPool.Clean().Build();
        var shares = new Shares();
        SchemeLint.Of(scheme, LintPool.People(scheme), progress: shares);
        shares.AssertWhole(atLeast: 5);
    }

    [Fact]
    public void In_a_clean_scheme_there_is_nothing_to_find()
    {
        Scheme scheme = LintPool.Clean().Build();
        var lint = SchemeLint.Of(scheme, LintPool.People(scheme));
        Assert.Empty(lint.Findings);
        Assert.Equal(LintPool.Mentees * LintPool.Mentors, lint.PairsCompared);
        Assert.False(lint.IsSample);
    }

    [Fact]
    public void A_question_that_a_side_does_not_answer_is_found_with_what_it_costs()
    {
        Scheme scheme = LintPool.Clean().Build();
        LintFinding[] found = Find(scheme, (side, i, id, answer) => id == "goals" && side == Side.Mentor ? null : answer);
        LintFinding silent = Assert.Single(found, f => f.Kind == LintKind.UnansweredQuestion);
        Assert.Equal((LintSeverity.Warning, "goals", Side.Mentor, 0.0), (silent.Severity, silent.SubjectId, silent.Side, silent.Measured));
        Assert.Equal("None of the 30 mentors answered question 'goals', which the matching reads.", silent.Message);
        LintFinding flat = Assert.Single(found, f => f.Kind == LintKind.FlatCriterion);
        Assert.StartsWith("Criterion 'goals' compares nothing", flat.Message, StringComparison.Ordinal);
        Assert.Equal(2, found.Length);
    }

    [Fact]
    public void Few_answers_are_told_of_questions_that_are_read_and_no_answers_of_all()
    {
        Scheme scheme = LintPool.Clean(new LikertQuestion("more")).Build();
        Assert.Equal(
            [("goals", 0.05), ("more", 0), ("more", 0)],
            Find(scheme, (side, i, id, answer) =>
                id == "more" || (id == "goals" && side == Side.Mentee && i >= 2) || (id == "town" && i >= 2) ? null : answer)
                .Where(f => f is { Kind: LintKind.UnansweredQuestion, Severity: LintSeverity.Note }).Select(f => (f.SubjectId, f.Measured)));
        Assert.Empty(Find(scheme, (side, i, id, answer) => id == "more" ? Answer.NoPreference : answer)); // any will do: that is an answer
    }

    [Fact]
    public void Questions_for_audits_alone_are_not_looked_at()
    {
        Scheme scheme = LintPool.Clean(new SingleChoiceQuestion("origin", ["here", "there"], auditOnly: true)).Build();
        Assert.Empty(Find(scheme, (_, _, id, answer) => id == "origin" ? null : answer));
    }

    [Fact]
    public void Answers_at_one_end_of_a_scale_are_found_where_distance_counts()
    {
        Scheme scheme = LintPool.Clean(new LikertQuestion("unread")).Build();
        LintFinding found = Assert.Single(Find(
            scheme, (side, i, id, answer) => id is "goals" or "unread" && side == Side.Mentee ? Answer.Number(4 + (i % 2)) : answer));
        Assert.Equal((LintKind.NarrowAnswers, "goals", Side.Mentee, 0.4), (found.Kind, found.SubjectId, found.Side, found.Measured));
        Assert.Contains("are from 4 to 5 on a scale from 1 to 5", found.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_range_that_is_far_wider_than_the_answers_is_found()
    {
        Scheme scheme = new SchemeBuilder("wide").AddQuestions([new NumberQuestion("age", 0, 400), LintPool.Questions[1]])
            .AddCriteria([new Closeness("age"), new SameChoice("field")]).Build();
        LintFinding[] found = Find(scheme, (_, i, id, answer) => id == "age" ? Answer.Number(20 + (i % 11)) : answer);
        Assert.Equal([Side.Mentee, Side.Mentor], found.Where(f => f.Kind == LintKind.NarrowAnswers).Select(f => f.Side!.Value));
        Assert.True(found[^1].Measured <= 0.025);
        Assert.Equal("age", Assert.Single(found, f => f.Kind == LintKind.FlatCriterion).SubjectId); // hardly tells apart
    }

    [Fact]
    public void Criteria_that_tell_nothing_apart_are_found()
    {
        Scheme scheme = LintPool.Clean().Build();
        LintFinding same = Assert.Single(Find(scheme, (_, _, id, answer) => id == "field" ? Answer.Choice("law") : answer));
        Assert.Equal((LintKind.FlatCriterion, LintSeverity.Warning, "field"), (same.Kind, same.Severity, same.SubjectId));
        Assert.Equal("Criterion 'field' never tells pairs apart: the agreement is 1 in all of them. It takes 33.3% of the weight.", same.Message);

        LintFinding mentors = Assert.Single(Find(scheme, (side, _, id, answer) => id == "field" && side == Side.Mentor ? Answer.Choice("law") : answer));
        Assert.Equal((LintKind.FlatCriterion, Side.Mentor), (mentors.Kind, mentors.Side));
        LintFinding mentees = Assert.Single(Find(scheme, (side, _, id, answer) => id == "field" && side == Side.Mentee ? Answer.Choice("law") : answer));
        Assert.Equal((LintKind.FlatCriterion, LintSeverity.Note, Side.Mentee), (mentees.Kind, mentees.Severity, mentees.Side));
    }

    [Fact]
    public void Few_requests_among_many_pairs_do_tell_pairs_apart()
    {
        SchemeBuilder builder = LintPool.Clean().AddCriteria([new MenteeRequests()]);
        Scheme scheme = builder.Build();
        Pool pool = LintPool.People(scheme, mentees: 400, mentors: 300);
        LintFinding none = Assert.Single(SchemeLint.Of(scheme, pool).Findings); // nobody has named anybody yet
        Assert.Equal((LintKind.FlatCriterion, LintSeverity.Note), (none.Kind, none.Severity));
        Pool asked = pool.With(pool.Mentees.Select((m, i) => i < 5 ? new Mentee(m.Id, m.Answers, requests: [$"v{i:000}"]) : m), []);
        Assert.Empty(SchemeLint.Of(scheme, asked).Findings);
    }

    [Fact]
    public void Criteria_that_count_the_same_twice_or_cancel_are_found()
    {
        LintFinding twice = Assert.Single(Find(LintPool.Clean().AddCriteria([new Gap("years", id: "again", bestFrom: 0, bestTo: 0, zeroBelow: -40, zeroAbove: 40)]).Build()));
        Assert.Equal((LintKind.DuplicateCriterion, "again", "years"), (twice.Kind, twice.SubjectId, twice.OtherId));
        Assert.Equal(1, twice.Measured, 1e-9);
        Assert.Equal("Criteria 'years' and 'again' count the same thing twice (correlation 1), with 50% of the weight together.", twice.Message);
        LintFinding against = Assert.Single(Find(LintPool.Clean().AddCriteria([new DifferentChoice("field", id: "other")]).Build()));
        Assert.Equal((LintKind.OpposedCriterion, "other", "field"), (against.Kind, against.SubjectId, against.OtherId));
        Assert.Equal(-1, against.Measured, 1e-9);
    }

    [Fact]
    public void What_has_no_weight_counts_nothing_twice()
    {
        SchemeBuilder builder = LintPool.Clean().AddCriteria([new Closeness("years", id: "again")]);
        builder.Weighting = new Stated(new Dictionary<string, double> { ["goals"] = 2, ["field"] = 1, ["years"] = 1 });
        LintFinding found = Assert.Single(Find(builder.Build()));
        Assert.Equal((LintKind.NoWeight, "again"), (found.Kind, found.SubjectId));
    }

    [Fact]
    public void Weights_on_one_side_only_are_found_and_warned_of_where_that_side_counts_for_nothing()
    {
        SchemeBuilder builder = LintPool.Clean();
        builder.Weighting = new Stated(
            new Dictionary<string, double> { ["goals"] = 3, ["field"] = 1 }, new Dictionary<string, double> { ["goals"] = 1, ["field"] = 1, ["years"] = 2 });
        LintFinding found = Assert.Single(Find(builder.Build()));
        Assert.Equal((LintKind.OneSidedWeight, LintSeverity.Note, "years", Side.Mentor, 0.5), (found.Kind, found.Severity, found.SubjectId, found.Side, found.Measured));
        builder.Reciprocity = new WeightedMean(1);
        Assert.Equal(
            [(LintSeverity.Warning, LintSubject.Criterion, Side.Mentor), (LintSeverity.Note, LintSubject.Scheme, Side.Mentor)],
            Find(builder.Build()).Select(f => (f.Severity, f.Subject, f.Side!.Value)));
        builder.Weighting = new Uniform(); // both views are the same, so nothing is lost
        Assert.Empty(Find(builder.Build()));
    }

    [Fact]
    public void Whom_somebody_asks_for_is_theirs_to_weigh()
    {
        SchemeBuilder builder = LintPool.Clean().AddCriteria([new MenteeRequests()]);
        (Dictionary<string, double> without, Dictionary<string, double> with) =
            (new() { ["goals"] = 1, ["field"] = 1, ["years"] = 1 }, new() { ["goals"] = 1, ["field"] = 1, ["years"] = 1, ["menteeRequests"] = 1 });
        builder.Weighting = new Stated(with, without);
        Assert.DoesNotContain(Find(builder.Build()), f => f.Kind == LintKind.OneSidedWeight);
        builder.Weighting = new Stated(without, with);
        Assert.Contains(Find(builder.Build()), f => f is { Kind: LintKind.OneSidedWeight, SubjectId: "menteeRequests", Side: Side.Mentor });
    }

    [Theory]
    [InlineData(0.95)]
    [InlineData(0.8)]
    public void The_gain_of_silence_is_what_leaving_all_answers_out_brings(double constant)
    {
        SchemeBuilder builder = LintPool.Clean();
        builder.MissingAnswers = new NeutralConstant(constant);
        Scheme scheme = builder.Build();
        Pool pool = LintPool.People(scheme);
        LintFinding[] found = [.. SchemeLint.Of(scheme, pool).Findings];
        Assert.Equal([(LintKind.RewardedSilence, Side.Mentee), (LintKind.RewardedSilence, Side.Mentor)], found.Select(f => (f.Kind, f.Side!.Value)));
        double answering = Mean(scheme, pool);
        double silent = Mean(scheme, LintPool.People(scheme, (side, _, _, answer) => side == Side.Mentee ? null : answer));
        Assert.Equal(silent - answering, found[0].Measured, 1e-6);
    }

    [Fact]
    public void Policies_that_do_not_reward_silence_are_not_found_to_do_so()
    {
        foreach (MissingAnswerPolicy policy in (MissingAnswerPolicy[])[new ExpectedAgreement(), new ZeroAgreement(), new NeutralConstant(0.1)])
        {
            SchemeBuilder builder = LintPool.Clean();
            builder.MissingAnswers = policy;
            Assert.Empty(Find(builder.Build(), (_, i, _, answer) => i % 3 == 0 ? null : answer));
        }
    }

    [Fact]
    public void Leaving_out_what_seldom_agrees_pays_where_the_others_then_count_for_more()
    {
        SchemeBuilder builder = LintPool.Clean();
        builder.MissingAnswers = new Renormalise();
        LintFinding found = Find(builder.Build())[0];
        Assert.Equal(LintKind.RewardedSilence, found.Kind);
        Assert.Contains("on 'field'", found.Message, StringComparison.Ordinal); // one of four fields; the others agree more
    }

    private static double Mean(Scheme scheme, Pool pool)
    {
        var scorer = PairScorer.Create(new ResponseTable(pool), scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers);
        return Enumerable.Range(0, pool.Mentees.Length).SelectMany(i => Enumerable.Range(0, pool.Mentors.Length).Select(j => scorer.Score(i, j).Mentee)).Average();
    }

    private static LintFinding[] Find(Scheme scheme, Func<Side, int, string, Answer?, Answer?>? change = null) =>
        [.. SchemeLint.Of(scheme, LintPool.People(scheme, change)).Findings];
}
