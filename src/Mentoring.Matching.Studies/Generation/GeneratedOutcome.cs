namespace Mentoring.Matching.Studies.Generation;

/// <summary>What became of a pair of a generated pool.</summary>
/// <param name="Mentee">The index of the mentee in the pool.</param>
/// <param name="Mentor">The index of the mentor in the pool.</param>
/// <param name="Compatibility">The true compatibility, which no real study can see.</param>
/// <param name="IsGood">Whether the pair went well.</param>
public readonly record struct GeneratedOutcome(int Mentee, int Mentor, double Compatibility, bool IsGood);
