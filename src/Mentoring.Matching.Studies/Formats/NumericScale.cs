namespace Mentoring.Matching.Studies.Formats;

/// <summary>A power of ten between the numbers of a file and integers: integer = number * 10^<see cref="Decimals"/>.</summary>
/// <remarks>A value: equal when the decimals are equal. The default has no decimals.</remarks>
public readonly record struct NumericScale
{
    /// <summary>The fewest decimals that a scale has, -9: the integers count thousands of millions.</summary>
    public const int MinimumDecimals = -9;

    /// <summary>The most decimals that a scale has, 18.</summary>
    public const int MaximumDecimals = 18;

    /// <summary>Makes a scale.</summary>
    /// <param name="decimals">
    /// How many decimals the integers keep, <see cref="MinimumDecimals"/> to <see cref="MaximumDecimals"/>; below 0, how many of the last
    /// digits before the point they leave out.
    /// </param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside its range.</exception>
    public NumericScale(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(decimals, MinimumDecimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaximumDecimals);
        Decimals = decimals;
    }

    /// <summary>How many decimals the integers keep.</summary>
    public int Decimals { get; }

    /// <summary>Ten to the power of <see cref="Decimals"/>, exactly.</summary>
    public decimal Factor
    {
        get
        {
            decimal power = 1;
            for (int i = 0; i < Math.Abs(Decimals); i++)
            {
                power *= 10;
            }

            return Decimals < 0 ? 1 / power : power;
        }
    }

    /// <summary>An integer in the units of the file, exactly.</summary>
    /// <param name="scaled">The integer.</param>
    /// <returns>The number.</returns>
    public decimal ToUnits(long scaled) => scaled / Factor;
}
