using Mentoring.Matching.Assignment;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Proposals;

public sealed class ProposalTests
{
    [Fact]
    public void Says_who_has_the_place_what_it_would_cost_and_who_would_move()
    {
        WhyNotAnswer answer = Small().WhyNot("cy", "ada");
        Assert.Equal(WhyNotReason.Competition, answer.Reason);
        Assert.Equal("Bea has the only place at Ada; placing Cy there would lower the total by 0.500, and move 1 other, Bea.", answer.Message);
        Assert.Equal(["bea"], answer.HolderIds.AsEnumerable());
        Assert.Equal([new ProposalMove("bea", "ada", "eve"), new ProposalMove("cy", "eve", "ada")], answer.Alternative!.Moves.AsEnumerable());
        Assert.Equal((0, -0.5), (answer.Alternative.Cost!.Placed, answer.Alternative.Cost.ShownChange));
        Assert.Equal("It would lower the total by 0.500.", answer.Alternative.Loss!.Words);
    }

    [Fact]
    public void Names_the_rule_with_the_answers_that_fired_it()
    {
        WhyNotAnswer answer = Small(rules: new GapWithin("pace", minimum: 0)).WhyNot("dan", "ada");
        Assert.Equal(WhyNotReason.Rule, answer.Reason);
        RuleFinding finding = Assert.Single(answer.Rules);
        Assert.Equal(finding.Reason, answer.Message);
        Assert.Equal(["dan", "ada"], finding.Answers.Select(a => a.PersonId));
        Assert.Null(answer.Alternative);
    }

    [Fact]
    public void Says_so_where_a_pair_is_made_locked_elsewhere_or_with_one_who_takes_nobody()
    {
        Proposal proposal = Small(locks: [new Pair("cy", "flo")], mentors: [Mentor("ada", 1), Mentor("flo", 5), Mentor("gil", 3, 0)]);
        Assert.Equal((WhyNotReason.Made, "Bea is matched with Ada."), Why(proposal, "bea", "ada"));
        Assert.Equal((WhyNotReason.Lock, "Cy is locked to Flo."), Why(proposal, "cy", "ada"));
        Assert.Equal((WhyNotReason.NoPlaces, "Gil takes nobody now."), Why(proposal, "bea", "gil"));
        Assert.Equal(
            (WhyNotReason.Impossible, "Dan cannot be with Flo: Cy must go to Flo, where 1 place is needed but 0 are left."),
            Why(proposal, "dan", "flo"));
    }

    [Fact]
    public void A_free_place_and_several_equal_ones_have_their_own_words()
    {
        Proposal proposal = Propose([Mentee("bea", 1)], [Mentor("ada", 1), Mentor("eve", 1), Mentor("flo", 3, 2)]);
        Assert.Equal(
            (WhyNotReason.EquallyGood, "Eve has a free place; placing Bea there would change nothing in the total, and move nobody else."),
            Why(proposal, "bea", "eve"));
        Assert.Equal(
            (WhyNotReason.Competition, "Flo has 2 free places; placing Bea there would lower the total by 0.500, and move nobody else."),
            Why(proposal, "bea", "flo"));
    }

    [Fact]
    public void The_loss_is_told_in_people_and_on_the_scale_of_the_scheme()
    {
        Proposal left = Small().Leave("bea");
        Assert.Equal((1, -0.75), (left.Loss!.Placed, left.Loss.ShownChange));
        Assert.Equal("It would place 1 mentee fewer and lower the total by 0.750.", left.Pin("cy", "ada").Loss!.Words);
        Proposal hours = Small(new ScoreScale(8, 0, "hours", 1));
        Assert.Equal("It would raise the total by 4.0 hours.", hours.Pin("cy", "ada").Loss!.Words);
        Assert.Equal("It would change nothing in the total.", hours.Loss!.Words);
    }

    [Fact]
    public void Each_edit_is_undone_by_the_state_before_it()
    {
        Proposal first = Small();
        Proposal pinned = first.Pin("cy", "ada");
        Proposal forbidden = pinned.Forbid("bea", "eve");
        Assert.Equal([new Pair("cy", "ada")], forbidden.Pins.AsEnumerable());
        Assert.Equal([new Pair("bea", "eve")], forbidden.ForbiddenPairs.AsEnumerable());
        Assert.Equal(["ada", "flo", "eve"], Of(forbidden));
        Assert.Equal(["ada", "eve", "flo"], Of(forbidden.Allow("bea", "eve")));
        Assert.Same(pinned, forbidden.Before);
        Assert.Same(first, pinned.Before);
        Assert.Null(first.Before);
        Assert.Equal(["dan"], first.Leave("dan").LeftOut.AsEnumerable());
        Assert.True(first.Leave("dan").Unpin("dan").Loss!.IsNone);
        Assert.Same(first, first.Unpin("dan"));
        Assert.Same(pinned, pinned.Pin("cy", "ada"));

        static string[] Of(Proposal proposal) => [.. ((string[])["cy", "bea", "dan"]).Select(id => proposal.MentorIdOf(id) ?? "nobody")];
    }

    [Fact]
    public void Edits_that_contradict_each_other_are_a_state_that_can_be_edited_on()
    {
        Proposal both = Small().Pin("bea", "ada").Pin("cy", "ada");
        Assert.Equal(MatchStatus.Infeasible, both.Status);
        Assert.Equal("Bea and Cy are held at Ada, where there are 2 for 1 places.", both.Obstacle);
        Assert.Null(both.Cost);
        Assert.Empty(both.Pairs);
        Assert.Equal(["bea", "cy", "dan"], both.UnmatchedIds.AsEnumerable());
        Assert.Throws<InvalidOperationException>(() => both.WhyNot("cy", "eve"));
        Assert.Throws<InvalidOperationException>(() => both.MentorIdOf("cy"));
        Proposal mended = both.Unpin("bea");
        Assert.Equal("eve", mended.MentorIdOf("bea"));
        Assert.Equal([new ProposalMove("bea", "ada", "eve"), new ProposalMove("cy", "eve", "ada")], mended.Moves.AsEnumerable());
        Assert.Equal(mended.Loss, mended.Cost);
    }

    [Fact]
    public void People_may_overrule_a_rule_until_they_let_the_pair_go()
    {
        Proposal proposal = Small(rules: new GapWithin("pace", minimum: 0));
        Assert.Equal(WhyNotReason.Rule, proposal.WhyNot("dan", "ada").Reason);
        Proposal overruled = proposal.Overrule("dan", "ada");
        Assert.Equal("ada", overruled.MentorIdOf("dan"));
        OverruledPair only = Assert.Single(overruled.Overruled);
        Assert.Equal(new Pair("dan", "ada"), only.Pair);
        Assert.Equal("gapWithin:pace", Assert.Single(only.Findings).Rule.Id);
        Assert.Empty(overruled.Forbid("dan", "ada").Overruled);
        Proposal letGo = overruled.Unpin("dan");
        Assert.Equal(WhyNotReason.Rule, letGo.WhyNot("dan", "ada").Reason);
        Assert.True(letGo.Loss!.IsNone);
    }

    [Fact]
    public void What_cannot_be_is_refused()
    {
        Proposal proposal = Small(locks: [new Pair("cy", "eve")], rules: new GapWithin("pace", minimum: 0));
        Assert.Contains("may not be made", Refused(() => proposal.Pin("dan", "ada")), StringComparison.Ordinal);
        Assert.Contains("'cy' is locked to 'eve'", Refused(() => proposal.Pin("cy", "flo")), StringComparison.Ordinal);
        Assert.Contains("locked", Refused(() => proposal.Leave("cy")), StringComparison.Ordinal);
        Assert.Contains("locked", Refused(() => proposal.Forbid("cy", "eve")), StringComparison.Ordinal);
        Assert.Contains("nothing to exchange", Refused(() => proposal.Swap("bea", "bea")), StringComparison.Ordinal);
        Assert.Contains("did you mean 'bea'", Refused(() => proposal.WhyNot("bee", "ada")), StringComparison.Ordinal);
        Assert.Same(proposal, proposal.Pin("cy", "eve"));
        Assert.Same(proposal, proposal.Forbid("dan", "ada"));
        Assert.Throws<OperationCanceledException>(() => proposal.Forbid("bea", "ada", new CancellationToken(true)));

        static string Refused(Func<object> call) => Assert.ThrowsAny<ArgumentException>(call).Message;
    }

    [Fact]
    public void A_matching_that_is_not_proved_to_be_the_best_cannot_be_edited()
    {
        Pool pool = PoolGenerator.Of(4, 60, 60);
        var matcher = new Matcher(SchemeGenerator.Of(1, pool));
        Proposal late = matcher.Propose(pool, new MatchOptions { Deadline = new CancellationToken(true) });
        Assert.Equal((MatchStatus.Feasible, false), (late.Status, late.CanBeEdited));
        Assert.NotEmpty(late.Pairs);
        Assert.Throws<InvalidOperationException>(() => late.Unpin(pool.Mentees[0].Id));
        Assert.Equal(MatchStatus.Cancelled, matcher.Propose(pool, cancellationToken: new CancellationToken(true)).Status);
        Assert.False(matcher.Propose(pool, new MatchOptions { Solver = new GreedySolver() }).CanBeEdited);
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(90, 40)]
    public void A_larger_pool_is_as_well_off_as_one_solved_from_scratch(int mentees, int mentors)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            Pool pool = PoolGenerator.Of(seed, mentees, mentors);
            var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
            Proposal state = matcher.Propose(pool);
            var random = new Random(seed);
            for (int edit = 0; edit < 8 && state.CanBeEdited; edit++)
            {
                Mentee mentee = pool.Mentees[random.Next(mentees)];
                Mentor mentor = pool.Mentors[random.Next(mentors)];
                bool isFree = !pool.Locks.Any(l => l.MenteeId == mentee.Id)
                    && pool.Locks.Concat(state.Pins).Count(p => p.MentorId == mentor.Id) < mentor.Capacity;
                if (isFree && matcher.Explain(pool, mentee.Id, mentor.Id).IsEligible)
                {
                    state = state.Pin(mentee.Id, mentor.Id);
                    MatchResult anew = matcher.Match(new Pool(
                        pool.Questionnaire, pool.Mentees, pool.Mentors, pool.Locks.AddRange(state.Pins), pool.EarlierPairs, pool.PairValues));
                    Assert.Equal(anew.Status, state.Status);
                    Assert.Equal(Sum(anew.Pairs), Sum(state.Pairs));
                }
            }

            long Sum(IEnumerable<MatchedPair> pairs) => pairs.Sum(p => matcher.Scheme.Scale.ToSteps(p.Score.Rank));
        }
    }

    /// <summary>Bea fits Ada, Cy fits her next best, Dan fits Flo; each mentor takes one.</summary>
    private static Proposal Small(ScoreScale? scale = null, Pair[]? locks = null, Mentor[]? mentors = null, params EligibilityRule[] rules) => Propose(
        [Mentee("bea", 1), Mentee("cy", 2), Mentee("dan", 5)], mentors ?? [Mentor("ada", 1), Mentor("eve", 4), Mentor("flo", 5)], scale, locks, rules);

    private static Proposal Propose(Mentee[] mentees, Mentor[] mentors, ScoreScale? scale = null, Pair[]? locks = null, params EligibilityRule[] rules)
    {
        Scheme scheme = Scheme(scale, rules);
        return new Matcher(scheme).Propose(new Pool(scheme.Questionnaire, mentees, mentors, locks ?? []));
    }

    private static Scheme Scheme(ScoreScale? scale = null, params EligibilityRule[] rules) =>
        new SchemeBuilder("pace") { Scale = scale ?? ScoreScale.ZeroToOne }
            .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).AddRules(rules).Build();

    private static Mentee Mentee(string id, int pace) => new(id, Pace(pace), Name(id));

    private static Mentor Mentor(string id, int pace, int capacity = 1) => new(id, Pace(pace), capacity, name: Name(id));

    private static AnswerSheet Pace(int pace) => AnswerSheet.Of(("pace", Answer.Number(pace)));

    private static string Name(string id) => char.ToUpperInvariant(id[0]) + id[1..];

    private static (WhyNotReason, string) Why(Proposal proposal, string menteeId, string mentorId) =>
        proposal.WhyNot(menteeId, mentorId) is var answer ? (answer.Reason, answer.Message) : default;
}
