using System.Globalization;

namespace Mentoring.Matching.Fairness;

/// <summary>The rate of a group against that of the group with the highest rate.</summary>
/// <remarks>
/// By the four-fifths rule of the Uniform Guidelines on Employee Selection Procedures (EEOC 1978, 29 CFR 1607.4 D) a rate of less than four fifths of
/// the highest is generally regarded as evidence of adverse impact. The interval says how much the numbers can bear of that. Immutable.
/// </remarks>
/// <param name="ReferenceGroup">The name of the group with the highest rate.</param>
/// <param name="Ratio">The rate of the group divided by the highest rate.</param>
/// <param name="Interval">
/// Where the ratio may lie: it is made of the exact intervals of all groups, which hold together with the stated confidence. So it does not matter that the
/// reference was chosen by the rates, nor that groups compete for the same places.
/// </param>
/// <param name="Confidence">The confidence with which the intervals of all groups of the question hold at once.</param>
/// <param name="Finding">What that says about the four-fifths rule.</param>
/// <param name="Message">The same in one or two plain sentences.</param>
public sealed record AdverseImpact(
    string ReferenceGroup, double Ratio, ConfidenceInterval Interval, double Confidence, ImpactFinding Finding, string Message)
{
    /// <summary>Four fifths, below which a ratio is generally regarded as evidence of adverse impact.</summary>
    public const double FourFifths = 0.8;

    internal static AdverseImpact Of(string reference, double rate, ConfidenceInterval interval, double best, ConfidenceInterval bestInterval, double confidence)
    {
        double ratio = rate / best;
        ConfidenceInterval of = ConfidenceInterval.OfRatio(interval, bestInterval);
        ImpactFinding finding = of.Upper < FourFifths ? ImpactFinding.BelowFourFifths
            : of.Lower >= FourFifths ? ImpactFinding.AtLeastFourFifths
            : ImpactFinding.Unsettled;
        string message = string.Create(
            CultureInfo.InvariantCulture,
            $"The rate is {ratio:F2} times that of '{reference}'; with {100 * confidence:0.##}% confidence {of.Lower:F2} to {Upper(of)} times. {Words(finding, of)}");
        return new AdverseImpact(reference, ratio, of, confidence, finding, message);
    }

    private static string Upper(ConfidenceInterval of) =>
        double.IsFinite(of.Upper) ? of.Upper.ToString("F2", CultureInfo.InvariantCulture) : "any number of";

    private static string Words(ImpactFinding finding, ConfidenceInterval of) => finding switch
    {
        ImpactFinding.BelowFourFifths => "All of that is below four fifths: evidence of adverse impact.",
        ImpactFinding.AtLeastFourFifths => "All of that is four fifths or more.",
        _ when of.Contains(1) => "The interval includes 0.8 and 1: nothing can be concluded.",
        _ => "The interval is below 1 but includes 0.8: the rate is lower, but whether by more than a fifth cannot be concluded.",
    };
}
