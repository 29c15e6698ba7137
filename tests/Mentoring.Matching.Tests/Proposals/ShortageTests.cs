using FsCheck.Xunit;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Proposals;

public sealed class ShortageTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 400)]
    public void The_group_is_short_by_one_and_minimal(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        Proposal state = Edited(new Matcher(scheme).Propose(pool), pool, new Random(seed));
        var plain = new PlainProposal(scheme, pool);
        var table = EligibilityTable.Build(new ResponseTable(pool.Under(scheme.Questionnaire)), scheme.AllRules);
        foreach (string id in Unmatched(state))
        {
            Shortage shortage = state.WhyUnmatched(id);
            Assert.EndsWith(".", shortage.Message, StringComparison.Ordinal);
            if (shortage.Reason == UnmatchedReason.NothingGained)
            {
                Assert.Equal(Objective.TotalScore, scheme.Objectives[0]);
                continue;
            }

            Assert.Contains(id, shortage.MenteeIds);
            Assert.Equal(shortage.Places + 1, shortage.MenteeIds.Length);
            bool May(string mentee, Mentor mentor) => mentor.Capacity > 0 && !state.ForbiddenPairs.Contains(new Pair(mentee, mentor.Id))
                && plain.IsAllowed(pool.IndexOfMentee(mentee), pool.IndexOfMentor(mentor.Id));
            Assert.Equal(pool.Mentors.Where(m => shortage.MenteeIds.Any(e => May(e, m))).Select(m => m.Id), shortage.MentorIds);
            Assert.Equal(shortage.MentorIds.IsEmpty, shortage.Reason == UnmatchedReason.NoEligibleMentor);
            int[] free = [.. pool.Mentors.Select(m => m.Capacity - state.Pins.Count(p => p.MentorId == m.Id))];
            Assert.Equal(free.Where((_, j) => shortage.MentorIds.Contains(pool.Mentors[j].Id)).Sum(), shortage.Places);
            string[][] broken = [.. shortage.MenteeIds.Where(e => !pool.Locks.Any(l => l.MenteeId == e))
                .SelectMany(e => pool.Mentors.Where(m => m.Capacity > 0).Select(m => table.Blocking(pool.IndexOfMentee(e), pool.IndexOfMentor(m.Id))))
                .Select(findings => findings.Select(f => f.Rule.Id).ToArray())];
            Assert.Equal(
                broken.SelectMany(ids => ids).Distinct().Select(rule => new BlockingRule(
                    rule, broken.Count(ids => ids.Contains(rule)), broken.Count(ids => ids.SequenceEqual([rule])))).OrderBy(r => r.RuleId),
                shortage.Rules.OrderBy(r => r.RuleId));
            Assert.Equal(shortage.Rules.Select(r => r.Pairs).OrderDescending(), shortage.Rules.Select(r => r.Pairs));
            Assert.All(shortage.MenteeIds, left => Assert.True(CanPlace([.. shortage.MenteeIds.Where(e => e != left)], pool, free, May)));
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Each_shortage_is_told_once_for_all_who_share_it(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        Proposal state = Edited(new Matcher(scheme).Propose(pool), pool, new Random(seed));
        if (!state.CanBeEdited)
        {
            return;
        }

        Shortage[] all = [.. state.Shortages()];
        Assert.Equal(Unmatched(state), all.SelectMany(s => s.UnmatchedIds).Order(StringComparer.Ordinal));
        Assert.Equal(all.Select(s => s.MenteeId).Order(StringComparer.Ordinal), all.Select(s => s.MenteeId));
        string[] told = [.. all.Where(s => !s.MentorIds.IsEmpty).Select(s => string.Join(' ', s.MentorIds))];
        Assert.Equal(told.Distinct(), told);
        foreach (Shortage shortage in all)
        {
            Assert.Equal(shortage.MenteeId, shortage.UnmatchedIds[0]);
            Assert.Equal(Words(state.WhyUnmatched(shortage.MenteeId)), Words(shortage));
            Assert.All(shortage.UnmatchedIds, id =>
            {
                Shortage own = state.WhyUnmatched(id);
                Assert.Equal([id], own.UnmatchedIds.AsEnumerable());
                Assert.Equal((shortage.Reason, shortage.Places), (own.Reason, own.Places));
                Assert.Equal(shortage.MentorIds.AsEnumerable(), own.MentorIds);
                Assert.Equal(
                    shortage.Rules.Where(_ => shortage.MentorIds.IsEmpty), own.Rules.Where(_ => own.MentorIds.IsEmpty));
            });
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 250)]
    public void Each_relaxation_places_as_many_as_matching_anew_does(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: [Objective.MostPlaced, Objective.TotalScore]);
        Proposal state = new Matcher(scheme).Propose(pool);
        if (!state.CanBeEdited)
        {
            return;
        }

        (int Placed, long Total) now = Best(scheme, pool);
        Dictionary<string, int> placedWithout = scheme.Rules.ToDictionary(r => r.Id, r => Best(SchemeWithout.Rule(scheme, r), pool).Placed - now.Placed);
        var placeMore = pool.Mentors.ToDictionary(m => m.Id, m => Best(scheme, WithPlace(pool, m.Id)));
        Relaxation[] brief = [.. state.RecruitmentBrief()];
        Assert.Equal(pool.Mentors.Select(m => m.Id), brief.Select(r => r.Id).Order(StringComparer.Ordinal));
        Assert.All(brief, relaxation => AssertPlace(now, placeMore[relaxation.Id], relaxation));
        Assert.Equal(brief.Select(r => r.Placed).OrderDescending(), brief.Select(r => r.Placed));
        foreach (string id in Unmatched(state))
        {
            Shortage shortage = state.WhyUnmatched(id);
            Relaxation[] rules = [.. shortage.Relaxations.Where(r => r.Kind == RelaxationKind.DropRule)];
            Assert.Equal(
                placedWithout.Where(r => r.Value > 0).Select(r => (r.Key, r.Value)).Order(), rules.Select(r => (r.Id, r.Placed)).Order());
            Assert.All(
                shortage.Relaxations.Where(r => r.Kind == RelaxationKind.OneMorePlace),
                relaxation => AssertPlace(now, placeMore[relaxation.Id], relaxation));
            Assert.Equal(shortage.Relaxations.Select(r => r.Placed).OrderDescending(), shortage.Relaxations.Select(r => r.Placed));
        }
    }

    [Fact]
    public void Names_the_group_the_rule_and_what_would_help()
    {
        Scheme scheme = new SchemeBuilder("gap") { Scale = ScoreScale.ZeroToOne }
            .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).AddRules(new GapWithin("pace", minimum: 1, id: "senior")).Build();
        var pool = new Pool(
            scheme.Questionnaire,
            [Mentee("bea", 3), Mentee("cy", 3), Mentee("dan", 1)],
            [Mentor("ada", 4), Mentor("eve", 2), Mentor("flo", 3)]);
        Proposal proposal = new Matcher(scheme).Propose(pool);
        Shortage shortage = proposal.WhyUnmatched(Assert.Single(proposal.UnmatchedIds));
        Assert.Equal("Bea and Cy may go only to Ada: 2 mentees for 1 place.", shortage.Message);
        Assert.Equal(UnmatchedReason.PlacesTaken, shortage.Reason);
        Assert.Equal(["bea", "cy"], shortage.MenteeIds.AsEnumerable());
        Assert.Equal(["ada"], shortage.MentorIds.AsEnumerable());
        Assert.Equal([new BlockingRule("senior", 4, 4)], shortage.Rules.AsEnumerable());
        Assert.Equal([(RelaxationKind.DropRule, "senior", 1), (RelaxationKind.OneMorePlace, "ada", 1)], shortage.Relaxations.Select(r => (r.Kind, r.Id, r.Placed)));
        Assert.Equal(
            ["Without the rule senior, 1 mentee more could be placed.", "One more place at Ada would place 1 mentee more and raise the total by 0.750."],
            shortage.Relaxations.Select(r => r.Words));
        Assert.Equal("ada", proposal.RecruitmentBrief()[0].Id);
        Assert.Throws<ArgumentException>(() => proposal.WhyUnmatched("dan"));
        Assert.Throws<ArgumentException>(() => proposal.Leave("dan").WhyUnmatched("dan"));
    }

    /// <summary>All that a shortage says, but for who shares it.</summary>
    private static string Words(Shortage s) => string.Join('\n', (string[])
    [
        $"{s.MenteeId} {s.Reason} {s.Places} {s.Message}", .. s.MenteeIds, "to", .. s.MentorIds, .. s.Rules.Select(r => $"{r}"), .. s.Relaxations.Select(r => $"{r}"),
    ]);

    private static Mentee Mentee(string id, int pace) => new(id, AnswerSheet.Of(("pace", Answer.Number(pace))), Name(id));

    private static Mentor Mentor(string id, int pace) => new(id, AnswerSheet.Of(("pace", Answer.Number(pace))), name: Name(id));

    private static string Name(string id) => char.ToUpperInvariant(id[0]) + id[1..];

    private static IEnumerable<string> Unmatched(Proposal state) =>
        !state.CanBeEdited || state.Status != MatchStatus.Optimal ? [] : state.UnmatchedIds.Except(state.LeftOut);

    /// <summary>The proposal after two edits that could be made.</summary>
    private static Proposal Edited(Proposal state, Pool pool, Random random)
    {
        for (int edit = 0; edit < 2 && state.CanBeEdited && !pool.Mentees.IsEmpty && !pool.Mentors.IsEmpty; edit++)
        {
            (string mentee, string mentor) = (pool.Mentees[random.Next(pool.Mentees.Length)].Id, pool.Mentors[random.Next(pool.Mentors.Length)].Id);
            try
            {
                Proposal next = random.Next(2) == 0 ? state.Pin(mentee, mentor) : state.Forbid(mentee, mentor);
                state = next.Status == MatchStatus.Optimal ? next : state;
            }
            catch (ArgumentException)
            {
                // rules or locks forbid it
            }
        }

        return state;
    }

    private static bool CanPlace(string[] mentees, Pool pool, int[] free, Func<string, Mentor, bool> may)
    {
        if (mentees.Length == 0)
        {
            return true;
        }

        for (int j = 0; j < free.Length; j++)
        {
            if (free[j] > 0 && may(mentees[0], pool.Mentors[j]))
            {
                free[j]--;
                bool can = CanPlace(mentees[1..], pool, free, may);
                free[j]++;
                if (can)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static (int Placed, long Total) Best(Scheme scheme, Pool pool) =>
        new Matcher(scheme).Match(pool) is var result ? (result.Pairs.Length, result.Pairs.Sum(p => scheme.Scale.ToSteps(p.Score.Rank))) : default;

    private static void AssertPlace((int Placed, long Total) now, (int Placed, long Total) then, Relaxation relaxation)
    {
        Assert.Equal(RelaxationKind.OneMorePlace, relaxation.Kind);
        Assert.Equal(then.Placed - now.Placed, relaxation.Placed);
        if (relaxation.Gain is { } gain)
        {
            Assert.Equal((now.Placed - then.Placed, now.Total - then.Total), (gain.Placed, gain.Steps));
        }
    }

    private static Pool WithPlace(Pool pool, string id) => new(
        pool.Questionnaire,
        pool.Mentees,
        pool.Mentors.Select(m => m.Id != id ? m : new Mentor(m.Id, m.Answers, m.Capacity + 1, m.MinimumLoad, m.Name, m.Requests, m.Avoids)),
        pool.Locks,
        pool.EarlierPairs,
        pool.PairValues);
}
