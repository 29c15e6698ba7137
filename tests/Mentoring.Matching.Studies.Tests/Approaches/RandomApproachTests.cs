using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Tests.Approaches;

public sealed class RandomApproachTests : MatchingApproachConformance
{
    private protected override MatchingApproach Approach { get; } = new RandomApproach();

    [Fact]
    public void Every_pair_is_as_likely_as_another()
    {
        GeneratedPool generated = PoolGenerator.Generate(new() { Mentees = 4, Mentors = 3, LeastCapacity = 1, MostCapacity = 1, ManagersInPool = 0 });
        MatchingTask task = MatchingTask.Of(generated.DetailedScheme, generated.Pool);
        PlacedPair[] pairs = [.. Enumerable.Range(0, 6000).SelectMany(seed => Approach.Match(task.WithSeed((ulong)seed)).Pairs)];

        // 3 of 4 mentees are placed, each mentor equally likely: 1500 times for each of the 12 pairs, with a standard deviation of 34.
        Assert.Equal(18000, pairs.Length);
        Assert.Equal(12, pairs.Distinct().Count());
        Assert.All(pairs.CountBy(p => p), p => Assert.InRange(p.Value, 1360, 1640));
    }
}
