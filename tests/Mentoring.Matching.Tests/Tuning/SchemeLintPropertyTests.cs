using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Generators;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class SchemeLintPropertyTests
{
    private static readonly LintOptions talkative = new()
    {
        FewestPeople = 2, SmallestGroup = 1, FewestAnswered = 1, NarrowPart = 1, CorrelationLimit = 0, SilenceGain = 0, MostRemoved = 0, LeastSpread = 1, ShutOutShare = 0.5,
    };

    /// <summary>Whatever the scheme and the people, there are findings in the stated order, in sentences, and none of audits.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 300)]
    public void Any_scheme_can_be_looked_over(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        HashSet<string> audits = [.. scheme.Questionnaire.Questions.Where(q => q.AuditOnly).Select(q => q.Id)];
        foreach (LintOptions options in (LintOptions[])[new LintOptions(), talkative])
        {
            LintFinding[] found = [.. SchemeLint.Of(scheme, pool, options).Findings];
            Assert.Equal(found.OrderByDescending(f => f.Severity).ThenBy(f => f.Kind), found);
            foreach (LintFinding finding in found)
            {
                Assert.EndsWith(".", finding.Message, StringComparison.Ordinal);
                Assert.EndsWith(".", finding.Mend, StringComparison.Ordinal);
                Assert.True(double.IsFinite(finding.Measured) && Math.Abs(finding.Measured) <= 1);
                Assert.False(finding.Subject is LintSubject.Question or LintSubject.Group && audits.Contains(finding.SubjectId));
            }
        }
    }

    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 100)]
    public void The_order_of_the_people_and_answers_for_audits_change_nothing(Pool people, int seed)
    {
        Pool pool = AuditGenerator.Asked(people, seed);
        var turned = new Pool(people.Questionnaire, people.Mentees.Reverse(), people.Mentors.Reverse(), people.Locks, people.EarlierPairs, people.PairValues);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        LintFinding[] first = [.. SchemeLint.Of(scheme, pool, talkative).Findings];
        Assert.Equal(first, SchemeLint.Of(scheme, AuditGenerator.Asked(turned, seed + 1), talkative).Findings);
    }

    /// <summary>Counting pair by pair gives the same shares of removed pairs and of people who are shut out.</summary>
    [Property(Arbitrary = [typeof(Arbitraries)], MaxTest = 200)]
    public void Rules_are_found_as_counting_pair_by_pair_finds_them(Pool pool, int seed)
    {
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        LintFinding[] found = [.. SchemeLint.Of(scheme, pool, talkative).Findings];
        var table = EligibilityTable.Build(new ResponseTable(pool.Under(scheme.Questionnaire)), scheme.AllRules);
        double pairs = pool.Mentees.Length * pool.Mentors.Length;
        (int Mentee, int Mentor)[] all = [.. Enumerable.Range(0, pool.Mentees.Length).SelectMany(i => Enumerable.Range(0, pool.Mentors.Length).Select(j => (i, j)))];
        foreach (EligibilityRule rule in scheme.AllRules)
        {
            bool Forbids(int i, int j) => table.Blocking(i, j).Any(f => f.Rule.Id == rule.Id);
            double share = pairs == 0 ? 0 : all.Count(p => Forbids(p.Mentee, p.Mentor)) / pairs;
            Assert.Equal(
                share > 0 ? [share] : [],
                found.Where(f => f is { Kind: LintKind.RestrictiveRule, Subject: LintSubject.Rule } && f.SubjectId == rule.Id).Select(f => f.Measured));

            bool IsShutOut(int i)
            {
                int[] open = [.. Enumerable.Range(0, pool.Mentors.Length).Where(j => pool.Mentors[j].Capacity > 0)];
                int[] others = [.. open.Where(j => table.Blocking(i, j).All(f => f.Rule.Id == rule.Id))];
                return open.Length > 0 && !pool.Locks.Any(l => l.MenteeId == pool.Mentees[i].Id)
                    && (open.All(j => Forbids(i, j)) || (others.Length > 0 && others.All(j => Forbids(i, j))));
            }

            int[] shut = [.. Enumerable.Range(0, pool.Mentees.Length).Where(IsShutOut)];
            LintFinding[] groups = [.. found.Where(f => f.Kind == LintKind.ShutOutGroup && (f.OtherId ?? f.SubjectId) == rule.Id)];
            if (shut.Length > 0 && shut.Length >= 0.5 * pool.Mentees.Length)
            {
                Assert.Equal((double)shut.Length / pool.Mentees.Length, Assert.Single(groups).Measured);
                continue;
            }

            foreach (LintFinding group in groups)
            {
                Question question = scheme.Questionnaire.Find(group.SubjectId)!;
                int[] members = [.. Enumerable.Range(0, pool.Mentees.Length).Where(i =>
                    pool.Mentees[i].Answers[question.Id] is { State: AnswerState.Answered } answer && question.Describe(answer) == group.Group)];
                Assert.Equal((double)members.Count(shut.Contains) / members.Length, group.Measured);
            }

            // Whoever is shut out is told of with a group, unless no group of theirs is shut out.
            foreach (int i in shut.Where(_ => pairs > 0))
            {
                bool isInGroup = scheme.Questionnaire.AskedOf(Side.Mentee)
                    .Where(q => q is SingleChoiceQuestion or VocabularyQuestion or LikertQuestion && !q.AuditOnly && pool.Mentees[i].Answers[q.Id].State == AnswerState.Answered)
                    .Any(q =>
                    {
                        int[] members = [.. Enumerable.Range(0, pool.Mentees.Length).Where(k => pool.Mentees[k].Answers[q.Id].Equals(pool.Mentees[i].Answers[q.Id]))];
                        return members.Count(shut.Contains) >= 0.5 * members.Length;
                    });
                Assert.True(!isInGroup || groups.Length > 0);
            }
        }
    }

    [Property(MaxTest = 20)]
    public void A_sample_keeps_to_its_bound_and_is_the_same_for_a_seed(int seed)
    {
        Pool pool = PoolGenerator.Of(seed, 20, 40);
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        var options = new LintOptions { MostPairs = 100, Seed = seed };
        var lint = SchemeLint.Of(scheme, pool, options);
        Assert.True(lint.IsSample);
        Assert.Equal(100, lint.PairsCompared);
        Assert.Equal(lint.Findings.AsEnumerable(), SchemeLint.Of(scheme, pool, options).Findings);
        Assert.True(SchemeLint.Of(scheme, PoolGenerator.Of(seed, 5, 40), options).PairsCompared is 100);
    }
}
