using System.Collections.Immutable;
using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.Tuning;

/// <summary>What a way to weigh is worth, judged on pairs of people that it has not seen.</summary>
/// <param name="Name">The name: <c>stated</c>, <c>equal</c>, <c>logistic</c>, <c>logisticWeights</c> or <c>nonNegative</c>.</param>
/// <param name="Weights">
/// The weight of each criterion from all past pairs, 0 or more and together 1, as a scheme may state them; empty of <c>stated</c>, whose weights may be each
/// person's own, and of <c>logistic</c>, whose coefficients may be below 0.
/// </param>
/// <param name="Auc">How often of two past pairs the one with the better outcome had the higher score: 0.5 is chance.</param>
/// <param name="Interval">Where that may lie, by drawing groups anew.</param>
/// <param name="AucWithinPerson">The same of two past pairs of one mentee; NaN where no mentee has two of unlike outcome.</param>
/// <param name="WithinInterval">Where that may lie.</param>
/// <param name="GainOverStated">How much higher <paramref name="Auc"/> is than that of the stated weights, on the same pairs.</param>
/// <param name="GainInterval">Where that may lie, from the same draws.</param>
public sealed record WeighingResult(
    string Name,
    ImmutableDictionary<string, double> Weights,
    double Auc,
    ConfidenceInterval Interval,
    double AucWithinPerson,
    ConfidenceInterval WithinInterval,
    double GainOverStated,
    ConfidenceInterval GainInterval);
