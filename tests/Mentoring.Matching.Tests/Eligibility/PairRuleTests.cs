using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Pools;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class PairRuleTests
{
    private static readonly Pool pool = new(
        SchemePools.Questionnaire,
        [new Mentee("bea", name: "Bea", avoids: ["ada"]), new Mentee("dan", name: "Dan"), new Mentee("eve", name: "Eve")],
        [new Mentor("ada", name: "Ada", avoids: ["bea"]), new Mentor("carl", name: "Carl", avoids: ["dan"]), new Mentor("eve", name: "Eve")],
        earlierPairs: [new Pair("bea", "carl"), new Pair("bea", "gone")],
        pairValues: [new PairValue("travel", new Pair("bea", "ada"), 61), new PairValue("travel", new Pair("bea", "carl"), 60)]);

    [Theory]
    [InlineData("bea", "ada", Truth.No, "Bea and Ada avoid each other.", "Mentee:ada|Mentor:bea")]
    [InlineData("dan", "carl", Truth.No, "Carl avoids Dan.", "Mentor:dan")]
    [InlineData("bea", "carl", Truth.Yes, "Neither Bea nor Carl avoids the other.", "Mentee:ada|Mentor:dan")]
    [InlineData("dan", "ada", Truth.Yes, "Neither Dan nor Ada avoids the other.", "Mentee:nobody|Mentor:bea")]
    public void Avoid_lists_of_both_sides_count_and_are_cited(string mentee, string mentor, Truth verdict, string reason, string cited)
    {
        RuleFinding finding = Find(new NoAvoided(), mentee, mentor);
        Assert.Equal((verdict, reason), (finding.Verdict, finding.Reason));
        Assert.Equal(cited, string.Join("|", finding.Answers.Select(a => $"{a.Side}:{a.Text}")));
        Assert.All(finding.Answers, a => Assert.Equal("avoids", a.Field));
    }

    [Fact]
    public void An_earlier_pair_is_not_made_again()
    {
        RuleFinding finding = Find(new NoEarlierPair(), "bea", "carl");
        Assert.Equal((Truth.No, "Bea and Carl were a pair before."), (finding.Verdict, finding.Reason));
        Assert.Equal("carl, gone", Assert.Single(finding.Answers).Text);
        Assert.Equal(Truth.Yes, Find(new NoEarlierPair(), "bea", "ada").Verdict);
        Assert.Equal("none", Assert.Single(Find(new NoEarlierPair(), "dan", "carl").Answers).Text);
    }

    [Fact]
    public void An_earlier_pair_counts_with_blanks_around_its_ids()
    {
        var blanks = new Pool(SchemePools.Questionnaire, [new Mentee("ann")], [new Mentor("ada")], earlierPairs: [new Pair("ann ", " ada")]);
        Assert.Equal(Truth.No, new NoEarlierPair().Prepare(new ResponseTable(blanks)).Judge(0, 0));
    }

    [Fact]
    public void Nobody_is_their_own_mentor()
    {
        RuleFinding finding = Find(new NotThemselves(), "eve", "eve");
        Assert.Equal((Truth.No, "Eve cannot be their own mentor."), (finding.Verdict, finding.Reason));
        Assert.Equal(Truth.Yes, Find(new NotThemselves(), "bea", "eve").Verdict);
    }

    [Theory]
    [InlineData("bea", "ada", Truth.No, "The 'travel' of Bea and Ada is 61 minutes, but it must be at most 60.", "61 minutes")]
    [InlineData("bea", "carl", Truth.Yes, "The 'travel' of Bea and Carl is 60 minutes, and it must be at most 60.", "60 minutes")]
    [InlineData("dan", "carl", Truth.Unknown, "It cannot be told, for 'travel' of Dan and Carl was not measured.", "not measured")]
    public void A_measured_pair_is_within_bounds(string mentee, string mentor, Truth verdict, string reason, string cited)
    {
        RuleFinding finding = Find(new MeasuredPairWithin("travel", maximum: 60), mentee, mentor);
        Assert.Equal((verdict, reason, verdict == Truth.Yes), (finding.Verdict, finding.Reason, finding.IsAllowed));
        Assert.Equal(cited, Assert.Single(finding.Answers).Text);
    }

    [Fact]
    public void Bounds_that_no_measure_can_keep_are_reported() => Assert.Equal(
        "no pair can be at least 121, for 'travel' goes from 0 to 120",
        Assert.Single(new MeasuredPairWithin("travel", minimum: 121).Check(SchemePools.Questionnaire)).Message);

    [FsCheck.Xunit.Property(MaxTest = 30)]
    public void Cites_all_earlier_pairs_of_the_mentee_and_no_other(int seed)
    {
        Pool random = SchemePools.Random(new Random(seed));
        PreparedRule rule = new NoEarlierPair().Prepare(new ResponseTable(random));
        for (int mentee = 0; mentee < random.Mentees.Length; mentee++)
        {
            string[] mentors = [.. random.EarlierPairs.Where(p => p.MenteeId == random.Mentees[mentee].Id).Select(p => p.MentorId)];
            Assert.Equal(mentors.Length == 0 ? "none" : string.Join(", ", mentors), Assert.Single(rule.Find(mentee, 0).Answers).Text);
        }
    }

    private static RuleFinding Find(EligibilityRule rule, string mentee, string mentor) =>
        rule.Prepare(new ResponseTable(pool)).Find(pool.IndexOfMentee(mentee), pool.IndexOfMentor(mentor));
}
