// Source of the distribution of the sum of uniform numbers: P. Hall, The distribution of means for samples of size N drawn from a population in which
// the variate takes values between 0 and 1, Biometrika 19 (1927), 240-245.
namespace Mentoring.Matching.Studies.Generation;

/// <summary>How likely a pair of a generated pool is to go well, given how well the two suit each other.</summary>
/// <remarks>
/// What <see cref="GeneratedPool.IsGood"/> draws once, this says without drawing. A signal changes the outcomes of a pool and nothing else, so one matching can
/// be judged at many signals. Only + - * / and sqrt of doubles are used: the same on every machine.
/// </remarks>
public static class OutcomeChance
{
    private const int terms = 12; // the noise is the sum of twelve uniform numbers, less 6

    /// <summary>The probability that a pair goes well.</summary>
    /// <param name="signal">The correlation of compatibility with what becomes of a pair: 0 to 1.</param>
    /// <param name="compatibility">How well the two suit each other, as <see cref="GeneratedPool.Compatibility"/> says.</param>
    /// <returns>From 0 to 1; 0.5 where the compatibility or the signal is 0, but for a signal of 1, with which only a compatibility above 0 goes well.</returns>
    /// <exception cref="ArgumentOutOfRangeException">The signal is not from 0 to 1, or the compatibility is not finite.</exception>
    public static double Of(double signal, double compatibility)
    {
        if (!(signal is >= 0 and <= 1))
        {
            throw new ArgumentOutOfRangeException(nameof(signal), signal, "A signal is from 0 to 1.");
        }

        if (!double.IsFinite(compatibility))
        {
            throw new ArgumentOutOfRangeException(nameof(compatibility), compatibility, "A compatibility is a finite number.");
        }

        double noise = Math.Sqrt(1 - (signal * signal));
        return noise > 0 ? Below(signal * compatibility / noise) : compatibility > 0 ? 1 : 0;
    }

    /// <summary>The probability that noise is below a limit.</summary>
    private static double Below(double limit) => limit switch
    {
        <= -6 => 0,
        >= 6 => 1,
        > 0 => 1 - Tail(6 - limit), // few terms, so that little cancels out
        _ => Tail(6 + limit),
    };

    /// <summary>The probability that the sum of the uniform numbers is below a number from 0 to 6.</summary>
    private static double Tail(double sum)
    {
        double total = 0;
        double choose = 1;
        for (int k = 0; k <= sum; k++)
        {
            double power = 1;
            for (int i = 1; i <= terms; i++)
            {
                power *= (sum - k) / i;
            }

            total += choose * power;
            choose *= -(terms - k) / (k + 1.0);
        }

        return total;
    }
}
