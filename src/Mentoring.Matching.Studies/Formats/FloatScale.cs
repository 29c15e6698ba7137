using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>
/// How binary floating-point numbers become integers. A number is taken for the decimal k * 10^-d of fewest decimals d whose nearest
/// floating-point number it is, as if it had been written as text in the fewest digits; when no scale holds all of them so, they are
/// rounded to the finest power of ten at which the largest still fits.
/// </summary>
/// <remarks>
/// A decimal has at most 2^30 steps, and 2^24 in single precision: below these numbers different decimals of one scale have different
/// nearest floating-point numbers, so k is unique, and k / 10^d is one correctly rounded division.
/// </remarks>
internal sealed class FloatScale(bool isSingle)
{
    /// <summary>The fewest steps that rounding must leave to the largest number: a resolution of 2^-20.</summary>
    internal const int FewestSteps = 1 << 20;

    private const int SingleLimit = 1 << 24;
    private const int MostSingleDecimals = 10; // the last power of ten that single precision holds exactly

    private static readonly double[] Powers = [.. Enumerable.Range(0, NumericScale.MaximumDecimals + 1).Select(d => (double)new NumericScale(d).Factor)];

    private int decimals;
    private bool isRounded;
    private double largest;

    /// <summary>Whether the last scale chosen rounds.</summary>
    internal bool IsRounded => isRounded;

    /// <summary>Takes note of a finite number.</summary>
    internal void Note(double value)
    {
        largest = Math.Max(largest, Math.Abs(value));
        if (!isRounded && TryDecimal(value, out _, out int own))
        {
            decimals = Math.Max(decimals, own);
        }
        else
        {
            isRounded = true;
        }
    }

    /// <summary>Chooses the scale of all numbers noted and of the unassigned cost; null, with a sentence, when there is none.</summary>
    internal NumericScale? Choose(decimal unassigned, out string error)
    {
        error = "";
        int own = InstanceBuilder.DecimalsOf(unassigned);
        decimals = Math.Max(decimals, Math.Min(own, NumericScale.MaximumDecimals));
        isRounded |= Math.Round(Scaled(largest, decimals)) > AssignmentProblem.MaximumCost || own > decimals;
        if (!isRounded)
        {
            return new NumericScale(decimals);
        }

        decimals = NumericScale.MaximumDecimals;
        while (decimals >= NumericScale.MinimumDecimals && Math.Round(Scaled(largest, decimals)) > AssignmentProblem.MaximumCost)
        {
            decimals--;
        }

        if (decimals < NumericScale.MinimumDecimals)
        {
            error = FormattableString.Invariant($"The largest number is {largest}; expected at most about 1e18: use larger units.");
            return null;
        }

        if (largest > 0 && Scaled(largest, decimals) < FewestSteps)
        {
            error = FormattableString.Invariant($"The largest number is {largest}; expected at least about 1e-12: use smaller units.");
            return null;
        }

        return new NumericScale(decimals);
    }

    /// <summary>The integer of a finite number at the scale chosen.</summary>
    internal int ToInteger(double value) => !isRounded && TryDecimal(value, out double k, out int own)
        ? (int)(k * Powers[decimals - own])
        : (int)Math.Round(Scaled(value, decimals));

    private static double Scaled(double value, int decimals) => decimals < 0 ? value / Powers[-decimals] : value * Powers[decimals];

    private bool TryDecimal(double value, out double k, out int own)
    {
        int most = isSingle ? MostSingleDecimals : NumericScale.MaximumDecimals;
        int limit = isSingle ? SingleLimit : AssignmentProblem.MaximumCost;
        for (own = 0; own <= most; own++)
        {
            k = Math.Round(value * Powers[own]);
            if (Math.Abs(k) > limit)
            {
                break;
            }

            if (isSingle ? (float)k / (float)Powers[own] == (float)value : k / Powers[own] == value)
            {
                return true;
            }
        }

        k = 0;
        return false;
    }
}
