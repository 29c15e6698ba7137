using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Problems;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>A pool whose matrix is not kept has the same result as one whose matrix is, at any number of threads.</summary>
public sealed class ImplicitMatcherTests
{
    private const int Pools = 2000;

    [Fact]
    public void A_matrix_that_is_not_kept_changes_nothing()
    {
        for (int seed = 0; seed < Pools; seed++)
        {
            var random = new Random(seed);
            Pool pool = PoolGenerator.Of(seed, random.Next(1, 14), random.Next(1, 14));
            var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
            MatchResult held = matcher.Match(pool);
            MatchResult streamed = matcher.Match(pool, new MatchOptions { MatrixMemoryLimit = 0, Parallelism = 1 + (seed % 3) });
            AssertSame(held, streamed, $"seed {seed}");
        }
    }

    [Fact]
    public void Nor_does_it_under_several_objectives_and_without_two_cycles()
    {
        for (int seed = 0; seed < Pools; seed++)
        {
            var random = new Random(seed);
            int most = seed % 20 == 0 ? 40 : 12;
            Pool pool = PoolGenerator.Of(seed, random.Next(1, most), random.Next(1, most));
            var matcher = new Matcher(SchemeGenerator.Of(seed, pool, random.Next(2) == 0, SchemeGenerator.Objectives(seed)));
            Pair[] current = [.. pool.EarlierPairs.DistinctBy(p => p.MenteeId)];
            MatchResult held = matcher.Match(pool, new MatchOptions { CurrentPairs = current });
            MatchResult streamed = matcher.Match(
                pool, new MatchOptions { CurrentPairs = current, MatrixMemoryLimit = 0, Parallelism = 1 + (seed % 3) });
            AssertSame(held, streamed, $"seed {seed}");
            Assert.True(held.Stages.Select(s => (s.Value, s.IsProven)).SequenceEqual(streamed.Stages.Select(s => (s.Value, s.IsProven))), $"seed {seed}");
        }
    }

    [Theory]
    [InlineData(60, 90)]
    [InlineData(90, 60)]
    [InlineData(200, 200)]
    public void Larger_pools_too(int mentees, int mentors)
    {
        for (int seed = 0; seed < 12; seed++)
        {
            Pool pool = PoolGenerator.Of(seed, mentees, mentors);
            var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
            MatchResult held = matcher.Match(pool, new MatchOptions { Parallelism = 2 });
            AssertSame(held, matcher.Match(pool, new MatchOptions { MatrixMemoryLimit = 0 }), $"seed {seed}");
        }
    }

    [Fact]
    public void A_matrix_that_is_kept_is_scored_once_whatever_reads_it()
    {
        for (int seed = 0; seed < 40; seed++)
        {
            Pool pool = PoolGenerator.Of(seed, 30 + seed, 50);
            var matcher = new Matcher(SchemeGenerator.Of(seed, pool));
            long unlocked = (long)(pool.Mentees.Length - pool.Locks.Length) * pool.Mentors.Length;
            MatchResult held = matcher.Match(pool, new MatchOptions { Parallelism = 1 + (seed % 3) });
            MatchResult streamed = matcher.Match(pool, new MatchOptions { MatrixMemoryLimit = 0 });
            if (held.Status != MatchStatus.Infeasible)
            {
                Assert.Equal(unlocked, held.PairsScored);
                Assert.True(streamed.PairsScored > 0);
            }
        }
    }

    [Fact]
    public void The_estimate_says_whether_pairs_are_kept()
    {
        Pool pool = PoolGenerator.Of(1, 10, 20);
        var matcher = new Matcher(SchemeGenerator.Of(1, pool));
        MatchEstimate held = matcher.Estimate(pool, new MatchOptions { MatrixMemoryLimit = 800 });
        MatchEstimate streamed = matcher.Estimate(pool, new MatchOptions { MatrixMemoryLimit = 799 });
        Assert.Equal((200L, true), (held.Pairs, held.HoldsMatrix));
        Assert.Equal((200L, false), (streamed.Pairs, streamed.HoldsMatrix));
        Assert.Equal(800, held.Bytes - streamed.Bytes);
    }

    [Fact]
    public void A_pool_that_does_not_fit_is_refused_with_the_numbers()
    {
        Pool pool = PoolGenerator.Of(1, 10, 20);
        var matcher = new Matcher(SchemeGenerator.Of(1, pool));
        InvalidInputException refused = Assert.Throws<InvalidInputException>(() => matcher.Match(pool, new MatchOptions { MemoryLimit = 1000 }));
        Assert.Contains("10 mentees and 20 mentors need about 0.0", refused.Message, StringComparison.Ordinal);
        Assert.Contains("but 0.000954 MiB are allowed", refused.Message, StringComparison.Ordinal);
        Assert.Contains(nameof(MatchOptions.MemoryLimit), refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new MatchOptions { Parallelism = 0 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MatchOptions { MatrixMemoryLimit = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new MatchOptions { MemoryLimit = -1 });
        Assert.Throws<ArgumentOutOfRangeException>(() => new SolveOptions { Parallelism = 0 });
    }

    [Fact]
    public void A_deadline_that_has_come_gives_a_matching_with_its_gap()
    {
        Pool pool = PoolGenerator.Of(4, 60, 60);
        var matcher = new Matcher(SchemeGenerator.Of(1, pool));
        foreach (long limit in new[] { 0L, long.MaxValue })
        {
            MatchResult result = matcher.Match(pool, new MatchOptions { Deadline = new CancellationToken(true), MatrixMemoryLimit = limit });
            Assert.Equal(MatchStatus.Feasible, result.Status);
            Assert.NotEmpty(result.Pairs);
            Assert.True(result.Gap >= 0);
        }
    }

    private static void AssertSame(MatchResult held, MatchResult streamed, string which)
    {
        Assert.True(held.Status == streamed.Status, which);
        Assert.True(held.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score)).SequenceEqual(
            streamed.Pairs.Select(p => (p.MenteeId, p.MentorId, p.Score))), which);
        Assert.True(held.Unmatched.SequenceEqual(streamed.Unmatched), which);
        Assert.True(held.Totals == streamed.Totals, which);
        Assert.True(held.Gap == streamed.Gap, which);
        Assert.True(held.Certificate?.PrimalCost == streamed.Certificate?.PrimalCost && held.Certificate?.DualCost == streamed.Certificate?.DualCost, which);
        Assert.True(held.Certificate?.IsValid == streamed.Certificate?.IsValid, which);
    }
}
