using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

public sealed class MatcherTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 500)]
    public void Finds_what_trying_everything_finds(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles: seed % 2 == 0);
        MatchResult result = new Matcher(scheme).Match(pool);
        (int Placed, long Total)? best = new PlainMatcher(scheme, pool).Best();
        if (best is null)
        {
            Assert.Equal(MatchStatus.Infeasible, result.Status);
            Assert.Empty(result.Pairs);
            Assert.Contains(result.Remarks, r => r.Code == "infeasible");
            return;
        }

        Assert.Equal(MatchStatus.Optimal, result.Status);
        Assert.True(result.Certificate!.IsValid);
        Assert.Equal(0, result.Gap);
        Assert.Equal(best.Value.Total, result.Pairs.Sum(p => scheme.Scale.ToSteps(p.Score.Rank)));
        if (scheme.Objectives[0] == Objective.MostPlaced)
        {
            Assert.Equal(best.Value.Placed, result.Totals.Placed);
        }
    }

    /// <summary>The same, where everybody is in both pools, so that two people could mentor each other.</summary>
    [Property(MaxTest = 200)]
    public void Two_people_never_mentor_each_other_where_a_scheme_forbids_it(int seed)
    {
        Pool drawn = PoolGenerator.Of(seed, 5, 5);
        var pool = new Pool(
            drawn.Questionnaire,
            drawn.Mentees.Select((m, i) => new Mentee($"p{i}", m.Answers)),
            drawn.Mentors.Select((m, i) => new Mentor($"p{i}", m.Answers, m.Capacity)));
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles: true);
        MatchResult result = new Matcher(scheme).Match(pool);
        (int Placed, long Total) best = new PlainMatcher(scheme, pool).Best()!.Value;
        Assert.Equal(MatchStatus.Optimal, result.Status);
        Assert.Equal(best.Total, result.Pairs.Sum(p => scheme.Scale.ToSteps(p.Score.Rank)));
        Assert.DoesNotContain(result.Pairs, p => result.Pairs.Any(q => q.MenteeId == p.MentorId && q.MentorId == p.MenteeId));
        Assert.DoesNotContain(result.Pairs, p => p.MenteeId == p.MentorId);
        foreach (UnmatchedMentee unmatched in result.Unmatched)
        {
            bool closed = result.UnusedPlaces.Any(free =>
                result.Pairs.Any(p => p.MenteeId == free.MentorId && p.MentorId == unmatched.MenteeId)
                && new Matcher(scheme).Explain(pool, unmatched.MenteeId, free.MentorId) is { IsEligible: true } report
                && (scheme.Objectives[0] == Objective.MostPlaced || scheme.Scale.ToSteps(report.Explanation.Score.Rank) > 0));
            Assert.Equal(closed, unmatched.Reason == UnmatchedReason.TwoCycle);
        }
    }

    [Fact]
    public void Two_people_may_mentor_each_other_where_a_scheme_allows_it()
    {
        var pool = new Pool(Likert().Questionnaire, [new Mentee("a"), new Mentee("b")], [new Mentor("a"), new Mentor("b")]);
        Assert.Equal(2, new Matcher(Likert()).Match(pool).Totals.Placed);
        Scheme forbids = new SchemeBuilder("forbids") { ForbidTwoCycles = true }
            .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        Assert.Equal(1, new Matcher(forbids).Match(pool).Totals.Placed);
    }

    [Fact]
    public void Who_would_mentor_their_own_mentor_is_told_so()
    {
        Scheme scheme = new SchemeBuilder("forbids") { ForbidTwoCycles = true }
            .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        AnswerSheet Pace(double pace) => AnswerSheet.Of(("pace", Answer.Number(pace)));
        UnmatchedMentee Unmatched(params Mentee[] mentees) => Assert.Single(new Matcher(scheme).Match(
            new Pool(scheme.Questionnaire, mentees, mentees.Select(m => new Mentor(m.Id, Pace(3), mentees.Length, name: m.Name)))).Unmatched);
        UnmatchedMentee one = Unmatched(new Mentee("a", Pace(1), "Ann"), new Mentee("b", Pace(3), "Bob"));
        Assert.Equal(("a", UnmatchedReason.TwoCycle), (one.MenteeId, one.Reason));
        Assert.Equal("The pair with Bob, who has a free place, was ruled out, since two people may not mentor each other.", one.Message);
        UnmatchedMentee two = Unmatched(new Mentee("a", Pace(1)), new Mentee("b", Pace(3), avoids: ["c"]), new Mentee("c", Pace(3), avoids: ["b"]));
        Assert.Equal(("a", UnmatchedReason.TwoCycle), (two.MenteeId, two.Reason));
        Assert.Equal("The pairs with 2 mentors who have a free place were ruled out, since two people may not mentor each other.", two.Message);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void Everybody_is_accounted_for(Pool pool, int seed)
    {
        MatchResult result = new Matcher(SchemeGenerator.Of(seed, pool)).Match(pool);
        Assert.Equal(pool.Mentees.Select(m => m.Id), result.Pairs.Select(p => p.MenteeId).Concat(result.Unmatched.Select(u => u.MenteeId)).Order(StringComparer.Ordinal));
        Assert.All(result.Unmatched, u => Assert.EndsWith(".", u.Message, StringComparison.Ordinal));
        foreach (Mentor mentor in pool.Mentors)
        {
            int used = result.Pairs.Count(p => p.MentorId == mentor.Id);
            int unused = result.UnusedPlaces.Where(u => u.MentorId == mentor.Id).Sum(u => u.Capacity - u.Used);
            Assert.Equal(mentor.Capacity, used + unused);
        }

        Assert.All(pool.Locks, l => Assert.True(
            result.Status == MatchStatus.Infeasible || result.Pairs.Any(p => p.MenteeId == l.MenteeId && p.MentorId == l.MentorId && p.IsLocked)));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void The_order_of_the_people_changes_nothing(Pool pool, int seed)
    {
        var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
        var reversed = new Pool(
            pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks.Reverse(), pool.EarlierPairs.Reverse(), pool.PairValues.Reverse());
        MatchResult one = matcher.Match(pool);
        MatchResult other = matcher.Match(reversed);
        Assert.Equal(one.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)), other.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)));
        Assert.Equal(one.Run.InputHash, other.Run.InputHash);
        Assert.Equal((one.Run.InputHash, one.Run.SchemeHash), (RunRecord.HashOf(reversed), RunRecord.HashOf(matcher.Scheme)));
        Assert.Equal(one.Totals, other.Totals);
    }

    [Fact]
    public void Cancelling_is_a_result()
    {
        Pool pool = PoolGenerator.Of(3, 6, 6);
        MatchResult result = new Matcher(SchemeGenerator.Of(1, pool)).Match(pool, cancellationToken: new CancellationToken(canceled: true));
        Assert.Equal(MatchStatus.Cancelled, result.Status);
        Assert.Equal(6, result.Unmatched.Length);
        Assert.All(result.Unmatched, u => Assert.Equal(UnmatchedReason.NoMatching, u.Reason));
    }

    [Fact]
    public void Cancelling_in_the_middle_is_a_result()
    {
        Pool pool = PoolGenerator.Of(3, 40, 40);
        using var source = new CancellationTokenSource();
        var stages = new List<string>();
        MatchResult result = new Matcher(SchemeGenerator.Of(1, pool)).Match(
            pool,
            progress: new Progress(p =>
            {
                stages.Add(p.Stage);
                if (p.Stage == "scores")
                {
                    source.Cancel();
                }
            }),
            cancellationToken: source.Token);
        Assert.Equal(MatchStatus.Cancelled, result.Status);
        Assert.Equal("scores", stages[^1]);
    }

    [Fact]
    public void Progress_tells_the_stages_in_order()
    {
        Pool pool = PoolGenerator.Of(3, 6, 6);
        var stages = new List<MatchProgress>();
        new Matcher(SchemeGenerator.Of(1, pool)).Match(pool, progress: new Progress(stages.Add));
        Assert.Equal(["answers", "rules", "criteria", "scores", "assignment", "certificate", "result"], stages.Select(s => s.Stage).Distinct());
        Assert.All(stages, s => Assert.InRange(s.Share, 0, 1));
    }

    [Fact]
    public void Empty_sides_match_nobody()
    {
        foreach ((int mentees, int mentors) in new[] { (0, 0), (0, 3), (3, 0) })
        {
            Pool full = PoolGenerator.Of(5, mentees, mentors);
            var pool = new Pool(full.Questionnaire, full.Mentees, full.Mentors.Select(m => new Mentor(m.Id, m.Answers)));
            MatchResult result = new Matcher(SchemeGenerator.Of(1, pool)).Match(pool);
            Assert.Equal(MatchStatus.Optimal, result.Status);
            Assert.Empty(result.Pairs);
            Assert.Equal(mentees, result.Unmatched.Length);
        }
    }

    [Fact]
    public void Minimum_loads_that_cannot_be_kept_are_named()
    {
        Scheme scheme = Likert();
        var pool = new Pool(scheme.Questionnaire, [new Mentee("bea")], [new Mentor("ada", capacity: 3, minimumLoad: 2)]);
        MatchResult result = new Matcher(scheme).Match(pool);
        Assert.Equal(MatchStatus.Infeasible, result.Status);
        Assert.NotNull(result.Infeasibility);
        Assert.Contains("ada", Assert.Single(result.Remarks, r => r.Code == "infeasible").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_lock_that_breaks_a_rule_is_made_and_reported()
    {
        Scheme scheme = Likert();
        var pool = new Pool(
            scheme.Questionnaire, [new Mentee("bea", avoids: ["ada"])], [new Mentor("ada"), new Mentor("cy")], locks: [new Pair("bea", "ada")]);
        MatchResult result = new Matcher(scheme).Match(pool);
        Assert.Equal("ada", Assert.Single(result.Pairs).MentorId);
        Assert.True(result.Pairs[0].IsLocked);
        Assert.Contains("bea -> ada", Assert.Single(result.Remarks, r => r.Code == "lockBreaksRule").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_request_that_a_rule_forbids_is_reported_and_one_that_is_kept_is_ranked()
    {
        Scheme scheme = new SchemeBuilder("requests")
            .AddQuestions(new VocabularyQuestion("organisation"))
            .AddCriteria(new MenteeRequests())
            .AddRules(new MustDiffer("organisation"))
            .Build();
        AnswerSheet at(string organisation) => AnswerSheet.Of(("organisation", Answer.Text(organisation)));
        var pool = new Pool(
            scheme.Questionnaire,
            [new Mentee("bea", at("North"), requests: ["ada", "cy"])],
            [new Mentor("ada", at("North")), new Mentor("cy", at("South")), new Mentor("di", at("South"))]);
        MatchResult result = new Matcher(scheme).Match(pool);
        Assert.Equal(("cy", 2), (Assert.Single(result.Pairs).MentorId, result.Pairs[0].RequestRank));
        Assert.Contains("asked for ada", Assert.Single(result.Remarks, r => r.Code == "requestForbidden").Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Unmatched_mentees_are_told_why()
    {
        Scheme scheme = new SchemeBuilder("why")
            .AddQuestions(new VocabularyQuestion("organisation"))
            .AddCriteria(new SameChoice("organisation"))
            .AddRules(new MustDiffer("organisation"))
            .Build();
        AnswerSheet at(string organisation) => AnswerSheet.Of(("organisation", Answer.Text(organisation)));
        var pool = new Pool(
            scheme.Questionnaire,
            [new Mentee("bea", at("North")), new Mentee("bob", at("South")), new Mentee("cat", at("South"))],
            [new Mentor("ada", at("North")), new Mentor("zoe", at("South"), capacity: 0)]);
        MatchResult result = new Matcher(scheme).Match(pool);
        Assert.Equal(UnmatchedReason.NoEligibleMentor, result.Unmatched.Single(u => u.MenteeId == "bea").Reason);
        Assert.Contains("mustDiffer", result.Unmatched.Single(u => u.MenteeId == "bea").Message, StringComparison.Ordinal);
        Assert.Equal(UnmatchedReason.PlacesTaken, result.Unmatched.Single(u => u.MenteeId != "bea").Reason);
        Assert.NotEqual("bea", Assert.Single(result.Pairs).MenteeId);
    }

    [Fact]
    public void A_pair_is_explained_made_or_not()
    {
        Scheme scheme = Likert();
        var pool = new Pool(
            scheme.Questionnaire,
            [new Mentee("bea", AnswerSheet.Of(("pace", Answer.Number(1))), avoids: ["ada"])],
            [new Mentor("ada", AnswerSheet.Of(("pace", Answer.Number(2))))]);
        PairReport report = new Matcher(scheme).Explain(pool, "bea", "ada");
        Assert.False(report.IsEligible);
        Assert.Contains(report.Findings, f => f is { IsAllowed: false, Rule: NoAvoided } && f.Answers.Length > 0);
        Assert.Equal(0.75, Assert.Single(report.Explanation.Contributions).Part, 12);
        Assert.Contains("did you mean 'bea'", Assert.Throws<ArgumentException>(() => new Matcher(scheme).Explain(pool, "bae", "ada")).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, null, "notThemselves", "noAvoided")]
    [InlineData("self", "avoided", "self", "avoided")]
    public void A_scheme_may_state_the_rules_that_always_hold(string? self, string? avoided, string selfId, string avoidedId)
    {
        Scheme scheme = new SchemeBuilder("stated")
            .AddQuestions(new LikertQuestion("pace"))
            .AddCriteria(new Closeness("pace"))
            .AddRules(new NotThemselves(self), new NoAvoided(avoided))
            .Build();
        var pool = new Pool(scheme.Questionnaire, [new Mentee("ada", avoids: ["cy"])], [new Mentor("ada"), new Mentor("cy"), new Mentor("di")]);
        Assert.Equal("di", Assert.Single(new Matcher(scheme).Match(pool).Pairs).MentorId);
        Assert.Equal([selfId, avoidedId], new Matcher(scheme).Explain(pool, "ada", "di").Findings.Select(f => f.Rule.Id));
    }

    [Fact]
    public void A_pool_of_another_questionnaire_is_checked_against_the_schemes_own()
    {
        var pool = new Pool(
            new Questionnaire([new LikertQuestion("pace", 11)]), [new Mentee("bea", AnswerSheet.Of(("pace", Answer.Number(9))))], [new Mentor("ada")]);
        InvalidInputException exception = Assert.Throws<InvalidInputException>(() => new Matcher(Likert()).Match(pool));
        Assert.Contains("mentee 'bea', question 'pace'", Assert.Single(exception.Problems).Place, StringComparison.Ordinal);
    }

    [Fact]
    public void A_greedy_solver_gives_a_feasible_result_without_a_certificate()
    {
        Pool pool = PoolGenerator.Of(11, 6, 6);
        var free = new Pool(pool.Questionnaire, pool.Mentees, pool.Mentors.Select(m => new Mentor(m.Id, m.Answers, 1)));
        MatchResult result = new Matcher(SchemeGenerator.Of(1, free)).Match(free, new MatchOptions { Solver = new GreedySolver() });
        Assert.Equal(MatchStatus.Feasible, result.Status);
        Assert.Null(result.Certificate);
    }

    [Fact]
    public void Many_threads_get_the_same_result()
    {
        Pool pool = PoolGenerator.Of(21, 30, 30);
        var matcher = new Matcher(SchemeGenerator.Of(4, pool));
        var expected = matcher.Match(pool).Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)).ToList();
        Parallel.For(0, 16, _ => Assert.Equal(expected, matcher.Match(pool).Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score))));
    }

    [Fact]
    public void The_run_record_tells_inputs_and_schemes_apart()
    {
        Pool pool = PoolGenerator.Of(7, 4, 4);
        RunRecord one = new Matcher(SchemeGenerator.Of(4, pool)).Match(pool).Run;
        RunRecord same = new Matcher(SchemeGenerator.Of(4, pool)).Match(pool).Run;
        Assert.Equal(one with { Objectives = same.Objectives }, same);
        Pool changed = PoolGenerator.WithAnswers(pool, Side.Mentee, m => m.Answers.With(QuestionnaireGenerator.Vocabulary, Answer.Text("new " + m.Id)));
        RunRecord other = new Matcher(SchemeGenerator.Of(5, pool)).Match(changed).Run;
        Assert.NotEqual(one.InputHash, other.InputHash);
        Assert.NotEqual(one.SchemeHash, other.SchemeHash);
        Assert.Equal(64, one.SchemeHash!.Length);
    }

    private static Scheme Likert() => new SchemeBuilder("likert").AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();

    private sealed class Progress(Action<MatchProgress> report) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value) => report(value);
    }
}
