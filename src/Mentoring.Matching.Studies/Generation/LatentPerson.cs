namespace Mentoring.Matching.Studies.Generation;

/// <summary>What a person is like, and what they would answer to everything.</summary>
/// <param name="Traits">A number of mean 0 and variance 1 for each trait.</param>
/// <param name="Scales">The points on the scales, from 1, block by block.</param>
/// <param name="Topics">The help topics wanted or offered, as bits.</param>
/// <param name="Field">The field of work wished for or known.</param>
/// <param name="Appeal">How much everybody likes the person: mean 0, variance 1.</param>
internal sealed record LatentPerson(double[] Traits, int[] Scales, uint Topics, int Field, double Appeal);
