using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Tests.Matching;

namespace Mentoring.Matching.Tests.Proposals;

/// <summary>Proposals in which people are in both pools and may not mentor each other.</summary>
public sealed class CycleFreeProposalTests
{
    [Property(MaxTest = 150)]
    public void After_any_edits_the_state_is_the_best_in_which_nobody_mentors_their_own_mentor(int seed)
    {
        var random = new Random(seed);
        Pool pool = Everybody(seed, 5);
        bool isStaged = random.Next(3) == 0;
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles: true, objectives: isStaged ? SchemeGenerator.Objectives(seed) : null);
        int[] current = [.. pool.Mentees.Select(_ => -1)];
        var plain = new PlainProposal(scheme, pool);
        Proposal state = new Matcher(scheme).Propose(pool);
        Assert.True(state.CanBeEdited);
        for (int edit = 0; edit < 5; edit++)
        {
            state = AnyEdit.Of(state, plain, pool, random);
            long[]? best = plain.BestKey(current);
            (int Placed, long Total)? total = plain.Best();
            Assert.Equal(best is null ? MatchStatus.Infeasible : MatchStatus.Optimal, state.Status);
            if (best is null)
            {
                continue;
            }

            Assert.Equal(best, plain.KeyOf(state, current));
            Assert.True(plain.Keeps(state));
            Assert.True(state.Certify().IsValid);
            Assert.Equal(scheme.Objectives, state.Result().Stages.Select(s => s.Objective));
            Assert.DoesNotContain(state.Pairs, p => state.MentorIdOf(p.MentorId) == p.MenteeId);
            if (!isStaged)
            {
                Assert.Equal(total!.Value.Total, state.Pairs.Sum(p => scheme.Scale.ToSteps(p.Score.Rank)));
            }
        }
    }

    [Property(MaxTest = 150)]
    public void Each_relaxation_places_and_gains_as_much_as_matching_anew_does(int seed)
    {
        Pool pool = Everybody(seed, 4);
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles: true, objectives: [Objective.MostPlaced, Objective.TotalScore]);
        Proposal state = new Matcher(scheme).Propose(pool);
        (int Placed, long Total) now = new PlainMatcher(scheme, pool).Best()!.Value;
        var places = pool.Mentors.ToDictionary(m => m.Id, m => new PlainMatcher(scheme, WithPlace(pool, m.Id)).Best()!.Value);
        var rules = scheme.Rules.ToDictionary(r => r.Id, r => new PlainMatcher(SchemeWithout.Rule(scheme, r), pool).Best()!.Value.Placed - now.Placed);
        foreach (Relaxation place in state.RecruitmentBrief())
        {
            Assert.Equal(places[place.Id].Placed - now.Placed, place.Placed);
            Assert.Equal(now.Total - places[place.Id].Total, place.Gain!.Steps);
        }

        foreach (Shortage shortage in state.Shortages())
        {
            Assert.NotEqual(UnmatchedReason.NothingGained, shortage.Reason);
            Assert.EndsWith(".", shortage.Message, StringComparison.Ordinal);
            Relaxation[] dropped = [.. shortage.Relaxations.Where(r => r.Kind == RelaxationKind.DropRule)];
            Assert.Equal(rules.Where(r => r.Value > 0).Select(r => (r.Key, r.Value)).Order(), dropped.Select(r => (r.Id, r.Placed)).Order());
            Assert.All(
                shortage.Relaxations.Where(r => r.Kind == RelaxationKind.OneMorePlace),
                r => Assert.Equal(places[r.Id].Placed - now.Placed, r.Placed));
        }
    }

    [Fact]
    public void Who_could_only_mentor_their_own_mentor_is_told_so_and_what_would_help()
    {
        Scheme scheme = new SchemeBuilder("no cycles") { ForbidTwoCycles = true }
            .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        var pool = new Pool(scheme.Questionnaire, [new Mentee("a"), new Mentee("b")], [new Mentor("a"), new Mentor("b"), new Mentor("c", capacity: 0)]);
        Proposal proposal = new Matcher(scheme).Propose(pool);
        string left = Assert.Single(proposal.UnmatchedIds);
        Shortage shortage = proposal.WhyUnmatched(left);
        Assert.Equal(UnmatchedReason.TwoCycle, shortage.Reason);
        Assert.Equal($"Room could be made for {left} only if two people mentored each other, which the scheme does not allow.", shortage.Message);
        Relaxation help = Assert.Single(shortage.Relaxations);
        Assert.Equal((RelaxationKind.OneMorePlace, "c", 1), (help.Kind, help.Id, help.Placed));
    }

    [Fact]
    public void A_search_that_reaches_its_limit_can_only_be_taken_back()
    {
        Scheme scheme = new SchemeBuilder("no cycles") { ForbidTwoCycles = true }
            .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).Build();
        string[] ids = [.. Enumerable.Range(0, 4).Select(i => $"p{i}")];
        var pool = new Pool(
            scheme.Questionnaire,
            ids.Select(id => new Mentee(id, Pace(3))),
            [.. ids.Select(id => new Mentor(id, Pace(5))), new Mentor("x", Pace(3), capacity: 4)]);
        Proposal first = new Matcher(scheme).Propose(pool, new MatchOptions { TwoCycleNodeLimit = 1 });
        Assert.All(ids, id => Assert.Equal("x", first.MentorIdOf(id)));

        // What is left to p1 is p0, who is held with p1.
        Proposal held = first.Pin("p0", "p1").Forbid("p1", "x").Forbid("p1", "p2").Forbid("p1", "p3");
        Assert.Equal(MatchStatus.Feasible, held.Status);
        Assert.Contains("TwoCycleNodeLimit", held.Obstacle, StringComparison.Ordinal);
        Assert.Null(held.Loss);
        Assert.Empty(held.Pairs);
        Assert.Equal(MatchStatus.Optimal, held.Unpin("p0").Status);
    }

    private static AnswerSheet Pace(int pace) => AnswerSheet.Of(("pace", Answer.Number(pace)));

    private static Pool Everybody(int seed, int count)
    {
        Pool drawn = PoolGenerator.Of(seed, count, count);
        return new Pool(
            drawn.Questionnaire,
            drawn.Mentees.Select((m, i) => new Mentee($"p{i}", m.Answers)),
            drawn.Mentors.Select((m, i) => new Mentor($"p{i}", m.Answers, m.Capacity)));
    }

    private static Pool WithPlace(Pool pool, string id) => new(
        pool.Questionnaire, pool.Mentees, pool.Mentors.Select(m => m.Id == id ? new Mentor(m.Id, m.Answers, m.Capacity + 1) : m));
}
