namespace Mentoring.Matching.Studies.Approaches;

/// <summary>A mentee placed with a mentor, by their indices in the pool.</summary>
/// <param name="Mentee">The index of the mentee.</param>
/// <param name="Mentor">The index of the mentor.</param>
/// <remarks>A value: equal when both numbers are equal. The default is mentee 0 and mentor 0.</remarks>
public readonly record struct PlacedPair(int Mentee, int Mentor);
