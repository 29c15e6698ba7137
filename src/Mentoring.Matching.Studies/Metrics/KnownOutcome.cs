namespace Mentoring.Matching.Studies.Metrics;

/// <summary>What became of a pair that was made at some time.</summary>
/// <param name="Mentee">The index of the mentee in the pool.</param>
/// <param name="Mentor">The index of the mentor in the pool.</param>
/// <param name="Value">The outcome: the more the better, such as 1 for a pair that went well and 0 for one that did not.</param>
/// <remarks>A value: equal when all three are equal.</remarks>
public readonly record struct KnownOutcome(int Mentee, int Mentor, double Value);
