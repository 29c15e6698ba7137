using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Proposals;

/// <summary>Any edits of any pool, held against trying every matching anew.</summary>
public sealed class ProposalPropertyTests
{
    private const int Edits = 6;

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void After_any_edits_the_state_is_the_best_that_keeps_them(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        var random = new Random(seed);
        var plain = new PlainProposal(scheme, pool);
        long matrix = sizeof(int) * (long)pool.Mentees.Length * pool.Mentors.Length; // held by mentee and mentor, by mentee alone, or not at all
        Proposal state = new Matcher(scheme).Propose(pool, new MatchOptions { MatrixMemoryLimit = random.Next(3) * matrix });
        (int Placed, long Total)? first = plain.Best();
        Assert.Equal(first is not null, state.CanBeEdited);
        if (first is null || pool.Mentees.IsEmpty || pool.Mentors.IsEmpty)
        {
            return;
        }

        Proposal lastSolved = state;
        (int Placed, long Total) lastBest = first.Value;
        for (int edit = 0; edit < Edits; edit++)
        {
            Proposal next = AnyEdit.Of(state, plain, pool, random);
            (int Placed, long Total)? best = plain.Best();
            Assert.Same(state.First, next.First);
            Assert.True(next == state || next.Before == state);
            if (best is null)
            {
                Assert.Equal(MatchStatus.Infeasible, next.Status);
                Assert.EndsWith(".", next.Obstacle, StringComparison.Ordinal);
                Assert.Null(next.Loss);
            }
            else
            {
                Assert.Equal(MatchStatus.Optimal, next.Status);
                Assert.True(plain.Keeps(next));
                Assert.True(next.Certify().IsValid);
                AssertLoss(scheme, first.Value, best.Value, next.Loss!);
                if (next != state)
                {
                    AssertLoss(scheme, lastBest, best.Value, next.Cost!);
                    Assert.Equal(Moves(pool, lastSolved, next), next.Moves);
                }

                Assert.Equal(Moves(pool, next.First, next), next.MovesSinceFirst);
                Assert.Equal(best.Value.Total, next.Pairs.Sum(p => scheme.Scale.ToSteps(p.Score.Rank)));
                Assert.Equal(next.UnmatchedIds, pool.Mentees.Select(m => m.Id).Except(next.Pairs.Select(p => p.MenteeId)));
                AssertResult(next);
                Assert.Equal(next.UnmatchedIds, next.Unmatched.Select(u => u.MenteeId));
                Assert.Equal(next.LeftOut, next.Unmatched.Where(u => u.Reason == UnmatchedReason.LeftOut).Select(u => u.MenteeId));
                Assert.All(next.Unmatched.Where(u => u.Reason != UnmatchedReason.LeftOut), u =>
                {
                    bool May(Mentor mentor) => mentor.Capacity > 0 && !next.ForbiddenPairs.Contains(new Pair(u.MenteeId, mentor.Id))
                        && plain.IsAllowed(pool.IndexOfMentee(u.MenteeId), pool.IndexOfMentor(mentor.Id));
                    Assert.EndsWith(".", u.Message, StringComparison.Ordinal);
                    Assert.Equal(pool.Mentors.Any(May), u.Reason != UnmatchedReason.NoEligibleMentor);
                    Assert.True(u.Reason != UnmatchedReason.NothingGained || scheme.Objectives[0] == Objective.TotalScore);
                });
                (lastSolved, lastBest) = (next, best.Value);
            }

            state = next;
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void Why_a_pair_was_not_made_is_what_trying_it_tells(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        var random = new Random(seed);
        var plain = new PlainProposal(scheme, pool);
        Proposal state = new Matcher(scheme).Propose(pool);
        if (!state.CanBeEdited || pool.Mentees.IsEmpty || pool.Mentors.IsEmpty)
        {
            return;
        }

        Proposal edited = AnyEdit.Of(state, plain, pool, random);
        if (edited.Status != MatchStatus.Optimal)
        {
            return;
        }

        (int Placed, long Total) now = plain.Best()!.Value;
        for (int question = 0; question < 8; question++)
        {
            (int i, int j) = (random.Next(pool.Mentees.Length), random.Next(pool.Mentors.Length));
            WhyNotAnswer answer = edited.WhyNot(pool.Mentees[i].Id, pool.Mentors[j].Id);
            Assert.EndsWith(".", answer.Message, StringComparison.Ordinal);
            Assert.Equal(pool.Mentees.Where(m => edited.MentorIdOf(m.Id) == pool.Mentors[j].Id).Select(m => m.Id), answer.HolderIds);
            (int Placed, long Total)? with = plain.IsAllowed(i, j) ? plain.BestWith(i, j) : null;
            bool isLocked = pool.Locks.Any(l => l.MenteeId == pool.Mentees[i].Id);
            WhyNotReason expected = edited.MentorIdOf(pool.Mentees[i].Id) == pool.Mentors[j].Id ? WhyNotReason.Made
                : isLocked ? WhyNotReason.Lock
                : !plain.IsAllowed(i, j) ? WhyNotReason.Rule
                : pool.Mentors[j].Capacity == 0 ? WhyNotReason.NoPlaces
                : with is null ? WhyNotReason.Impossible
                : plain.IsEdited(i, j) ? WhyNotReason.Edit
                : IsAsGood(scheme, now, with.Value) ? WhyNotReason.EquallyGood
                : WhyNotReason.Competition;
            Assert.Equal(expected, answer.Reason);
            Assert.Equal(expected is WhyNotReason.Edit or WhyNotReason.EquallyGood or WhyNotReason.Competition, answer.Alternative is not null);
            if (answer.Alternative is { } alternative)
            {
                Assert.Same(edited, alternative.Before);
                Assert.Equal(pool.Mentors[j].Id, alternative.MentorIdOf(pool.Mentees[i].Id));
                AssertLoss(scheme, now, with!.Value, alternative.Cost!);
            }

            string[] rules = expected != WhyNotReason.Rule ? [] : [.. new Matcher(scheme)
                .Explain(pool, pool.Mentees[i].Id, pool.Mentors[j].Id).Findings.Where(f => !f.IsAllowed).Select(f => f.Rule.Id)];
            Assert.Equal(rules, answer.Rules.Select((RuleFinding f) => f.Rule.Id));
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Two_who_exchange_mentors_move_nobody_else(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        Proposal state = new Matcher(scheme).Propose(pool);
        var plain = new PlainProposal(scheme, pool);
        (int Mentee, int Mentor)[] pairs = [.. state.Pairs.Select(p => (pool.IndexOfMentee(p.MenteeId), pool.IndexOfMentor(p.MentorId)))];
        foreach ((int a, int x) in pairs)
        {
            foreach ((int b, int y) in pairs)
            {
                (string one, string other) = (pool.Mentees[a].Id, pool.Mentees[b].Id);
                if (x == y || !plain.IsAllowed(a, y) || !plain.IsAllowed(b, x))
                {
                    Assert.Throws<ArgumentException>(() => state.Swap(one, other));
                    continue;
                }

                Proposal swapped = state.Swap(one, other);
                Assert.Equal(((string[])[one, other]).Order(StringComparer.Ordinal), swapped.Moves.Select(m => m.MenteeId));
                Assert.Equal(((string?)pool.Mentors[y].Id, (string?)pool.Mentors[x].Id), (swapped.MentorIdOf(one), swapped.MentorIdOf(other)));
                Assert.Equal(0, swapped.Loss!.Placed);
                Assert.True(swapped.Loss.Steps >= 0 && swapped.Certify().IsValid);
                Assert.Same(state, swapped.Before);
            }
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void Edits_lead_to_any_matching_that_keeps_the_rules(Pool pool, int seed)
    {
        var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
        MatchResult any = matcher.Match(pool, new MatchOptions { Solver = new RandomSolver((ulong)(uint)seed) });
        Proposal state = matcher.Propose(pool);
        if (any.Status == MatchStatus.Infeasible || !state.CanBeEdited)
        {
            return;
        }

        string[] locked = [.. pool.Locks.Select(l => l.MenteeId)];
        foreach (UnmatchedMentee unmatched in any.Unmatched)
        {
            state = state.Leave(unmatched.MenteeId);
        }

        foreach (MatchedPair pair in any.Pairs.Where(p => !locked.Contains(p.MenteeId)))
        {
            state = state.Pin(pair.MenteeId, pair.MentorId);
        }

        Assert.Equal(MatchStatus.Optimal, state.Status);
        Assert.Equal(any.Pairs.Select(p => (p.MenteeId, p.MentorId)), state.Pairs.Select(p => (p.MenteeId, p.MentorId)));
        Assert.Equal(state.First.Pairs.Sum(p => Steps(p)) - state.Pairs.Sum(p => Steps(p)), state.Loss!.Steps);

        long Steps(MatchedPair pair) => matcher.Scheme.Scale.ToSteps(pair.Score.Rank);
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void The_first_state_is_the_matching(Pool pool, int seed)
    {
        var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
        MatchResult matching = matcher.Match(pool);
        Proposal proposal = matcher.Propose(pool);
        Assert.Equal(matching.Status, proposal.Status);
        Assert.Equal(matching.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)), proposal.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)));
        Assert.Equal(matching.Unmatched.Select(u => u.MenteeId), proposal.UnmatchedIds);
        Assert.Equal(matching.Run.InputHash, proposal.Matching.Run.InputHash);
        Assert.Equal(proposal.CanBeEdited, proposal.Loss is { IsNone: true });
        Assert.Empty(proposal.MovesSinceFirst);
    }

    /// <summary>The state as a result says what the state says, and each edit that holds is a remark.</summary>
    private static void AssertResult(Proposal state)
    {
        MatchResult result = state.Result();
        Assert.Equal(state.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)), result.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)));
        Assert.Equal(state.UnmatchedIds, result.Unmatched.Select(u => u.MenteeId));
        Assert.Equal(state.Pool.Mentors.Sum(m => m.Capacity) - result.Pairs.Length, result.UnusedPlaces.Sum(u => u.Capacity - u.Used));
        Assert.True(result.Certificate!.IsValid && result.Status == MatchStatus.Optimal);
        Assert.Equal(state.Scheme.Objectives, result.Stages.Select(s => s.Objective));
        Assert.Equal(result.Pairs.Length, result.Totals.Placed);
        int edits = state.Before is null ? 0 : state.Pins.Length + state.ForbiddenPairs.Length + state.LeftOut.Length;
        Assert.Equal(edits, result.Remarks.Length - state.Matching.Remarks.Length);
        if (state.Before is not null && state.Moves.Length > 0 && state.Before.Status == MatchStatus.Optimal)
        {
            Assert.NotEqual(state.Before.Result().Run.ResultHash, result.Run.ResultHash);
        }
    }

    private static void AssertLoss(Scheme scheme, (int Placed, long Total) before, (int Placed, long Total) after, ProposalLoss loss)
    {
        Assert.Equal(before.Total - after.Total, loss.Steps);
        if (scheme.Objectives[0] == Objective.MostPlaced)
        {
            Assert.Equal(before.Placed - after.Placed, loss.Placed);
        }
    }

    private static bool IsAsGood(Scheme scheme, (int Placed, long Total) one, (int Placed, long Total) other) =>
        one.Total == other.Total && (scheme.Objectives[0] != Objective.MostPlaced || one.Placed == other.Placed);

    private static ProposalMove[] Moves(Pool pool, Proposal before, Proposal after) => [.. pool.Mentees
        .Select(m => new ProposalMove(m.Id, before.MentorIdOf(m.Id), after.MentorIdOf(m.Id)))
        .Where(m => m.FromMentorId != m.ToMentorId)];
}
