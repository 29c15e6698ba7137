namespace Mentoring.Matching.Pools;

/// <summary>The value of a pair measure for one pair.</summary>
/// <param name="MeasureId">The id of the <see cref="Questionnaires.PairMeasure"/>.</param>
/// <param name="Pair">The pair.</param>
/// <param name="Value">The value, in the unit of the measure.</param>
public readonly record struct PairValue(string MeasureId, Pair Pair, double Value);
