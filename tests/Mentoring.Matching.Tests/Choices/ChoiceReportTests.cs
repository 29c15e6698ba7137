using FsCheck.Xunit;
using Mentoring.Matching.Choices;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Choices;

public sealed class ChoiceReportTests
{
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Every_request_is_honoured_or_not_needed_or_clashes_once_and_every_avoid_is_kept_or_clashes(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool, twoCycles: seed % 3 == 0, objectives: SchemeGenerator.Objectives(seed));
        var matcher = new Matcher(scheme);
        MatchResult result = matcher.Match(pool);
        ChoiceReport report = result.Choices;
        HashSet<Pair> made = [.. result.Pairs.Select(p => new Pair(p.MenteeId, p.MentorId))];
        Assert.Equal(report.Clashes.Select(c => c.Pair).Distinct().OrderBy(p => p.MenteeId, StringComparer.Ordinal).ThenBy(p => p.MentorId, StringComparer.Ordinal), report.Clashes.Select(c => c.Pair));
        foreach (Mentee mentee in pool.Mentees)
        {
            foreach (Mentor mentor in pool.Mentors)
            {
                var pair = new Pair(mentee.Id, mentor.Id);
                ChoiceClash? clash = report.Clashes.SingleOrDefault(c => c.Pair == pair);
                int? wished = mentee.Requests.IndexOf(mentor.Id) is >= 0 and int a ? a + 1 : null;
                int? offered = mentor.Requests.IndexOf(mentee.Id) is >= 0 and int b ? b + 1 : null;
                bool isAvoided = mentee.Avoids.Contains(mentor.Id) || mentor.Avoids.Contains(mentee.Id);
                bool isSetAside = mentee.Id != mentor.Id && matcher.Explain(pool, mentee.Id, mentor.Id).Findings.Any(f => f.IsSetAside);
                bool expected = made.Contains(pair) ? isAvoided || isSetAside
                    : (wished is { } w && !HasBetter(pool, made, mentee, w)) || (offered is { } o && !HasBetter(pool, made, mentor, o));
                Assert.Equal(expected, clash is not null);
                if (clash is null)
                {
                    continue;
                }

                Assert.Equal((wished, offered, made.Contains(pair)), (clash.MenteeRank, clash.MentorRank, clash.IsMade));
                Assert.Equal(
                    (wished, offered) switch { (null, null) => null, (not null, not null) => RequestKind.Mutual, (null, _) => RequestKind.Mentor, _ => (RequestKind?)RequestKind.Mentee },
                    clash.Request);
                Assert.EndsWith(".", clash.Message, StringComparison.Ordinal);
                Assert.Equal(result.Pairs.IsEmpty && result.Status == MatchStatus.Infeasible, clash.Kind == ChoiceClashKind.NoMatching);
                Assert.All(clash.MadeInstead, p => Assert.Contains(p, made));
                if (clash.Kind is ChoiceClashKind.Rule or ChoiceClashKind.Avoid)
                {
                    Assert.NotEmpty(clash.Findings);
                    Assert.All(clash.Findings, f => Assert.True(!f.IsAllowed || f.IsSetAside));
                }
                else if (clash.Kind is ChoiceClashKind.Request or ChoiceClashKind.Score)
                {
                    Assert.True(matcher.Explain(pool, mentee.Id, mentor.Id).IsEligible);
                    Assert.DoesNotContain(pool.Locks, l => l.MenteeId == mentee.Id);
                    Assert.True(mentor.Capacity > 0);
                }
            }
        }

        Assert.Equal(Count(pool, made, Side.Mentee), report.Mentees);
        Assert.Equal(Count(pool, made, Side.Mentor), report.Mentors);
        Pair[] avoids = [.. pool.Mentees.SelectMany(m => m.Avoids.Select(o => new Pair(m.Id, o))), .. pool.Mentors.SelectMany(m => m.Avoids.Select(e => new Pair(e, m.Id)))];
        Assert.Equal((avoids.Length, avoids.Count(a => !made.Contains(a))), (report.Avoids, report.AvoidsKept));
        Assert.All(avoids.Where(made.Contains), a => Assert.Equal((ChoiceClashKind.Avoid, true), report.Clashes.Where(c => c.Pair == a).Select(c => (c.Kind, c.IsMade)).Single()));
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 60)]
    public void A_proposal_prices_what_was_not_made_as_it_answers_why_not(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool, objectives: [Objective.MostPlaced, Objective.TotalScore]);
        Proposal proposal = new Matcher(scheme).Propose(pool);
        if (!proposal.CanBeEdited)
        {
            return;
        }

        ChoiceReport plain = proposal.Matching.Choices;
        ChoiceReport priced = proposal.Choices(mostPriced: 2);
        Assert.Equal(plain.Clashes.Select(c => (c.Pair, c.Kind, c.IsMade)), priced.Clashes.Select(c => (c.Pair, c.Kind, c.IsMade)));
        Assert.Equal((plain.Mentees, plain.Mentors), (priced.Mentees, priced.Mentors));
        ChoiceClash[] open = [.. priced.Clashes.Where(c => c.Kind is ChoiceClashKind.Request or ChoiceClashKind.Score)];
        Assert.All(open.Take(2), c =>
        {
            WhyNotAnswer answer = proposal.WhyNot(c.Pair.MenteeId, c.Pair.MentorId);
            Assert.Equal(answer.Alternative?.Cost, c.Cost);
            Assert.EndsWith(answer.Message, c.Message, StringComparison.Ordinal);
        });
        Assert.All(priced.Clashes.Except(open.Take(2)), c => Assert.Null(c.Cost));
    }

    [Fact]
    public void Each_clash_is_told_in_plain_words()
    {
        Scheme scheme = ChoicePrecedenceTests.Scheme(new ChoicePrecedence(mutual: ["noEarlierPair"], mentor: ["noAvoided"]));
        var pool = new Pool(
            scheme.Questionnaire,
            [
                new Mentee("ann", name: "Ann", requests: ["x", "y"]), new Mentee("bob", name: "Bob", requests: ["x", "z"]), new Mentee("cid", name: "Cid", requests: ["y"]),
                new Mentee("dan", name: "Dan", requests: ["w"]), new Mentee("eve", name: "Eve", requests: ["x"], avoids: ["v"]), new Mentee("fay", name: "Fay", avoids: ["u"]),
            ],
            [
                new Mentor("u", name: "Una"), new Mentor("v", name: "Vic", requests: ["eve"]), new Mentor("w", name: "Wim", capacity: 0), new Mentor("x", name: "Xi", requests: ["bob", "cid"]),
                new Mentor("y", name: "Yo", avoids: ["ann"]), new Mentor("z", name: "Zoe"),
            ],
            [new Pair("fay", "u"), new Pair("cid", "z")],
            [new Pair("bob", "x"), new Pair("ann", "z")]);
        ChoiceReport report = new Matcher(new SchemeBuilder("o") { Choices = scheme.Choices, Objectives = [Objective.MutualRequests, Objective.MostPlaced, Objective.MentorRequests] }
            .AddQuestions(scheme.Questionnaire.Questions).AddCriteria(scheme.Criteria).AddRules(scheme.Rules).Build()).Match(pool).Choices;
        Assert.Equal(
            [
                "Request: Ann asked for Xi (1st choice), but Xi's place went to Bob (they asked for each other). No matching with the pair is better by the scheme's objectives.",
                "Avoid: Ann asked for Yo (2nd choice), but the avoid holds: Yo avoids Ann.",
                "Rule made: Bob and Xi asked for each other; the pair is made: Bob and Xi were a pair before; set aside, since Bob and Xi asked for each other.",
                "Lock: Cid asked for Yo (1st choice), but Cid is locked with Zoe.",
                "NoPlaces: Dan asked for Wim (1st choice), but Wim takes nobody now.",
                "Avoid made: Vic asked for Eve (1st choice); the pair is made: Eve avoids Vic; set aside, since Vic asked for Eve.",
                "Request: Eve asked for Xi (1st choice), but Xi's place went to Bob (they asked for each other). No matching with the pair is better by the scheme's objectives.",
                "Avoid made: The lock holds, and the pair is made: Fay avoids Una.",
            ],
            report.Clashes.Select(c => $"{c.Kind}{(c.IsMade ? " made" : "")}: {c.Message}"));
        Assert.Equal("1 of 5 mentees who asked got one of their choices: 1 their 1st.", report.Mentees.Words);
        Assert.Equal("2 of 2 mentors who asked got one of their choices: 2 their 1st.", report.Mentors.Words);
        Assert.Equal((1, 1, 3, 1), (report.MutualPairs, report.MutualPairsMade, report.Avoids, report.AvoidsKept));
    }

    [Fact]
    public void Nobody_asked_for_anybody()
    {
        Scheme scheme = ChoicePrecedenceTests.Scheme(ChoicePrecedence.None);
        ChoiceReport report = new Matcher(scheme).Match(new Pool(scheme.Questionnaire, [new Mentee("ann")], [new Mentor("x")])).Choices;
        Assert.Empty(report.Clashes);
        Assert.Equal("No mentees asked for anybody.", report.Mentees.Words);
        Assert.Equal(new ChoiceCount(Side.Mentor, 0, []), report.Mentors);
    }

    [Fact]
    public void Where_no_matching_can_be_made_every_request_clashes_with_that()
    {
        Scheme scheme = ChoicePrecedenceTests.Scheme(ChoicePrecedence.None);
        var pool = new Pool(scheme.Questionnaire, [new Mentee("ann", requests: ["x"])], [new Mentor("x", capacity: 2, minimumLoad: 2)]);
        ChoiceClash clash = Assert.Single(new Matcher(scheme).Match(pool).Choices.Clashes);
        Assert.Equal((ChoiceClashKind.NoMatching, "ann asked for x (1st choice), but no matching was made."), (clash.Kind, clash.Message));
    }

    private static bool HasBetter(Pool pool, HashSet<Pair> made, Participant asker, int rank)
    {
        string[] have = [.. made.Where(p => asker is Mentee ? p.MenteeId == asker.Id : p.MentorId == asker.Id).Select(p => asker is Mentee ? p.MentorId : p.MenteeId)];
        int places = asker is Mentor mentor ? mentor.Capacity : 1;
        return places > 0 && have.Length == places && have.All(h => asker.Requests.Take(rank - 1).Contains(h));
    }

    private static ChoiceCount Count(Pool pool, HashSet<Pair> made, Side side)
    {
        Participant[] asking = [.. Enumerable.Range(0, pool.CountOf(side)).Select(i => pool[side, i]).Where(p => !p.Requests.IsEmpty)];
        int?[] best = [.. asking.Select(p => (int?)p.Requests.ToList().FindIndex(r => made.Contains(side == Side.Mentee ? new Pair(p.Id, r) : new Pair(r, p.Id))))];
        return new ChoiceCount(side, asking.Length, [.. Enumerable.Range(0, asking.Select(p => p.Requests.Length).DefaultIfEmpty(0).Max()).Select(k => best.Count(b => b == k))]);
    }
}
