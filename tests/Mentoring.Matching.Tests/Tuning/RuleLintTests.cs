using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class RuleLintTests
{
    [Fact]
    public void A_rule_that_removes_most_pairs_is_found_and_one_that_removes_few_is_not()
    {
        Scheme strict = LintPool.Clean().AddRules([new MustBeSame("field"), new MustDiffer("field", id: "mild")]).Build();
        Pool pool = LintPool.People(strict);
        LintFinding[] found = [.. SchemeLint.Of(LintPool.Clean().AddRules([new MustBeSame("field")]).Build(), pool).Findings];
        int kept = pool.Mentees.Sum(m => pool.Mentors.Count(v => v.Answers["field"].Equals(m.Answers["field"])));
        LintFinding rule = Assert.Single(found);
        Assert.Equal((LintKind.RestrictiveRule, LintSeverity.Note, "mustBeSame:field"), (rule.Kind, rule.Severity, rule.SubjectId));
        Assert.Equal(1 - ((double)kept / (LintPool.Mentees * LintPool.Mentors)), rule.Measured, 1e-12);
        Assert.Empty(SchemeLint.Of(LintPool.Clean().AddRules([new MustDiffer("field", id: "mild")]).Build(), pool).Findings);
        LintFinding together = Assert.Single(SchemeLint.Of(strict, pool).Findings, f => f.Subject == LintSubject.Scheme);
        Assert.Equal((LintSeverity.Serious, 1.0), (together.Severity, together.Measured));
    }

    [Fact]
    public void Pairs_that_are_forbidden_for_silence_are_told_apart()
    {
        Scheme scheme = LintPool.Clean().AddRules([new MustDiffer("town", unknown: UnknownPolicy.Forbid)]).Build();
        LintFinding found = Assert.Single(
            SchemeLint.Of(scheme, LintPool.People(scheme, (_, i, id, answer) => id == "town" && i % 2 == 0 ? null : answer)).Findings,
            f => f.Kind == LintKind.RestrictiveRule);
        Assert.Contains("In 75% of the pairs it cannot tell", found.Message, StringComparison.Ordinal);
        Assert.StartsWith("If that is not meant, let unknown be allowAndFlag", found.Mend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5, true)]
    [InlineData(4, false)]
    public void A_group_without_any_mentor_is_found_where_it_is_large_enough(int welsh, bool isFound)
    {
        Scheme scheme = LintPool.Clean().AddRules([new MustBeSame("language")]).Build();

        // All Welsh speakers live in one town, which therefore is the same group once more.
        Pool pool = LintPool.People(scheme, (side, i, id, answer) =>
            id == "language" ? Answer.Choice(side == Side.Mentee && i < welsh ? "Welsh" : i % 2 == 0 ? "English" : "French")
            : id == "town" && side == Side.Mentee && i < welsh ? Answer.Text("Bala") : answer);
        LintFinding[] found = [.. SchemeLint.Of(scheme, pool).Findings.Where(f => f.Kind == LintKind.ShutOutGroup)];
        if (!isFound)
        {
            Assert.Empty(found);
            return;
        }

        LintFinding group = Assert.Single(found);
        Assert.Equal(
            (LintSeverity.Serious, LintSubject.Group, "language", "mustBeSame:language", "Welsh", 1.0),
            (group.Severity, group.Subject, group.SubjectId, group.OtherId, group.Group, group.Measured));
        Assert.Equal("Rule 'mustBeSame:language' leaves all 5 mentees who answered 'Welsh' to question 'language' without any mentor who has a place.", group.Message);
    }

    [Fact]
    public void A_rule_that_shuts_everybody_out_is_told_once()
    {
        Scheme scheme = LintPool.Clean().AddRules([new OnlyPairs([new Pair("m000", "v000")])]).Build();
        LintFinding[] found = [.. SchemeLint.Of(scheme, LintPool.People(scheme)).Findings];
        Assert.Equal([LintKind.ShutOutGroup, LintKind.RestrictiveRule], found.Select(f => f.Kind));
        Assert.Equal((LintSubject.Rule, 39.0 / 40), (found[0].Subject, found[0].Measured));
        Assert.StartsWith("If its list", found[1].Mend, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_is_locked_to_somebody_is_not_shut_out()
    {
        Scheme scheme = LintPool.Clean().AddRules([new MustBeSame("language")]).Build();
        Pool pool = LintPool.People(scheme, (side, i, id, answer) =>
            id == "language" ? Answer.Choice(side == Side.Mentee && i < 5 ? "Welsh" : i % 2 == 0 ? "English" : "French") : answer);
        var locked = new Pool(pool.Questionnaire, pool.Mentees, pool.Mentors, [new Pair("m001", "v001")]);
        Assert.Contains(SchemeLint.Of(scheme, pool).Findings, f => f.Kind == LintKind.ShutOutGroup);
        Assert.DoesNotContain(SchemeLint.Of(scheme, locked).Findings, f => f.Kind == LintKind.ShutOutGroup);
    }
}
