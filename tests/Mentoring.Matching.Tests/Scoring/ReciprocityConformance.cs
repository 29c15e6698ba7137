using FsCheck.Xunit;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Tests.Scoring;

/// <summary>What every combination of two views must keep.</summary>
public abstract class ReciprocityConformance
{
    protected abstract Reciprocity Reciprocity { get; }

    /// <summary>The formula of the textbook.</summary>
    protected abstract double Plain(double mentee, double mentor);

    [Property(MaxTest = 1000)]
    public bool Agrees_with_the_textbook(ushort m, ushort r) =>
        Math.Abs(Reciprocity.Combine(View(m), View(r)) - Plain(View(m), View(r))) < 1e-12;

    [Property(MaxTest = 1000)]
    public bool Lies_between_the_two_views(ushort m, ushort r)
    {
        double combined = Reciprocity.Combine(View(m), View(r));
        return combined >= Math.Min(View(m), View(r)) - 1e-12 && combined <= Math.Max(View(m), View(r)) + 1e-12;
    }

    [Property(MaxTest = 1000)]
    public bool Never_falls_when_a_view_rises(ushort m, ushort r, ushort more)
    {
        double higher = Math.Min(1, View(m) + View(more));
        return Reciprocity.Combine(higher, View(r)) >= Reciprocity.Combine(View(m), View(r)) - 1e-12;
    }

    [Property(MaxTest = 1000)]
    public bool Parts_of_the_views_add_up(ushort m, ushort r)
    {
        (double a, double b) = Reciprocity.Factors(View(m), View(r));
        return a >= 0 && b >= 0 && Math.Abs((a * View(m)) + (b * View(r)) - Plain(View(m), View(r))) < 1e-12;
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    public void Agrees_with_the_textbook_at_the_ends(double m, double r) => Assert.Equal(Plain(m, r), Reciprocity.Combine(m, r), 12);

    [Theory]
    [InlineData(-0.1, 0.5)]
    [InlineData(0.5, 1.1)]
    [InlineData(double.NaN, 0.5)]
    public void Refuses_what_is_no_view(double m, double r) => Assert.Throws<ArgumentOutOfRangeException>(() => Reciprocity.Combine(m, r));

    private static double View(ushort x) => x / 65535.0;
}

public sealed class WeightedMeanTests : ReciprocityConformance
{
    protected override Reciprocity Reciprocity { get; } = new WeightedMean(0.7);

    [Theory]
    [InlineData(-0.01)]
    [InlineData(1.01)]
    [InlineData(double.NaN)]
    public void Refuses_a_share_that_is_none(double share) => Assert.Throws<ArgumentOutOfRangeException>(() => new WeightedMean(share));

    protected override double Plain(double mentee, double mentor) => (0.7 * mentee) + (0.3 * mentor);
}

public sealed class ArithmeticMeanTests : ReciprocityConformance
{
    protected override Reciprocity Reciprocity { get; } = new ArithmeticMean();

    protected override double Plain(double mentee, double mentor) => (mentee + mentor) / 2;
}

public sealed class HarmonicMeanTests : ReciprocityConformance
{
    protected override Reciprocity Reciprocity { get; } = new HarmonicMean();

    protected override double Plain(double mentee, double mentor) => mentee + mentor == 0 ? 0 : 2 * mentee * mentor / (mentee + mentor);
}

public sealed class GeometricMeanTests : ReciprocityConformance
{
    protected override Reciprocity Reciprocity { get; } = new GeometricMean();

    protected override double Plain(double mentee, double mentor) => Math.Sqrt(mentee * mentor);
}

public sealed class MinimumTests : ReciprocityConformance
{
    protected override Reciprocity Reciprocity { get; } = new Minimum();

    protected override double Plain(double mentee, double mentor) => Math.Min(mentee, mentor);
}
