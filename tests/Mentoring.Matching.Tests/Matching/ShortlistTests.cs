using Mentoring.Matching.Criteria;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>Shortlists are what sorting all pairs and taking them one by one gives, on either side, with any number of threads.</summary>
public sealed class ShortlistTests
{
    private const int Pools = 3000;

    [Fact]
    public void Lists_are_those_of_the_plain_twin()
    {
        var reasons = new HashSet<ShortfallReason>();
        int locked = 0;
        for (int seed = 0; seed < Pools; seed++)
        {
            (Scheme scheme, Pool pool, ShortlistOptions options) = Case(seed, most: 14);
            ShortlistResult result = new Matcher(scheme).Shortlist(pool, options);
            AssertPlain(scheme, pool, options, result, $"seed {seed}");
            reasons.UnionWith(result.Lists.Where(l => l.Shortfall is not null).Select(l => l.Shortfall!.Reason));
            locked += result.Lists.Sum(l => l.Pairs.Count(p => p.IsLocked));
        }

        Assert.Equal(3, reasons.Count);
        Assert.InRange(locked, Pools / 4, int.MaxValue);
    }

    [Fact]
    public void Larger_pools_whose_cores_run_out_too()
    {
        for (int seed = 0; seed < 30; seed++)
        {
            (Scheme scheme, Pool pool, ShortlistOptions options) = Case(seed, most: 160);
            AssertPlain(scheme, pool, options, new Matcher(scheme).Shortlist(pool, options), $"seed {seed}");
        }
    }

    [Fact]
    public void Mentees_who_all_want_the_same_mentors_share_them_out_in_order()
    {
        var questionnaire = new Questionnaire([new LikertQuestion("pace")]);
        Pool pool = new(
            questionnaire,
            Enumerable.Range(0, 150).Select(i => new Mentee($"e{i:000}", AnswerSheet.Of(("pace", Answer.Number(3))))),
            Enumerable.Range(0, 150).Select(j => new Mentor($"o{j:000}", AnswerSheet.Of(("pace", Answer.Number(3))))));
        Scheme scheme = new SchemeBuilder("ties").AddQuestions(questionnaire.Questions).AddCriteria(new Closeness("pace")).Build();
        foreach (int threads in new[] { 1, 2, 3 })
        {
            ShortlistResult result = new Matcher(scheme).Shortlist(pool, new ShortlistOptions { Length = 2, MostShowings = 2, Parallelism = threads });
            Assert.Equal(
                Enumerable.Range(0, 150).Select(i => $"o{i & -2:000} o{i | 1:000}"),
                result.Lists.Select(l => string.Join(' ', l.Pairs.Select(p => p.MentorId))));
        }
    }

    /// <summary>Two who are not on one another's list: at least one of them has the full number, all of whom they rank higher.</summary>
    [Fact]
    public void No_two_people_would_both_rather_have_each_other()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            (Scheme scheme, Pool pool, ShortlistOptions options) = Case(seed, most: 40);
            ShortlistResult result = new Matcher(scheme).Shortlist(pool, options);
            List<(bool IsFree, int Cost, int Mentee, int Mentor)> eligible = new PlainShortlists(scheme, pool, options).Eligible;
            HashSet<(int, int)> listed = [.. result.Lists.SelectMany(l => l.Pairs).Select(p => (pool.IndexOfMentee(p.MenteeId), pool.IndexOfMentor(p.MentorId)))];
            var taken = eligible.Where(p => listed.Contains((p.Mentee, p.Mentor))).ToList();
            Assert.Equal(listed.Count, taken.Count);
            int ofMentee = options.Side == Side.Mentee ? options.Length : options.MostShowings ?? int.MaxValue;
            int ofMentor = options.Side == Side.Mentor ? options.Length : options.MostShowings ?? int.MaxValue;
            foreach ((bool IsFree, int Cost, int Mentee, int Mentor) pair in eligible.Where(p => !listed.Contains((p.Mentee, p.Mentor))))
            {
                Assert.True(
                    taken.Count(p => p.Mentee == pair.Mentee && p.CompareTo(pair) < 0) == ofMentee
                    || taken.Count(p => p.Mentor == pair.Mentor && p.CompareTo(pair) < 0) == ofMentor,
                    $"seed {seed}: {pair}");
            }
        }
    }

    [Fact]
    public void Threads_and_the_order_of_people_change_nothing()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            (Scheme scheme, Pool pool, ShortlistOptions options) = Case(seed, most: 90);
            var matcher = new Matcher(scheme);
            ShortlistResult expected = matcher.Shortlist(pool, With(options, options.Length, options.MostShowings, 1));
            var shuffled = new Pool(
                pool.Questionnaire, pool.Mentees.Reverse(), pool.Mentors.Reverse(), pool.Locks.Reverse(), pool.EarlierPairs, pool.PairValues);
            foreach (int threads in new[] { 2, 3 })
            {
                ShortlistResult result = matcher.Shortlist(shuffled, With(options, options.Length, options.MostShowings, threads));
                Assert.Equal(Text(expected), Text(result));
                Assert.Equal(expected.Shown.ToArray(), result.Shown.ToArray());
                Assert.Equal(expected.Lists.Select(l => l.Shortfall), result.Lists.Select(l => l.Shortfall));
            }
        }
    }

    [Fact]
    public void A_limit_that_nobody_reaches_changes_nothing_and_a_longer_list_begins_with_the_shorter_one()
    {
        for (int seed = 0; seed < 300; seed++)
        {
            (Scheme scheme, Pool pool, ShortlistOptions options) = Case(seed, most: 40);
            var matcher = new Matcher(scheme);
            string[] free = Text(matcher.Shortlist(pool, With(options, options.Length, null, 1)));
            foreach (int limit in new[] { Math.Max(pool.Mentees.Length, pool.Mentors.Length), 10_000, int.MaxValue })
            {
                Assert.Equal(free, Text(matcher.Shortlist(pool, With(options, options.Length, Math.Max(1, limit), 1))));
            }

            string[] longer = Text(matcher.Shortlist(pool, With(options, options.Length + 2, null, 1)));
            Assert.All(free.Zip(longer), lists => Assert.StartsWith(lists.First, lists.Second, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Pairs_say_what_a_matching_would_say_of_them()
    {
        Pool pool = PoolGenerator.Of(7, 12, 12);
        Scheme scheme = SchemeGenerator.Of(7, pool);
        var matcher = new Matcher(scheme);
        ShortlistResult result = matcher.Shortlist(pool, new ShortlistOptions { Length = 4 });
        Assert.Equal(matcher.Match(pool).Remarks.ToArray(), result.Remarks.ToArray());
        foreach (ShortlistedPair pair in result.Lists.SelectMany(l => l.Pairs))
        {
            PairReport report = matcher.Explain(pool, pair.MenteeId, pair.MentorId);
            Assert.Equal(report.Explanation.Score, pair.Score);
            Assert.Equal(report.Explanation.Contributions.ToArray(), pair.Explanation.Contributions.ToArray());
            Assert.Equal(report.Findings.Count(f => f.IsFlagged), pair.Flags.Length);
            int request = pool.Mentees[pool.IndexOfMentee(pair.MenteeId)].Requests.IndexOf(pair.MentorId);
            Assert.Equal(request < 0 ? null : request + 1, pair.RequestRank);
        }
    }

    [Fact]
    public void Work_that_is_stopped_says_so_and_has_no_lists()
    {
        Pool pool = PoolGenerator.Of(3, 60, 60);
        var matcher = new Matcher(SchemeGenerator.Of(3, pool));
        foreach (string stage in new[] { "answers", "rules", "criteria", "scores", "shortlists" })
        {
            using var source = new CancellationTokenSource();
            var stages = new StopAt(stage, source);
            ShortlistResult result = matcher.Shortlist(pool, new ShortlistOptions { Length = 2, MostShowings = 2 }, stages, source.Token);
            Assert.Equal(ShortlistStatus.Cancelled, result.Status);
            Assert.Empty(result.Lists);
            Assert.Empty(result.Shown);
        }
    }

    [Fact]
    public void Progress_never_falls_and_ends_at_the_whole()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            (Scheme scheme, Pool pool, ShortlistOptions options) = Case(seed, most: 150);
            var told = new List<MatchProgress>();
            new Matcher(scheme).Shortlist(pool, options, new Told(told));
            Assert.Equal(["answers", "rules", "criteria", "scores", "shortlists"], told.Select(p => p.Stage).Distinct());
            Assert.Equal(told.Select(p => p.Overall).Order(), told.Select(p => p.Overall));
            Assert.Equal(1, told[^1].Overall);
        }
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShortlistOptions { Length = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShortlistOptions { MostShowings = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new ShortlistOptions { Parallelism = 0 });
    }

    private static (Scheme Scheme, Pool Pool, ShortlistOptions Options) Case(int seed, int most)
    {
        var random = new Random(seed);
        Pool pool = PoolGenerator.Of(seed, random.Next(0, most), random.Next(0, most));
        Scheme scheme = SchemeGenerator.Of(seed, pool);
        scheme = random.Next(3) == 0 ? PairCostsTests.Selective(scheme, random) : scheme;
        var options = new ShortlistOptions
        {
            Side = random.Next(2) == 0 ? Side.Mentee : Side.Mentor,
            Length = 1 + random.Next(6),
            MostShowings = random.Next(4) == 0 ? null : 1 + random.Next(6),
            Parallelism = 1 + (seed % 3),
        };
        return (scheme, pool, options);
    }

    private static ShortlistOptions With(ShortlistOptions options, int length, int? most, int threads) =>
        new() { Side = options.Side, Length = length, MostShowings = most, Parallelism = threads };

    private static string[] Text(ShortlistResult result) =>
        [.. result.Lists.Select(l => $"{l.Id}:" + string.Concat(l.Pairs.Select(p => $" {p.Place} {p.MenteeId} {p.MentorId} {p.Score.Rank:R} {p.IsLocked}")))];

    private static void AssertPlain(Scheme scheme, Pool pool, ShortlistOptions options, ShortlistResult result, string which)
    {
        Side other = options.Side == Side.Mentee ? Side.Mentor : Side.Mentee;
        var plain = new PlainShortlists(scheme, pool, options);
        Assert.True(result.Status == ShortlistStatus.Made && result.Lists.Length == pool.CountOf(options.Side), which);
        for (int person = 0; person < result.Lists.Length; person++)
        {
            Shortlist list = result.Lists[person];
            string[] ids = [.. plain.ListOf(person).Select(p => pool[other, p].Id)];
            Assert.True(list.Id == pool[options.Side, person].Id, which);
            Assert.True(ids.SequenceEqual(list.Pairs.Select(p => other == Side.Mentor ? p.MentorId : p.MenteeId)), $"{which}, {list.Id}");
            Assert.True(list.Pairs.Select(p => p.Place).SequenceEqual(Enumerable.Range(1, list.Count)), which);
            ShortfallReason? reason = ids.Length == options.Length ? null
                : plain.IsSettled(options.Side, person) ? ShortfallReason.Settled
                : plain.EligibleCount(person) == ids.Length ? ShortfallReason.FewEligible
                : ShortfallReason.ShownToOthers;
            Assert.True(reason == list.Shortfall?.Reason, $"{which}, {list.Id}");
            Assert.True(list.Shortfall is null || list.Shortfall.Eligible == plain.EligibleCount(person), $"{which}, {list.Id}");
        }

        Assert.True(Enumerable.Range(0, result.Shown.Length).All(o =>
            result.Shown[o] == new Showings(pool[other, o].Id, plain.ShownCount(o)) && result.Shown[o].Count <= (options.MostShowings ?? int.MaxValue)), which);
    }

    private sealed class Told(List<MatchProgress> told) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value) => told.Add(value);
    }

    private sealed class StopAt(string stage, CancellationTokenSource source) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value)
        {
            if (value.Stage == stage)
            {
                source.Cancel();
            }
        }
    }
}
