using MathNet.Numerics;
using MathNet.Numerics.Distributions;

namespace Mentoring.Matching.Fairness;

/// <summary>Where a rate, or a ratio of rates, may lie.</summary>
/// <param name="Lower">The lower end.</param>
/// <param name="Upper">The upper end; positive infinity where there is none.</param>
public readonly record struct ConfidenceInterval(double Lower, double Upper)
{
    private const double FirstStep = 1e-12;

    /// <summary>Whether a number lies in the interval, its ends included.</summary>
    /// <param name="value">The number.</param>
    /// <returns>Whether it does.</returns>
    public bool Contains(double value) => value >= Lower && value <= Upper;

    /// <summary>The exact interval of Clopper and Pearson for a rate.</summary>
    /// <param name="successes">How many of the trials succeeded.</param>
    /// <param name="trials">How many trials there were; one or more.</param>
    /// <param name="confidence">The confidence, between 0 and 1.</param>
    /// <returns>The interval.</returns>
    /// <remarks>
    /// Of independent trials with one chance of success the interval holds that chance with at least the stated probability, whatever the chance and
    /// however few the trials. The lower end is the chance at which so many successes or more have probability (1 - confidence) / 2, the upper end that
    /// at which so many or fewer have. C. J. Clopper, E. S. Pearson, "The use of confidence or fiducial limits illustrated in the case of the binomial",
    /// Biometrika 26 (1934), 404-413.
    /// </remarks>
    /// <exception cref="ArgumentOutOfRangeException">There is no trial, more successes than trials, or the confidence is not between 0 and 1.</exception>
    public static ConfidenceInterval OfRate(int successes, int trials, double confidence)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(trials, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successes);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successes, trials);
        if (!(confidence > 0 && confidence < 1))
        {
            throw new ArgumentOutOfRangeException(nameof(confidence), confidence, "A confidence is between 0 and 1, such as 0.95.");
        }

        double tail = (1 - confidence) / 2;
        return new ConfidenceInterval(LowerEnd(successes, trials, tail), 1 - LowerEnd(trials - successes, trials, tail));
    }

    /// <summary>The interval of the ratio of two rates that both lie in theirs.</summary>
    /// <param name="numerator">The interval of the rate above.</param>
    /// <param name="denominator">The interval of the rate below.</param>
    /// <returns>The interval; it holds the ratio wherever both intervals hold their rates.</returns>
    public static ConfidenceInterval OfRatio(ConfidenceInterval numerator, ConfidenceInterval denominator) => new(
        numerator.Lower == 0 ? 0 : numerator.Lower / denominator.Upper,
        denominator.Lower == 0 ? double.PositiveInfinity : numerator.Upper / denominator.Lower);

    /// <summary>The chance at which so many successes or more have the probability of the tail: a quantile of a beta distribution.</summary>
    private static double LowerEnd(int successes, int trials, double tail)
    {
        if (successes == 0)
        {
            return 0;
        }

        double a = successes;
        double b = trials - successes + 1.0;
        double end = Beta.InvCDF(a, b, tail);

        // The quantile is found by a search and may be a hair too high, which would cost coverage: it is moved outwards until it is not.
        for (double step = FirstStep; end > 0 && SpecialFunctions.BetaRegularized(a, b, end) > tail; step *= 2)
        {
            end *= Math.Max(0, 1 - step);
        }

        return end;
    }
}
