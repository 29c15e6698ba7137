using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Pools;

namespace Mentoring.Matching.Tests.Eligibility;

/// <summary>Rules that give way to requests, against asking the rule and the two people of every pair.</summary>
public sealed class RuleUnlessAskedTests
{
    [Property(MaxTest = 120)]
    public void Says_what_the_rule_and_the_requests_say(int seed)
    {
        var random = new Random(seed);
        Pool pool = SchemePools.Random(random, most: random.Next(3) == 0 ? 90 : 12);
        var responses = new ResponseTable(pool);
        foreach (EligibilityRule rule in Rules(random))
        {
            RequestKind[] kinds = Kinds(random);
            PreparedRule inner = rule.Prepare(responses);
            PreparedRule prepared = new RuleUnlessAsked(rule, kinds.Contains).Prepare(responses);
            ulong[] no = new ulong[BitRows.Words(pool.Mentors.Length)];
            ulong[] unknown = new ulong[no.Length];
            var plainRows = new Dictionary<int, Truth[]>();
            for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
            {
                Array.Fill(no, ulong.MaxValue);
                Array.Fill(unknown, ulong.MaxValue);
                prepared.JudgeRow(mentee, no, unknown);
                Truth[] plain = [.. Enumerable.Range(0, pool.Mentors.Length).Select(mentor => prepared.JudgePlain(mentee, mentor))];
                int[] exceptions = prepared.Exceptions(mentee).ToArray();
                Assert.Equal(exceptions.Distinct().Order(), exceptions);
                for (int mentor = 0; mentor < pool.Mentors.Length; mentor++)
                {
                    (Truth verdict, bool isSetAside) = Twin(inner, pool, kinds, mentee, mentor);
                    Assert.Equal(verdict, prepared.Judge(mentee, mentor));
                    Assert.Equal(verdict, BitRows.Has(no, mentor) ? Truth.No : BitRows.Has(unknown, mentor) ? Truth.Unknown : Truth.Yes);
                    Assert.True(plain[mentor] == verdict || exceptions.Contains(mentor));
                    RuleFinding finding = prepared.Find(mentee, mentor);
                    Assert.Same(rule, finding.Rule);
                    Assert.Equal(inner.Judge(mentee, mentor), finding.Verdict);
                    Assert.Equal((verdict != Truth.No, verdict == Truth.Unknown, isSetAside), (finding.IsAllowed, finding.IsFlagged, finding.IsSetAside));
                    Assert.Equal(isSetAside, finding.Reason.Contains("; set aside, since ", StringComparison.Ordinal));
                }

                if (prepared.PlainCode(mentee) is >= 0 and int code)
                {
                    Assert.Equal(plainRows.TryAdd(code, plain) ? plain : plainRows[code], plain);
                }
            }
        }
    }

    [Property(MaxTest = 60)]
    public void Is_counted_as_a_loop_over_pairs_counts_at_any_number_of_threads(int seed)
    {
        var random = new Random(seed);
        var responses = new ResponseTable(SchemePools.Random(random, most: random.Next(3) == 0 ? 90 : 12));
        EligibilityRule[] rules = [.. Rules(random).Select(rule => random.Next(3) == 0 ? rule : new RuleUnlessAsked(rule, Kinds(random).Contains))];
        PlainCounts plain = PlainCounts.Of(responses, [.. rules.Select(r => r.Prepare(responses))]);
        for (int threads = 1; threads <= 3; threads++)
        {
            plain.AssertSame(EligibilityTable.Build(responses, rules, threads, CancellationToken.None));
        }
    }

    [Fact]
    public void Problems_of_the_rule_are_its_own()
    {
        var rule = new RuleUnlessAsked(new MustDiffer("organisatoin"), _ => true);
        Assert.Equal(new MustDiffer("organisatoin").Check(SchemePools.Questionnaire), rule.Check(SchemePools.Questionnaire));
    }

    private static (Truth Verdict, bool IsSetAside) Twin(PreparedRule inner, Pool pool, RequestKind[] kinds, int mentee, int mentor)
    {
        (Mentee a, Mentor b) = (pool.Mentees[mentee], pool.Mentors[mentor]);
        (bool menteeAsks, bool mentorAsks) = (a.Requests.Contains(b.Id), b.Requests.Contains(a.Id));
        RequestKind? kind = menteeAsks && mentorAsks ? RequestKind.Mutual : menteeAsks ? RequestKind.Mentee : mentorAsks ? RequestKind.Mentor : null;
        RuleFinding own = inner.Find(mentee, mentor);
        bool isSetAside = !own.IsAllowed && kind is { } k && kinds.Contains(k);
        return (isSetAside || own.IsFlagged ? Truth.Unknown : own.IsAllowed ? Truth.Yes : Truth.No, isSetAside);
    }

    private static RequestKind[] Kinds(Random random) => [.. Enum.GetValues<RequestKind>().Where(_ => random.Next(2) == 0)];

    private static EligibilityRule[] Rules(Random random)
    {
        UnknownPolicy Any() => (UnknownPolicy)random.Next(3);
        return
        [
            new MustDiffer("organisation", unknown: Any()), new MustBeSame("cohort", unknown: Any()), new GapWithin("grade", unknown: Any(), minimum: 0),
            new AtLeastInCommon("languages", unknown: Any()), new OutsideReportingLine("manager", "email", unknown: Any()), new NoAvoided(),
            new NoEarlierPair(), new MeasuredPairWithin("travel", unknown: Any(), maximum: 60), new ExperiencedMentor(Any()),
        ];
    }
}
