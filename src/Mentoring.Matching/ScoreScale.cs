using System.Globalization;
using System.Text.Json.Serialization;

namespace Mentoring.Matching;

/// <summary>The scale on which a scheme shows its scores: 0 to 1, per cent, points, or hours of which fewer are better.</summary>
/// <remarks>
/// Immutable. It also sets how finely scores are told apart when they become integer costs: at least at its decimals, and at about
/// 2^-20 of the whole scale; so totals in the scheme's own points are exact.
/// </remarks>
public sealed class ScoreScale
{
    /// <summary>The most steps that a scale may have between worst and best: 2^24.</summary>
    public const int MaximumSteps = 1 << 24;

    private const int UsualSteps = 1 << 20;

    /// <summary>Makes a scale.</summary>
    /// <param name="worst">What a score of 0 is shown as.</param>
    /// <param name="best">What a score of 1 is shown as; less than <paramref name="worst"/> where less is better.</param>
    /// <param name="unit">The unit, such as <c>points</c>.</param>
    /// <param name="decimals">How many decimals are shown: 0 to 9.</param>
    /// <exception cref="ArgumentException">The ends are equal or not finite, the scale has no whole number of steps, or too many.</exception>
    [JsonConstructor]
    public ScoreScale(double worst = 0, double best = 1, string? unit = null, int decimals = 3)
    {
        if (!double.IsFinite(worst) || !double.IsFinite(best) || worst == best)
        {
            throw new ArgumentException("The worst and the best of a scale are finite numbers that differ.", nameof(best));
        }

        if (decimals is < 0 or > 9)
        {
            throw new ArgumentOutOfRangeException(nameof(decimals), decimals, "A scale shows 0 to 9 decimals.");
        }

        double steps = Math.Abs(best - worst) * Math.Pow(10, decimals);
        if (steps > MaximumSteps || Math.Abs(steps - Math.Round(steps)) > 1e-6 || steps < 1)
        {
            throw new ArgumentException(
                $"With {decimals} decimals there are {steps.ToString(CultureInfo.InvariantCulture)} steps between {worst} and {best}; "
                + $"choose ends and decimals that give a whole number from 1 to {MaximumSteps}.",
                nameof(decimals));
        }

        Worst = worst;
        Best = best;
        Unit = string.IsNullOrWhiteSpace(unit) ? null : unit.Trim();
        Decimals = decimals;
        Steps = (int)Math.Round(steps);
        while (2 * Steps <= UsualSteps)
        {
            Steps *= 2;
        }
    }

    /// <summary>From 0 to 1, with three decimals.</summary>
    public static ScoreScale ZeroToOne { get; } = new();

    /// <summary>From 0 to 100 per cent, with one decimal.</summary>
    public static ScoreScale Percent { get; } = new(0, 100, "%", 1);

    /// <summary>What a score of 0 is shown as.</summary>
    /// <value>The default is 0.</value>
    public double Worst { get; }

    /// <summary>What a score of 1 is shown as.</summary>
    /// <value>The default is 1.</value>
    public double Best { get; }

    /// <summary>The unit.</summary>
    public string? Unit { get; }

    /// <summary>How many decimals are shown.</summary>
    /// <value>The default is 3.</value>
    public int Decimals { get; }

    /// <summary>How many steps there are between a score of 0 and a score of 1 when scores become integers.</summary>
    public int Steps { get; }

    /// <summary>A score on this scale.</summary>
    /// <param name="score">The score, from 0 to 1.</param>
    /// <returns>The number to show, not rounded.</returns>
    public double Show(double score) => Worst + ((Best - Worst) * score);

    /// <summary>The sum of scores on this scale, from their sum in steps.</summary>
    /// <param name="steps">The sum of the scores in steps.</param>
    /// <param name="count">How many scores were summed.</param>
    /// <returns>The number to show.</returns>
    public double ShowTotal(long steps, int count) => (Worst * count) + ((Best - Worst) * steps / Steps);

    /// <summary>A score in whole steps.</summary>
    /// <param name="score">The score.</param>
    /// <returns>The nearest whole number of steps; the even one of two.</returns>
    public long ToSteps(double score) => (long)Math.Round(score * Steps, MidpointRounding.ToEven);

    /// <summary>A number of this scale as text, with its decimals and unit.</summary>
    /// <param name="shown">The number, as given by <see cref="Show"/> or <see cref="ShowTotal"/>.</param>
    /// <returns>The text, such as <c>750 points</c>.</returns>
    public string Format(double shown)
    {
        string number = shown.ToString($"F{Decimals}", CultureInfo.InvariantCulture);
        return Unit is null ? number : Unit == "%" ? number + "%" : $"{number} {Unit}";
    }
}
