using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Pools;

namespace Mentoring.Matching.Tests.Eligibility;

public sealed class OnlyPairsTests
{
    [Property(MaxTest = 80)]
    public void Allows_the_pairs_of_the_list_and_no_others_in_pairs_rows_and_counts(int seed)
    {
        var random = new Random(seed);
        Pool pool = SchemePools.Random(random, most: random.Next(3) == 0 ? 90 : 12);
        Pair[] all = [.. pool.Mentees.SelectMany(e => pool.Mentors.Select(o => new Pair(e.Id, o.Id)))];
        HashSet<Pair> listed = [.. all.Where(_ => random.Next(5) == 0)];
        var responses = new ResponseTable(pool);
        var rule = new OnlyPairs([.. listed, new Pair("gone", "left"), .. listed]);
        PreparedRule prepared = rule.Prepare(responses);
        ulong[] no = new ulong[BitRows.Words(pool.Mentors.Length)];
        ulong[] unknown = new ulong[no.Length];
        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            Array.Fill(unknown, ulong.MaxValue);
            prepared.JudgeRow(mentee, no, unknown);
            for (int mentor = 0; mentor < pool.Mentors.Length; mentor++)
            {
                bool expected = listed.Contains(new Pair(pool.Mentees[mentee].Id, pool.Mentors[mentor].Id));
                Assert.Equal(expected ? Truth.Yes : Truth.No, prepared.Judge(mentee, mentor));
                Assert.Equal((!expected, false), (BitRows.Has(no, mentor), BitRows.Has(unknown, mentor)));
                RuleFinding finding = prepared.Find(mentee, mentor);
                Assert.Equal((expected, false), (finding.IsAllowed, finding.IsFlagged));
                Assert.EndsWith(expected ? " are a pair of the list." : " are no pair of the list.", finding.Reason, StringComparison.Ordinal);
            }
        }

        EligibilityRule[] rules = [rule, new NoAvoided(), new MustBeSame("cohort")];
        PlainCounts.Of(responses, [.. rules.Select(r => r.Prepare(responses))]).AssertSame(EligibilityTable.Build(responses, rules, 2, CancellationToken.None));
    }

    [Fact]
    public void Pairs_are_each_kept_once_in_order_and_name_two_people()
    {
        Assert.Equal([new Pair("a", "x"), new Pair("a", "y"), new Pair("b", "x")], new OnlyPairs([new("b", "x"), new(" a ", "y"), new("a", "x"), new("b", "x")]).Pairs);
        Assert.Throws<ArgumentException>(() => new OnlyPairs([new Pair("a", " ")]));
        Assert.Throws<ArgumentNullException>(() => new OnlyPairs(null!));
        Assert.Equal("onlyPairs", new OnlyPairs([]).Id);
    }
}
