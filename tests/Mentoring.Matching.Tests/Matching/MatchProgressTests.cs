using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Matching;

/// <summary>What is told of a matching while it goes on.</summary>
public sealed class MatchProgressTests
{
    private const int Pools = 300;

    private static readonly string[] stages = ["answers", "rules", "criteria", "scores", "assignment", "certificate", "result"];

    private static readonly AssignmentSolver[] solvers =
    [
        new ExactSolver(), new GreedySolver(), new SerialDictatorshipSolver(), new RandomSolver(3), new BottleneckSolver(),
        new DeferredAcceptanceSolver(),
    ];

    [Fact]
    public void The_share_of_the_whole_never_falls_and_ends_at_one()
    {
        for (int seed = 0; seed < Pools; seed++)
        {
            (Pool pool, Matcher matcher, MatchOptions options) = Some(seed);
            List<MatchProgress> told = Told(pool, matcher, options, out MatchResult result);
            double[] overall = [.. told.Select(p => p.Overall)];
            Assert.True(overall.All(o => o is >= 0 and <= 1), $"seed {seed}");
            Assert.True(overall.SequenceEqual(overall.Order()), $"seed {seed}: {string.Join(", ", overall)}");
            Assert.True(overall[^1] == 1 && told[^1] == new MatchProgress("result", 1) { Overall = 1 }, $"seed {seed}");
            Assert.True(overall.SkipLast(1).All(o => o < 1), $"seed {seed}");
            Assert.NotEqual(MatchStatus.Cancelled, result.Status);
        }
    }

    [Fact]
    public void Stages_come_in_their_order_whatever_the_scheme()
    {
        for (int seed = 0; seed < Pools; seed++)
        {
            (Pool pool, Matcher matcher, MatchOptions options) = Some(seed);
            List<MatchProgress> told = Told(pool, matcher, options, out _);
            int[] order = [.. told.Select(p => Array.IndexOf(stages, p.Stage))];
            Assert.True(order.All(at => at >= 0) && order.SequenceEqual(order.Order()), $"seed {seed}: {string.Join(", ", told)}");
            Assert.True(told.All(p => p.Share is >= 0 and <= 1), $"seed {seed}");
        }
    }

    [Fact]
    public void Who_watches_gets_the_same_result()
    {
        for (int seed = 0; seed < 50; seed++)
        {
            (Pool pool, Matcher matcher, MatchOptions options) = Some(seed);
            Told(pool, matcher, options, out MatchResult watched);
            MatchResult result = matcher.Match(pool, options);
            Assert.Equal(result.Pairs.Select(p => (p.MenteeId, p.MentorId)), watched.Pairs.Select(p => (p.MenteeId, p.MentorId)));
            Assert.Equal(result.Totals, watched.Totals);
        }
    }

    [Fact]
    public void Stages_that_are_not_told_of_count_as_done_when_the_next_begins()
    {
        Pool pool = PoolGenerator.Of(5, 40, 40);
        Scheme scheme = SchemeGenerator.Of(5, pool);
        MatchEstimate estimate = new Matcher(scheme).Estimate(pool);
        OverallShare one = new(scheme, pool, estimate), other = new(scheme, pool, estimate);
        foreach (string stage in stages.SkipLast(1))
        {
            one.Of(stage, 1);
        }

        Assert.Equal(one.Of("result", 0), other.Of("result", 0), 1e-12);
        Assert.InRange(other.Of("result", 0), 0.01, 0.99);
        Assert.Equal(1, other.Of("result", 1));
    }

    [Fact]
    public void Fewer_eligible_pairs_than_feared_make_the_stages_to_come_smaller_and_nothing_falls()
    {
        Pool pool = PoolGenerator.Of(5, 40, 40);
        Scheme scheme = SchemeGenerator.Of(5, pool);
        MatchEstimate estimate = new Matcher(scheme).Estimate(pool);
        OverallShare few = new(scheme, pool, estimate), all = new(scheme, pool, estimate);
        Assert.Equal(few.Of("rules", 0.5), all.Of("rules", 0.5));
        few.Weigh(0);
        Assert.True(few.Of("rules", 0) >= all.Of("rules", 0));
        Assert.True(few.Of("scores", 0) > all.Of("scores", 0));
    }

    /// <summary>A random matching: any solver under the objectives that one problem serves, the exact one under all others.</summary>
    internal static (Pool Pool, Matcher Matcher, MatchOptions Options) Some(int seed)
    {
        var random = new Random(seed);
        Pool pool = PoolGenerator.Of(seed, random.Next(14), random.Next(14));
        bool isPlain = random.Next(2) == 0;
        bool twoCycles = !isPlain && random.Next(2) == 0;
        Objective[]? objectives = isPlain || random.Next(3) == 0 ? null : SchemeGenerator.Objectives(seed);
        AssignmentSolver solver = isPlain ? solvers[random.Next(solvers.Length)] : solvers[0];
        if (isPlain && pool.Mentors.Any(m => m.MinimumLoad > 0))
        {
            solver = solvers[0]; // not every solver knows of minimum loads
        }

        return (pool, new Matcher(SchemeGenerator.Of(seed, pool, twoCycles, objectives)), new MatchOptions
        {
            Solver = solver,
            Parallelism = random.Next(1, 3),
            MatrixMemoryLimit = random.Next(2) * long.MaxValue,
            CurrentPairs = [.. pool.EarlierPairs.DistinctBy(p => p.MenteeId)],
        });
    }

    private static List<MatchProgress> Told(Pool pool, Matcher matcher, MatchOptions options, out MatchResult result)
    {
        var told = new List<MatchProgress>();
        result = matcher.Match(pool, options, new Listener(told.Add));
        return told;
    }

    internal sealed class Listener(Action<MatchProgress> report) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value) => report(value);
    }
}
