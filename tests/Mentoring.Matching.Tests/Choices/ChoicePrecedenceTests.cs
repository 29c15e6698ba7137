using Mentoring.Matching.Choices;
using Mentoring.Matching.Criteria;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tests.Choices;

public sealed class ChoicePrecedenceTests
{
    [Theory]
    [InlineData(RequestKind.Mutual, "a,b,c")]
    [InlineData(RequestKind.Mentor, "b")]
    [InlineData(RequestKind.Mentee, "c")]
    public void A_mutual_request_sets_aside_what_either_alone_would(RequestKind kind, string expected)
    {
        var precedence = new ChoicePrecedence(["a"], ["b"], ["c"]);
        Assert.Equal(expected.Split(','), ((string[])["a", "b", "c", "d"]).Where(id => precedence.SetsAside(id, kind)));
    }

    [Fact]
    public void Rules_that_are_not_there_or_always_hold_are_problems_of_the_scheme()
    {
        Problem[] problems = [.. Assert.Throws<InvalidInputException>(() => Scheme(
            new ChoicePrecedence(mutual: ["noAvoided", "notThemselves"], mentee: ["noEarlierPairs"]))).Problems];
        Assert.Equal(
            [
                new Problem("choices.mutual", "'notThemselves' holds whatever anybody asks for", "leave it out"),
                new Problem("choices.mentee", "there is no rule 'noEarlierPairs'", "did you mean 'noEarlierPair'"),
            ],
            problems);
        Assert.Throws<ArgumentException>(() => new ChoicePrecedence(mentor: ["a", " a"]));
        Assert.Throws<ArgumentException>(() => new ChoicePrecedence(mentor: [" "]));
    }

    [Fact]
    public void A_pair_that_a_request_allows_is_flagged_wherever_it_is_shown()
    {
        var matcher = new Matcher(Scheme(new ChoicePrecedence(mentee: ["noEarlierPair"])));
        Pool pool = Pool(["x"], [], [new Pair("ann", "x")]);
        const string Reason = "ann and x were a pair before; set aside, since ann asked for x.";

        MatchedPair made = Assert.Single(matcher.Match(pool).Pairs);
        RuleFinding flag = Assert.Single(made.Flags);
        Assert.Equal((true, Truth.No, Reason), (flag.IsSetAside, flag.Verdict, flag.Reason));
        Assert.Equal(Reason, Assert.Single(Assert.Single(matcher.Shortlist(pool).Lists[0].Pairs).Flags).Reason);
        PairReport report = matcher.Explain(pool, "ann", "x");
        Assert.True(report.IsEligible);
        Assert.Equal(Reason, Assert.Single(report.Findings, f => f.IsFlagged).Reason);
        Assert.Equal("ann", Assert.Single(matcher.Propose(pool).Pairs).MenteeId);
        Assert.Empty(matcher.Match(pool).Remarks);
    }

    [Fact]
    public void Only_requests_of_the_kinds_named_set_a_rule_aside()
    {
        Pair[] earlier = [new Pair("ann", "x")];
        Assert.Empty(new Matcher(Scheme(ChoicePrecedence.None)).Match(Pool(["x"], ["ann"], earlier)).Pairs);
        Assert.Empty(new Matcher(Scheme(new ChoicePrecedence(mentor: ["noEarlierPair"]))).Match(Pool(["x"], [], earlier)).Pairs);
        Assert.Single(new Matcher(Scheme(new ChoicePrecedence(mentor: ["noEarlierPair"]))).Match(Pool([], ["ann"], earlier)).Pairs);
        Assert.Empty(new Matcher(Scheme(new ChoicePrecedence(mutual: ["noEarlierPair"]))).Match(Pool([], ["ann"], earlier)).Pairs);
        Assert.Single(new Matcher(Scheme(new ChoicePrecedence(mutual: ["noEarlierPair"]))).Match(Pool(["x"], ["ann"], earlier)).Pairs);
    }

    [Fact]
    public void An_avoid_holds_against_a_request_unless_it_is_named()
    {
        Pool Avoided() => Pool(["x"], [], [], mentorAvoids: ["ann"]);
        Assert.Empty(new Matcher(Scheme(new ChoicePrecedence(mutual: ["noEarlierPair"]))).Match(Avoided()).Pairs);
        MatchedPair pair = Assert.Single(new Matcher(Scheme(new ChoicePrecedence(mentee: ["noAvoided"]))).Match(Avoided()).Pairs);
        Assert.Equal("x avoids ann; set aside, since ann asked for x.", Assert.Single(pair.Flags).Reason);
    }

    [Fact]
    public void In_a_programme_no_request_makes_an_ended_pair_again()
    {
        Scheme scheme = Scheme(new ChoicePrecedence(mentee: ["noEarlierPair"]));
        Pool pool = Pool(["x"], [], []);
        var day = new DateOnly(2030, 1, 1);
        RoundProposal first = new Programme("p").NextRound(scheme, pool, day);
        Assert.Single(first.Result.Pairs);
        Programme ended = first.Next!.End(new Pair("ann", "x"), new Ending(day.AddDays(1), EndingSide.Mentee, EndingReasons.Rematched));
        Assert.Empty(ended.NextRound(scheme, pool, day.AddDays(2)).Result.Pairs);
    }

    internal static Scheme Scheme(ChoicePrecedence choices) => new SchemeBuilder("likert") { Choices = choices }
        .AddQuestions(new LikertQuestion("pace")).AddCriteria(new Closeness("pace")).AddRules(new NoEarlierPair()).Build();

    private static Pool Pool(string[] menteeAsks, string[] mentorAsks, Pair[] earlier, string[]? mentorAvoids = null) => new(
        Scheme(ChoicePrecedence.None).Questionnaire,
        [new Mentee("ann", requests: menteeAsks)],
        [new Mentor("x", requests: mentorAsks, avoids: mentorAvoids)],
        earlierPairs: earlier);
}
