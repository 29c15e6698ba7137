using FsCheck.Xunit;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Tests.Pools;

namespace Mentoring.Matching.Tests.Eligibility;

/// <summary>The counts of a table and the groups of its rows, against a loop over all pairs.</summary>
public sealed class EligibilityCountsTests
{
    [Property(MaxTest = 60)]
    public void Are_what_a_loop_over_pairs_counts_at_any_number_of_threads(int seed)
    {
        var random = new Random(seed);
        var responses = new ResponseTable(SchemePools.Random(random, most: random.Next(3) == 0 ? 90 : 12));
        EligibilityRule[] rules = SomeRules(random);
        PlainCounts plain = PlainCounts.Of(responses, [.. rules.Select(r => r.Prepare(responses))]);
        for (int threads = 1; threads <= 3; threads++)
        {
            EligibilityTable table = EligibilityTable.Build(responses, rules, threads, CancellationToken.None);
            plain.AssertSame(table);
        }
    }

    [Property(MaxTest = 15)]
    public void Are_so_too_where_few_pairs_of_many_people_stand_out(int seed)
    {
        var random = new Random(seed);
        string[] mentees = [.. Enumerable.Range(0, 150).Select(i => $"p{i:000}")];
        string[] mentors = [.. Enumerable.Range(0, 200).Select(i => i % 3 == 0 && i < 150 ? $"p{i:000}" : $"v{i:000}")];
        AnswerSheet Sheet() => AnswerSheet.Of(
            ("cohort", random.Next(9) == 0 ? Answer.NoPreference : Answer.Choice(random.Next(2) == 0 ? "spring" : "autumn")),
            ("organisation", random.Next(9) == 0 ? Answer.Skipped : Answer.Text($"org {random.Next(3)}")),
            ("manager", random.Next(20) == 0 ? Answer.Skipped : Answer.Text(random.Next(3) == 0 ? mentors[random.Next(20)] : "the board")));
        string[] Avoids(string self, string[] of) => random.Next(4) == 0 && of[random.Next(of.Length)] is var other && other != self ? [other] : [];
        var pool = new Pool(
            SchemePools.Questionnaire,
            mentees.Select(id => new Mentee(id, Sheet(), avoids: Avoids(id, mentors))),
            mentors.Select(id => new Mentor(id, Sheet(), avoids: Avoids(id, mentees))),
            [new Pair("p001", "v001")],
            Enumerable.Range(0, 60).Select(_ => new Pair(mentees[random.Next(150)], mentors[random.Next(200)])).Append(new Pair("gone", "left")),
            Enumerable.Range(0, 100)
                .Select(_ => new Pair(mentees[random.Next(150)], mentors[random.Next(200)]))
                .Distinct()
                .Select(pair => new PairValue("travel", pair, random.Next(121))));
        var responses = new ResponseTable(pool);
        UnknownPolicy Any() => (UnknownPolicy)random.Next(3);
        EligibilityRule[] rules =
        [
            new NotThemselves(), new NoAvoided(), new NoEarlierPair(), new OutsideReportingLine("manager", unknown: Any()),
            new MustBeSame("cohort", unknown: Any()), new MustDiffer("organisation", unknown: Any()),
            new MeasuredPairWithin("travel", unknown: UnknownPolicy.Allow, maximum: 60),
        ];
        EligibilityTable table = EligibilityTable.Build(responses, rules, 1 + random.Next(3), CancellationToken.None);
        PlainCounts.Of(responses, table.Rules).AssertSame(table);

        // The counting by exceptions is what is tried here.
        Assert.Contains(Enumerable.Range(0, 150), mentee => table.Groups.HasExceptions(mentee) && table.Groups.PlainOf(mentee) >= 0);
        Assert.Contains(Enumerable.Range(0, 150), mentee => !table.Groups.HasExceptions(mentee));
    }

    [Property(MaxTest = 60)]
    public void Mentees_of_one_group_have_one_row(int seed)
    {
        var random = new Random(seed);
        var responses = new ResponseTable(SchemePools.Random(random, most: 40));
        EligibilityTable table = EligibilityTable.Build(responses, SomeRules(random), 1, CancellationToken.None);
        (EligibilityRow row, EligibilityRow plain) = (table.CreateRow(), table.CreateRow());
        var first = new Dictionary<int, int>();
        for (int mentee = 0; mentee < responses.MenteeCount; mentee++)
        {
            row.Judge(mentee);
            plain.JudgePlain(mentee);
            (int group, int plainGroup) = (table.Groups[mentee], table.Groups.PlainOf(mentee));
            Assert.Equal(table.Groups.HasExceptions(mentee) ? -1 : plainGroup, group);
            if (!table.Groups.HasExceptions(mentee))
            {
                Assert.Equal(row.Allowed.ToArray(), plain.Allowed.ToArray());
                Assert.Equal(row.Flagged.ToArray(), plain.Flagged.ToArray());
            }

            if (plainGroup < 0)
            {
                continue;
            }

            Assert.True(first.TryAdd(plainGroup, mentee) ? plainGroup == first.Count - 1 : plainGroup < first.Count);
            Assert.Equal(first[plainGroup], table.Groups.First(plainGroup));
            row.JudgePlain(first[plainGroup]);
            Assert.Equal(row.Allowed.ToArray(), plain.Allowed.ToArray());
            Assert.Equal(row.Flagged.ToArray(), plain.Flagged.ToArray());
        }

        Assert.Equal(first.Count, table.Groups.Count);
        Assert.Equal(
            Enumerable.Range(0, responses.MenteeCount).Count(m => table.Groups.PlainOf(m) >= 0),
            Enumerable.Range(0, first.Count).Sum(table.Groups.Size));
    }

    [Fact]
    public void People_whom_no_rule_can_tell_apart_are_one_group_and_a_rule_of_ones_own_tells_all_apart()
    {
        string[] organisations = ["Acme", "Bolt", "nowhere else", "nowhere else either"];
        var pool = new Pool(
            SchemePools.Questionnaire,
            Enumerable.Range(0, 12).Select(i => new Mentee($"m{i:00}", AnswerSheet.Of(("organisation", Answer.Text(organisations[i % 4]))))),
            [new Mentor("v", AnswerSheet.Of(("organisation", Answer.Text("Acme")))), new Mentor("w", AnswerSheet.Of(("organisation", Answer.Text("Bolt"))))]);
        var responses = new ResponseTable(pool);

        // Two organisations that no mentor is of cannot be told apart.
        RowGroups groups = EligibilityTable.Build(responses, [new MustDiffer("organisation"), new NotThemselves()]).Groups;
        Assert.Equal([0, 1, 2, 2, 0, 1, 2, 2, 0, 1, 2, 2], Enumerable.Range(0, 12).Select(m => groups[m]));
        Assert.Equal(1, EligibilityTable.Build(responses, []).Groups.Count);
        RowGroups own = EligibilityTable.Build(responses, [new ExperiencedMentor(UnknownPolicy.Allow)]).Groups;
        Assert.Equal((0, -1), (own.Count, own[0]));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0, 5)]
    [InlineData(5, 0)]
    public void Empty_pools_have_nothing_to_count(int mentees, int mentors)
    {
        var pool = new Pool(
            SchemePools.Questionnaire,
            Enumerable.Range(0, mentees).Select(i => new Mentee($"m{i}")),
            Enumerable.Range(0, mentors).Select(i => new Mentor($"v{i}")));
        var responses = new ResponseTable(pool);
        EligibilityRule[] rules = AllRules(new Random(1));
        PlainCounts plain = PlainCounts.Of(responses, [.. rules.Select(r => r.Prepare(responses))]);
        for (int threads = 1; threads <= 3; threads++)
        {
            plain.AssertSame(EligibilityTable.Build(responses, rules, threads, CancellationToken.None));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public void Stop_within_a_row_when_asked_to(int threads)
    {
        var pool = new Pool(
            SchemePools.Questionnaire,
            Enumerable.Range(0, 100).Select(i => new Mentee($"m{i}")),
            Enumerable.Range(0, 20_000).Select(i => new Mentor($"v{i}")));
        using var source = new CancellationTokenSource();
        var rule = new StoppingRule(source);
        Assert.Throws<OperationCanceledException>(() => EligibilityTable.Build(new ResponseTable(pool), [rule], threads, source.Token));
        Assert.InRange(rule.Judged, 1, threads * 2000);
    }

    private static EligibilityRule[] SomeRules(Random random)
    {
        int rare = random.Next(1, 4);
        return [.. AllRules(random).Where(_ => random.Next(rare) == 0)];
    }

    private static EligibilityRule[] AllRules(Random random)
    {
        UnknownPolicy Any() => (UnknownPolicy)random.Next(3);
        EligibilityRule[] rules =
        [
            new MustDiffer("organisation", unknown: Any()),
            new MustDiffer("organisation", "employer", "otherEmployer", Any()),
            new MustBeSame("cohort", unknown: Any()),
            new GapWithin("grade", unknown: Any(), minimum: 0),
            new AtLeastInCommon("languages", unknown: Any()),
            new AtLeastInCommon("free", unknown: Any(), count: 2 * random.Next(1, 5)),
            new OutsideReportingLine("manager", "email", unknown: Any()),
            new NoAvoided(),
            new NotThemselves(),
            new NoEarlierPair(),
            new MeasuredPairWithin("travel", unknown: Any(), maximum: 100),
            .. random.Next(3) == 0 ? (EligibilityRule[])[new ExperiencedMentor(Any())] : [],
        ];
        random.Shuffle(rules);
        return rules;
    }

    /// <summary>A rule that asks for the work to be stopped as soon as it is asked about a pair.</summary>
    private sealed class StoppingRule(CancellationTokenSource source) : EligibilityRule("stopping", UnknownPolicy.Allow)
    {
        private int judged;

        public int Judged => judged;

        public override IEnumerable<QuestionReference> References() => [];

        protected override PreparedRule PrepareCore(ResponseTable responses) => new Prepared(this, responses);

        private sealed class Prepared(StoppingRule rule, ResponseTable responses) : PreparedRule(rule, responses)
        {
            protected override Truth JudgeCore(int mentee, int mentor)
            {
                if (Interlocked.Increment(ref rule.judged) == 1)
                {
                    rule.Stop();
                }

                return Truth.Yes;
            }

            protected override string ReasonCore(int mentee, int mentor, Truth verdict) => "It is not asked.";
        }

        private void Stop() => source.Cancel();
    }
}
