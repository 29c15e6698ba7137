namespace Mentoring.Matching.Studies;

/// <summary>An exact power of ten between the numbers of a file and integers: integer = number * 10^<see cref="Decimals"/>.</summary>
/// <remarks>A value: equal when the decimals are equal. The default has no decimals.</remarks>
public readonly record struct NumericScale
{
    /// <summary>The most decimals that a scale has, 9.</summary>
    public const int MaximumDecimals = 9;

    /// <summary>Makes a scale.</summary>
    /// <param name="decimals">How many decimals the integers keep, 0 to <see cref="MaximumDecimals"/>.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="decimals"/> is outside its range.</exception>
    public NumericScale(int decimals)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(decimals);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(decimals, MaximumDecimals);
        Decimals = decimals;
    }

    /// <summary>How many decimals the integers keep.</summary>
    public int Decimals { get; }

    /// <summary>Ten to the power of <see cref="Decimals"/>.</summary>
    public long Factor
    {
        get
        {
            long factor = 1;
            for (int i = 0; i < Decimals; i++)
            {
                factor *= 10;
            }

            return factor;
        }
    }

    /// <summary>An integer in the units of the file, exactly.</summary>
    /// <param name="scaled">The integer.</param>
    /// <returns>The number.</returns>
    public decimal ToUnits(long scaled) => (decimal)scaled / Factor;
}
