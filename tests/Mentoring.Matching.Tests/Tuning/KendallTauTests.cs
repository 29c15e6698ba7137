using FsCheck.Xunit;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Tests.Tuning;

public sealed class KendallTauTests
{
    /// <summary>With many ties and with few.</summary>
    [Property(MaxTest = 300)]
    public void It_is_what_looking_at_every_couple_gives(int seed, byte size, byte spread)
    {
        var random = new Random(seed);
        double[] Numbers() => [.. Enumerable.Range(0, size).Select(_ => (double)random.Next(1 + spread))];
        (double[] x, double[] y) = (Numbers(), Numbers());
        Assert.Equal(PlainCorrelation.Kendall(x, y), KendallTau.Of(x, y));
        Assert.Equal(KendallTau.Of(x, y), KendallTau.Of(y, x));
        Assert.Equal(KendallTau.Of(x, x) is null ? null : 1.0, KendallTau.Of(x, x));
        Assert.Equal(KendallTau.Of(x, x) is null ? null : -1.0, KendallTau.Of(x, [.. x.Select(v => -v)]));
    }
}
