using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>What the people of one side gain and lose by going from one matching to another, under the scores of one strategy.</summary>
/// <param name="Side">The side.</param>
/// <param name="Scoring">The strategy whose scores tell, by its place in <see cref="StrategyComparison.Strategies"/>.</param>
/// <param name="Changed">How many have other partners.</param>
/// <param name="Gaining">How many are placed in both and have a higher combined score in the second.</param>
/// <param name="Losing">How many are placed in both and have a lower one.</param>
/// <param name="Found">How many have a partner in the second alone.</param>
/// <param name="Lost">How many have a partner in the first alone.</param>
/// <param name="TotalGain">The sum of the gains less that of the losses of those placed in both, each from 0 to 1.</param>
public sealed record SideChange(Side Side, int Scoring, int Changed, int Gaining, int Losing, int Found, int Lost, double TotalGain);
