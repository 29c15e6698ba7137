using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Pools;

namespace Mentoring.Matching.Tests.Eligibility;

/// <summary>What every eligibility rule must do. Derive one class a rule; the rule reads questions of <see cref="SchemePools"/>.</summary>
/// <param name="make">Makes the rule under a policy for unknown; a rule that can always tell takes no notice of it.</param>
/// <param name="misspelt">The rule with one name misspelt, or <see langword="null"/> when it names nothing.</param>
/// <param name="meant">The name that was misspelt.</param>
/// <param name="alwaysTells">Whether the rule never says unknown.</param>
public abstract class EligibilityRuleConformance(
    Func<UnknownPolicy, EligibilityRule> make, EligibilityRule? misspelt = null, string? meant = null, bool alwaysTells = false)
{
    [Fact]
    public void Fits_the_questionnaire() => Assert.Empty(make(UnknownPolicy.Allow).Check(SchemePools.Questionnaire));

    [Fact]
    public void Has_an_id_of_its_own_that_stays()
    {
        Assert.False(string.IsNullOrWhiteSpace(make(UnknownPolicy.Allow).Id));
        Assert.Equal(make(UnknownPolicy.Allow).Id, make(UnknownPolicy.Forbid).Id);
    }

    [Fact]
    public void Says_each_verdict_of_some_pair()
    {
        HashSet<Truth> said = [];
        for (int seed = 0; seed < 60; seed++)
        {
            said.UnionWith(Verdicts(SchemePools.Random(new Random(seed))).Values);
        }

        Assert.Contains(Truth.Yes, said);
        Assert.Contains(Truth.No, said);
        Assert.Equal(!alwaysTells, said.Contains(Truth.Unknown));
    }

    [Property(MaxTest = 50)]
    public void Judges_people_not_places(int seed)
    {
        Pool pool = SchemePools.Random(new Random(seed));
        Dictionary<Pair, Truth> renamed = Verdicts(SchemePools.Renamed(pool, SchemePools.Reversed));
        foreach ((Pair pair, Truth verdict) in Verdicts(pool))
        {
            Assert.Equal(verdict, renamed[new Pair(SchemePools.Reversed(pair.MenteeId), SchemePools.Reversed(pair.MentorId))]);
        }
    }

    [Property(MaxTest = 50)]
    public void Judges_the_same_whatever_order_people_come_in(int seed)
    {
        Pool pool = SchemePools.Random(new Random(seed));
        var reversed = new Pool(
            pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks, pool.EarlierPairs.Reverse(), pool.PairValues.Reverse());
        Assert.Equal(Verdicts(pool), Verdicts(reversed));
    }

    [Property(MaxTest = 50)]
    public void Can_tell_where_no_answer_is_missing(int seed) =>
        Assert.DoesNotContain(Truth.Unknown, Verdicts(SchemePools.Random(new Random(seed), missing: 0)).Values);

    [Property(MaxTest = 30)]
    public void Finds_what_it_judges_with_one_sentence_and_cited_answers(int seed)
    {
        Pool pool = SchemePools.Random(new Random(seed));
        PreparedRule rule = make(UnknownPolicy.AllowAndFlag).Prepare(new ResponseTable(pool));
        HashSet<string> known = [.. pool.Mentees.Select(m => m.Id), .. pool.Mentors.Select(m => m.Id)];
        ForEachPair(pool, (mentee, mentor) =>
        {
            RuleFinding finding = rule.Find(mentee, mentor);
            Assert.Equal(rule.Judge(mentee, mentor), finding.Verdict);
            Assert.Same(rule.Rule, finding.Rule);
            Assert.EndsWith(".", finding.Reason, StringComparison.Ordinal);
            Assert.DoesNotContain(". ", finding.Reason, StringComparison.Ordinal);
            Assert.True(char.IsUpper(finding.Reason[0]), finding.Reason);
            Assert.NotEmpty(finding.Answers);
            Assert.All(finding.Answers, a =>
            {
                Assert.Contains(a.PersonId, known);
                Assert.True((a.Side == Side.Mentee ? pool.IndexOfMentee(a.PersonId) : pool.IndexOfMentor(a.PersonId)) >= 0);
                Assert.False(string.IsNullOrWhiteSpace(a.Field));
                Assert.False(string.IsNullOrWhiteSpace(a.Text));
            });
        });
    }

    [Property(MaxTest = 30)]
    public void Rows_say_what_pairs_say(int seed)
    {
        var random = new Random(seed);
        Pool pool = SchemePools.Random(random, most: random.Next(2) == 0 ? 10 : 150); // many people share answers, or words hold few
        PreparedRule rule = make(UnknownPolicy.Allow).Prepare(new ResponseTable(pool));
        ulong[] no = new ulong[BitRows.Words(pool.Mentors.Length)];
        ulong[] unknown = new ulong[no.Length];
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            Array.Fill(no, ulong.MaxValue); // what was there before is of no account
            Array.Fill(unknown, ulong.MaxValue);
            rule.JudgeRow(mentee, no, unknown);
            for (int mentor = 0; mentor < 64 * no.Length; mentor++)
            {
                Truth expected = mentor < pool.Mentors.Length ? rule.Judge(mentee, mentor) : Truth.Yes;
                (ulong isNo, ulong isUnknown) = ((no[mentor >> 6] >> (mentor & 63)) & 1, (unknown[mentor >> 6] >> (mentor & 63)) & 1);
                Assert.Equal((expected == Truth.No ? 1UL : 0, expected == Truth.Unknown ? 1UL : 0), (isNo, isUnknown));
            }
        }
    }

    [Property(MaxTest = 30)]
    public void Mentees_of_one_code_have_the_same_row_but_for_their_exceptions(int seed)
    {
        var random = new Random(seed);
        Pool pool = SchemePools.Random(random, most: random.Next(2) == 0 ? 10 : 80);
        PreparedRule rule = make(UnknownPolicy.Allow).Prepare(new ResponseTable(pool));
        var rows = new Dictionary<int, Truth[]>();
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            int[] exceptions = rule.Exceptions(mentee).ToArray();
            Assert.Equal(exceptions.Distinct().Order(), exceptions);
            Truth[] plain = [.. Enumerable.Range(0, pool.Mentors.Length).Select(mentor => rule.JudgePlain(mentee, mentor))];
            Assert.All(Enumerable.Range(0, plain.Length).Except(exceptions), mentor => Assert.Equal(rule.Judge(mentee, mentor), plain[mentor]));
            if (rule.PlainCode(mentee) is >= 0 and int code)
            {
                Assert.Equal(rows.TryAdd(code, plain) ? plain : rows[code], plain);
            }

            ulong[] no = new ulong[BitRows.Words(plain.Length)];
            ulong[] unknown = new ulong[no.Length];
            Array.Fill(no, ulong.MaxValue);
            rule.JudgePlainRow(mentee, no, unknown, CancellationToken.None);
            Assert.Equal(plain, Enumerable.Range(0, plain.Length).Select(mentor =>
                BitRows.Has(no, mentor) ? Truth.No : BitRows.Has(unknown, mentor) ? Truth.Unknown : Truth.Yes));
        }
    }

    [Property(MaxTest = 30)]
    public void Applies_its_policy_for_unknown(int seed)
    {
        Pool pool = SchemePools.Random(new Random(seed));
        var responses = new ResponseTable(pool);
        foreach (UnknownPolicy policy in Enum.GetValues<UnknownPolicy>())
        {
            PreparedRule rule = make(policy).Prepare(responses);
            ForEachPair(pool, (mentee, mentor) =>
            {
                RuleFinding finding = rule.Find(mentee, mentor);
                (bool allowed, bool flagged) = (finding.Verdict, policy) switch
                {
                    (Truth.Yes, _) => (true, false),
                    (Truth.No, _) => (false, false),
                    (_, UnknownPolicy.Allow) => (true, false),
                    (_, UnknownPolicy.Forbid) => (false, false),
                    _ => (true, true),
                };
                Assert.Equal((allowed, flagged), (finding.IsAllowed, finding.IsFlagged));
            });
        }
    }

    [Fact]
    public void Names_what_is_not_in_the_questionnaire_and_how_to_mend_it()
    {
        if (misspelt is null)
        {
            // It names nothing, so even an empty questionnaire will do.
            Assert.Empty(make(UnknownPolicy.Allow).Check(new Questionnaire([])));
            return;
        }

        IReadOnlyList<Problem> problems = misspelt.Check(SchemePools.Questionnaire);
        Assert.NotEmpty(problems);
        Assert.All(problems, p => Assert.Contains(misspelt.Id, p.Place, StringComparison.Ordinal));
        Assert.All(problems, p => Assert.Equal($"did you mean '{meant}'", p.Mend));
        var responses = new ResponseTable(SchemePools.Random(new Random(1)));
        Assert.Equal(problems, Assert.Throws<InvalidInputException>(() => misspelt.Prepare(responses)).Problems);
    }

    private static void ForEachPair(Pool pool, Action<int, int> action)
    {
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            for (int mentor = 0; mentor < pool.Mentors.Length; mentor++)
            {
                action(mentee, mentor);
            }
        }
    }

    private Dictionary<Pair, Truth> Verdicts(Pool pool)
    {
        PreparedRule rule = make(UnknownPolicy.AllowAndFlag).Prepare(new ResponseTable(pool));
        var verdicts = new Dictionary<Pair, Truth>();
        ForEachPair(pool, (mentee, mentor) => verdicts.Add(new Pair(pool.Mentees[mentee].Id, pool.Mentors[mentor].Id), rule.Judge(mentee, mentor)));
        return verdicts;
    }
}
