using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Proposals;

/// <summary>Proposals under objectives that need a problem each.</summary>
public sealed class StagedProposalTests
{
    private const int Edits = 5;

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void After_any_edits_the_state_is_the_best_by_all_objectives_in_their_order(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: SchemeGenerator.Objectives(seed));
        if (pool.Mentees.IsEmpty || pool.Mentors.IsEmpty)
        {
            return;
        }

        var random = new Random(seed);
        int[] current = [.. pool.Mentees.Select(_ => random.Next(-1, pool.Mentors.Length))];
        WaitingPerson[] waiting = [.. pool.Mentees.Where(_ => random.Next(2) == 0).Select(m => new WaitingPerson(Side.Mentee, m.Id, random.Next(1, 4)))];
        var options = new MatchOptions
        {
            CurrentPairs = [.. current.Select((j, i) => (i, j)).Where(p => p.j >= 0).Select(p => new Pair(pool.Mentees[p.i].Id, pool.Mentors[p.j].Id))],
            Waiting = waiting,
        };
        var plain = new PlainProposal(scheme, pool, waiting);
        Proposal state = new Matcher(scheme).Propose(pool, options);
        long[]? first = plain.BestKey(current);
        Assert.Equal(first is not null, state.CanBeEdited);
        for (int edit = 0; first is not null && edit < Edits; edit++)
        {
            state = AnyEdit.Of(state, plain, pool, random);
            long[]? best = plain.BestKey(current);
            Assert.Equal(best is null ? MatchStatus.Infeasible : MatchStatus.Optimal, state.Status);
            if (best is not null)
            {
                Assert.Equal(best, plain.KeyOf(state, current));
                Assert.True(plain.Keeps(state));
                Assert.True(state.Certify().IsValid);
                Assert.Equal(scheme.Objectives, state.Result().Stages.Select(s => s.Objective));
                Assert.All(state.Result().Stages, s => Assert.True(s.IsProven));
                Assert.Matches("^It would .+[.]$", state.Loss!.Words);

                // Of states that place different numbers, even loads compares the sums of squares and the twin the largest loads.
                if (!scheme.Objectives.Contains(Objective.EvenLoads) || state.Loss.Placed == 0)
                {
                    Assert.Equal(Math.Sign(best.AsSpan().SequenceCompareTo(first)), state.Loss.Worsening);
                    Assert.Equal(best.SequenceEqual(first), state.Loss.IsNone);
                }
            }
        }
    }

    [Fact]
    public void The_first_state_is_the_matching_and_an_edit_that_costs_nothing_moves_nobody_else()
    {
        Proposal first = Three(Objective.WorstOff, Objective.TotalScore);
        Assert.Equal(["bea", "bob"], first.Pairs.Select(p => p.MenteeId));
        Assert.True(first.Loss!.IsNone);
        Proposal pinned = first.Pin("bob", first.MentorIdOf("bob")!);
        Assert.True(pinned.Loss!.IsNone);
        Assert.Empty(pinned.Moves);
    }

    [Fact]
    public void The_loss_names_the_objectives_that_lose_in_their_order()
    {
        Proposal first = Three(Objective.WorstOff, Objective.TotalScore);
        Assert.Equal(("cy", "ada"), (first.MentorIdOf("bea"), first.MentorIdOf("bob")));
        WhyNotAnswer answer = first.WhyNot("bea", "ada");
        Assert.Equal(WhyNotReason.Competition, answer.Reason);
        Assert.Equal(
            "bob has the only place at ada; placing bea there would lower the score of the worst off by 0.250 and raise the total by 0.250, and move 1 other, bob.",
            answer.Message);
        Assert.Equal(1, answer.Alternative!.Cost!.Worsening);
        Assert.Equal(-1, answer.Alternative.Pin("bea", "cy").Cost!.Worsening);
        Assert.Equal(1, first.Leave("bob").Loss!.Placed);
    }

    [Fact]
    public void Two_who_exchange_mentors_move_nobody_else()
    {
        Proposal first = Three(Objective.MostPlaced, Objective.EvenLoads, Objective.TotalScore);
        Proposal swapped = first.Swap("bea", "bob");
        Assert.Equal(["bea", "bob"], swapped.Moves.Select(m => m.MenteeId));
        Assert.Equal(first.MentorIdOf("bea"), swapped.MentorIdOf("bob"));
    }

    [Fact]
    public void Whoever_is_short_of_places_is_told_and_what_would_help_has_no_price()
    {
        Scheme scheme = Scheme(Objective.WorstOff, Objective.TotalScore);
        var pool = new Pool(scheme.Questionnaire, [Mentee("bea", 1), Mentee("bob", 2)], [Mentor("ada", 1)]);
        Proposal proposal = new Matcher(scheme).Propose(pool);
        string unmatched = Assert.Single(proposal.UnmatchedIds);
        Shortage shortage = proposal.WhyUnmatched(unmatched);
        Assert.Equal(UnmatchedReason.PlacesTaken, shortage.Reason);
        Relaxation place = Assert.Single(shortage.Relaxations);
        Assert.Equal((1, null, "One more place at ada would place 1 mentee more."), (place.Placed, place.Gain, place.Words));
        Assert.Equal(1, Assert.Single(proposal.RecruitmentBrief()).Placed);
    }

    /// <summary>
    /// Scores of bea: 1 with ada, 0.5 with cy; of bob: 0.5 with ada, 0.25 with cy. So the total is best with bea at ada, and the worst off with bob there.
    /// </summary>
    private static Proposal Three(params Objective[] objectives)
    {
        Scheme scheme = Scheme(objectives);
        PairValue[] values = [Fit("bea", "ada", 100), Fit("bea", "cy", 50), Fit("bob", "ada", 50), Fit("bob", "cy", 25)];
        return new Matcher(scheme).Propose(new Pool(
            scheme.Questionnaire, [Mentee("bea", 1), Mentee("bob", 2)], [Mentor("ada", 1), Mentor("cy", 1)], pairValues: values));
    }

    private static PairValue Fit(string mentee, string mentor, double value) => new("fit", new Pair(mentee, mentor), value);

    private static Scheme Scheme(params Objective[] objectives) => new SchemeBuilder("stages") { Objectives = [.. objectives], Caution = 0 }
        .AddQuestions(new LikertQuestion("pace"))
        .AddPairMeasures(new PairMeasure("fit", 0, 100))
        .AddCriteria(new MeasuredPair("fit", worst: 0, best: 100))
        .Build();

    private static Mentee Mentee(string id, int pace) => new(id, AnswerSheet.Of(("pace", Answer.Number(pace))));

    private static Mentor Mentor(string id, int pace) => new(id, AnswerSheet.Of(("pace", Answer.Number(pace))));
}
