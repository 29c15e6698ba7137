using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Tuning;

/// <summary>How far the weight of one criterion may move, and what it does beyond.</summary>
/// <remarks>
/// Weights are shares of 1. When one moves, the others keep their proportions and share what is left. Where people have weights of their own, each
/// person's moves by the same share of the way to 1, or to 0, and what is told is the mean. Who weighs nothing else keeps theirs, so that the mean may not fall to 0.
/// </remarks>
/// <param name="CriterionId">The criterion.</param>
/// <param name="View">Whose weights move; <see langword="null"/> where both views have the same, which then move together.</param>
/// <param name="Weight">The stated weight, or the mean of people's own.</param>
/// <param name="Lowest">The lowest weight down to which the stated matching stays a best one; NaN where it is not known, as the report says.</param>
/// <param name="Highest">The highest such weight; NaN where it is not known.</param>
/// <param name="ChangedWithout">How many mentees have another outcome when the criterion weighs nothing.</param>
/// <param name="ChangedDoubled">How many have another when it is stated twice as high as it is: a share w becomes 2w / (1 + w).</param>
public sealed record WeightRange(
    string CriterionId, Side? View, double Weight, double Lowest, double Highest, int ChangedWithout, int ChangedDoubled);
