using FsCheck.Xunit;

namespace Mentoring.Matching.Tests.Matching;

public sealed class ScoreScaleTests
{
    [Theory]
    [InlineData(0, 1, 3, 1_024_000)]
    [InlineData(0, 100, 1, 1_024_000)]
    [InlineData(0, 28, 0, 917_504)]
    [InlineData(12, 0, 6, 12_000_000)]
    public void Steps_are_about_2_to_the_20_and_never_coarser_than_the_decimals(double worst, double best, int decimals, int steps) =>
        Assert.Equal(steps, new ScoreScale(worst, best, null, decimals).Steps);

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(0, double.NaN, 0)]
    [InlineData(0, 1, 10)]
    [InlineData(0, 1, -1)]
    [InlineData(0, 17, 6)]
    [InlineData(0, 0.25, 1)]
    [InlineData(0, 0.4, 0)]
    public void Refuses_what_is_no_scale(double worst, double best, int decimals) =>
        Assert.ThrowsAny<ArgumentException>(() => new ScoreScale(worst, best, null, decimals));

    [Property]
    public bool Points_add_up_exactly(byte[] points)
    {
        var scale = new ScoreScale(0, 28, "points", 0);
        int[] each = [.. points.Select(p => p % 29)];
        return scale.ShowTotal(each.Sum(p => scale.ToSteps(p / 28.0)), each.Length) == each.Sum();
    }

    [Property]
    public bool Hours_of_which_fewer_are_better_add_up(ushort[] microhours)
    {
        var scale = new ScoreScale(12, 0, "hours", 6);
        double total = scale.ShowTotal(microhours.Sum(h => scale.ToSteps(1 - (h / 12e6))), microhours.Length);
        return Math.Abs(total - (microhours.Sum(h => (long)h) / 1e6)) < 1e-9;
    }

    [Fact]
    public void Numbers_are_shown_with_their_decimals_and_unit()
    {
        Assert.Equal("750 points", new ScoreScale(0, 28, "points", 0).Format(750));
        Assert.Equal("61.3%", ScoreScale.Percent.Format(ScoreScale.Percent.Show(0.6125001)));
        Assert.Equal("0.500", ScoreScale.ZeroToOne.Format(0.5));
    }
}
