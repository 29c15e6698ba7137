namespace Mentoring.Matching.Tests.Tuning;

/// <summary>The shares of work that were told of, in order.</summary>
internal sealed class Shares : List<double>, IProgress<double>
{
    public void Report(double value) => Add(value);

    /// <summary>Fails unless the shares never fall and end at 1.</summary>
    public void AssertWhole(int atLeast)
    {
        Assert.True(Count >= atLeast);
        Assert.Equal(this.Order(), this);
        Assert.Equal(1, this[^1]);
    }
}
