using System.Globalization;

namespace Mentoring.Matching.Weighting;

/// <summary>Three judgments about three criteria: two of them imply what the third should be.</summary>
/// <param name="First">The id of the first criterion.</param>
/// <param name="Second">The id of the second criterion.</param>
/// <param name="Third">The id of the third criterion.</param>
/// <param name="FirstOverSecond">How many times as much the first was said to matter as the second.</param>
/// <param name="SecondOverThird">How many times as much the second was said to matter as the third.</param>
/// <param name="FirstOverThird">How many times as much the first was said to matter as the third.</param>
public sealed record PairwiseTriad(
    string First, string Second, string Third, double FirstOverSecond, double SecondOverThird, double FirstOverThird)
{
    /// <summary>How many times as much the first matters as the third when the other two judgments are taken at their word.</summary>
    public double Implied => FirstOverSecond * SecondOverThird;

    /// <summary>By what factor the stated and the implied judgment differ: 1 when they are the same, otherwise more.</summary>
    public double Discrepancy => Math.Max(Implied / FirstOverThird, FirstOverThird / Implied);

    /// <summary>The three judgments in one sentence.</summary>
    /// <returns>The sentence.</returns>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"'{First}' was said to matter {FirstOverSecond:0.##} times as much as '{Second}' and '{Second}' {SecondOverThird:0.##} times as much as '{Third}', "
        + $"which makes '{First}' matter {Implied:0.##} times as much as '{Third}', but it was said to matter {FirstOverThird:0.##} times as much.");
}
