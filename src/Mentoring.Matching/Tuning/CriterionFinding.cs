using Mentoring.Matching.Fairness;

namespace Mentoring.Matching.Tuning;

/// <summary>What one criterion tells of past pairs.</summary>
/// <param name="CriterionId">The id of the criterion.</param>
/// <param name="Answered">The share of past pairs in which both sides answered.</param>
/// <param name="Mean">Their mean agreement, from 0 to 1; NaN where nobody answered.</param>
/// <param name="Deviation">The deviation of their agreement, over all of them.</param>
/// <param name="Auc">How well the agreement alone tells better outcomes from worse, among those who answered: 0.5 is chance.</param>
/// <param name="Interval">Where that may lie.</param>
/// <param name="Coefficient">The coefficient of the logistic regression over all past pairs, of the standardised agreement.</param>
public sealed record CriterionFinding(
    string CriterionId, double Answered, double Mean, double Deviation, double Auc, ConfidenceInterval Interval, double Coefficient);
