using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Pools;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class EligibilityTableTests
{
    [Property(MaxTest = 150)]
    public void Is_the_strong_conjunction_of_Kleene_after_policies(int seed)
    {
        var random = new Random(seed);
        var responses = new ResponseTable(SchemePools.Random(random, most: 10));
        EligibilityRule[] rules = [.. Rules(random).Where(_ => random.Next(2) == 0)];
        EligibilityTable table = EligibilityTable.Build(responses, rules);
        EligibilityRow row = table.CreateRow();
        (long allowed, long flagged) = (0, 0);
        for (int mentee = 0; mentee < responses.MenteeCount; mentee++)
        {
            int ofMentee = 0;
            row.Judge(mentee);
            for (int mentor = 0; mentor < responses.MentorCount; mentor++)
            {
                Truth expected = rules.Select(r => Settled(r, r.Prepare(responses).Judge(mentee, mentor))).DefaultIfEmpty(Truth.Yes).Min();
                Assert.Equal(expected, table.Verdict(mentee, mentor));
                Assert.Equal(expected != Truth.No, table.IsAllowed(mentee, mentor));
                Assert.Equal(expected == Truth.Unknown, table.IsFlagged(mentee, mentor));
                Assert.Equal(
                    (expected != Truth.No, expected == Truth.Unknown), (row.IsAllowed(mentor), BitRows.Has(row.Flagged, mentor)));
                Assert.Equal(rules, table.Findings(mentee, mentor).Select(f => f.Rule));
                Assert.Equal(
                    table.Findings(mentee, mentor).Where(f => !f.IsAllowed).Select(f => f.Rule), table.Blocking(mentee, mentor).Select(f => f.Rule));
                Assert.Equal(
                    table.IsFlagged(mentee, mentor) ? table.Findings(mentee, mentor).Where(f => f.IsFlagged).Select(f => (f.Rule, f.Reason)) : [],
                    table.Flags(mentee, mentor).Select(f => (f.Rule, f.Reason)));
                ofMentee += expected != Truth.No ? 1 : 0;
                flagged += expected == Truth.Unknown ? 1 : 0;
            }

            Assert.Equal(ofMentee, table.AllowedCountOf(Side.Mentee, mentee));
            Assert.Equal(ofMentee, BitRows.Count(row.Allowed));
            allowed += ofMentee;
        }

        Assert.Equal((allowed, flagged), (table.AllowedCount, table.FlaggedCount));
        Assert.Equal(allowed, Enumerable.Range(0, responses.MentorCount).Sum(m => table.AllowedCountOf(Side.Mentor, m)));
    }

    [Property(MaxTest = 60)]
    public void Counts_what_each_rule_forbids_and_what_it_alone_forbids(int seed)
    {
        var random = new Random(seed);
        var responses = new ResponseTable(SchemePools.Random(random));
        EligibilityRule[] rules = Rules(random);
        EligibilityTable table = EligibilityTable.Build(responses, rules);
        long pairs = (long)responses.MenteeCount * responses.MentorCount;
        foreach (EligibilityRule rule in rules)
        {
            Assert.Equal(pairs - EligibilityTable.Build(responses, [rule]).AllowedCount, table.ForbiddenByRule[rule.Id]);
            long without = EligibilityTable.Build(responses, [.. rules.Where(r => r != rule)]).AllowedCount;
            Assert.Equal(without - table.AllowedCount, table.ForbiddenOnlyByRule[rule.Id]);
        }
    }

    [Fact]
    public void Rows_wider_than_a_word_hold_every_mentor()
    {
        var pool = new Pool(
            SchemePools.Questionnaire,
            [new Mentee("a", avoids: ["v063", "v064", "v129"]), new Mentee("b")],
            Enumerable.Range(0, 130).Select(i => new Mentor($"v{i:000}")));
        EligibilityTable table = EligibilityTable.Build(new ResponseTable(pool), [new NoAvoided()]);
        Assert.Equal([63, 64, 129], Enumerable.Range(0, 130).Where(m => !table.IsAllowed(0, m)));
        Assert.Equal((127, 130), (table.AllowedCountOf(Side.Mentee, 0), table.AllowedCountOf(Side.Mentee, 1)));
    }

    [Fact]
    public void All_problems_of_all_rules_are_told_at_once()
    {
        EligibilityRule[] rules = [new MustDiffer("organisatoin"), new NoAvoided(), new NoAvoided(), new GapWithin("languages", minimum: 1), null!];
        var responses = new ResponseTable(SchemePools.Random(new Random(1)));
        IReadOnlyList<Problem> problems = Assert.Throws<InvalidInputException>(() => EligibilityTable.Build(responses, rules)).Problems;

        // The misspelt question is missing for either side, but told once.
        Assert.Equal(4, problems.Count);
        Assert.Contains(problems, p => p.Place == "rule 'noAvoided'" && p.Message == "the id is there twice");
        Assert.Contains(problems, p => p.Place == "rule 5");
    }

    [Fact]
    public void Places_outside_the_pool_are_refused()
    {
        var pool = new Pool(SchemePools.Questionnaire, [new Mentee("a")], [new Mentor("b")]);
        EligibilityTable table = EligibilityTable.Build(new ResponseTable(pool), []);
        Assert.True(table.IsAllowed(0, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.IsAllowed(0, 1));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.IsFlagged(1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.Findings(-1, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => table.AllowedCountOf(Side.Mentor, 1));
    }

    [Fact]
    public void Stops_when_asked_to()
    {
        var responses = new ResponseTable(SchemePools.Random(new Random(1)));
        Assert.Throws<OperationCanceledException>(() => EligibilityTable.Build(responses, [], new CancellationToken(canceled: true)));
    }

    private static EligibilityRule[] Rules(Random random)
    {
        UnknownPolicy Any() => (UnknownPolicy)random.Next(3);
        return
        [
            new MustDiffer("organisation", unknown: Any()),
            new MustBeSame("cohort", unknown: Any()),
            new GapWithin("grade", unknown: Any(), minimum: 0),
            new AtLeastInCommon("languages", unknown: Any()),
            new OutsideReportingLine("manager", "email", unknown: Any()),
            new NoAvoided(),
            new NotThemselves(),
            new MeasuredPairWithin("travel", unknown: Any(), maximum: 100),
        ];
    }

    private static Truth Settled(EligibilityRule rule, Truth verdict) => (verdict, rule.Unknown) switch
    {
        (Truth.Unknown, UnknownPolicy.Allow) => Truth.Yes,
        (Truth.Unknown, UnknownPolicy.Forbid) => Truth.No,
        _ => verdict,
    };
}
