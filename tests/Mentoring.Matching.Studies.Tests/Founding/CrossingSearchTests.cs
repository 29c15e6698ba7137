using FsCheck;
using FsCheck.Xunit;
using Mentoring.Matching.Studies.Founding;

namespace Mentoring.Matching.Studies.Tests.Founding;

public sealed class CrossingSearchTests
{
    [Fact]
    public void A_line_crosses_where_a_ruler_says()
    {
        int[] levels = [0, 10, 50];
        Assert.Equal(30, CrossingSearch.At(levels, [[-3, -1, 1]]));
        Assert.Equal(0, CrossingSearch.At(levels, [[0.5, -1, 1]]));
        Assert.Equal(double.PositiveInfinity, CrossingSearch.At(levels, [[-3, -1, -0.001]]));
        Assert.Equal(5, CrossingSearch.At(levels, [[-3, 1, 5], [-1, 3, 5]])); // the means are -2, 2, 5
    }

    [Fact]
    public void The_interval_is_a_point_where_all_pools_agree_and_open_where_some_never_cross()
    {
        int[] levels = [0, 100];
        FoundingCrossing sure = CrossingSearch.Of("x", levels, [[-1, 1], [-1, 1], [-1, 1]]);
        Assert.Equal((50, 50, 50), (sure.At, sure.Lower, sure.Upper));
        FoundingCrossing never = CrossingSearch.Of("x", levels, [[-2, -1], [-2, -1], [-2, -1]]);
        Assert.Equal((null, 100, null), (never.At, never.Lower, never.Upper));
        FoundingCrossing open = CrossingSearch.Of("x", levels, [[-1, 3], [-1, -2], [-1, 0.5]]);
        Assert.Equal(66.67, open.At!.Value, 0.01); // the means are -1 and 0.5
        Assert.Null(open.Upper);
    }

    /// <summary>The interval holds the crossing, and a line that is raised by the same everywhere crosses no later.</summary>
    [Property]
    public void A_higher_line_crosses_no_later(NonEmptyArray<NormalFloat> numbers, PositiveInt raise)
    {
        double[][] pools = [.. Enumerable.Range(0, 5).Select(i => numbers.Get.Select((n, l) => (n.Get % 10) + l - i).ToArray())];
        int[] levels = [.. Enumerable.Range(0, numbers.Get.Length)];
        FoundingCrossing crossing = CrossingSearch.Of("x", levels, pools);
        Assert.True(crossing.At is null || (crossing.At >= levels[0] && crossing.At <= levels[^1]));
        Assert.True(crossing.Upper is null || crossing.Lower <= crossing.Upper);
        double[][] higher = [.. pools.Select(p => p.Select(d => d + raise.Get).ToArray())];
        Assert.True((CrossingSearch.Of("x", levels, higher).At ?? double.PositiveInfinity) <= (crossing.At ?? double.PositiveInfinity));
    }
}
