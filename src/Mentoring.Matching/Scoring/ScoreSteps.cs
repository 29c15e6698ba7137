namespace Mentoring.Matching.Scoring;

/// <summary>Agreements, weights and what a criterion contributes, in whole steps of 2^-30.</summary>
/// <remarks>
/// Whole numbers add up to the same sum in any order, so a score does not depend on tiles, threads or the width of vectors, and the parts of
/// an explanation add up exactly. Weights sum to 2^30, an agreement is at most 2^30 and a contribution at most its weight, so no sum passes 2^30.
/// </remarks>
internal static class ScoreSteps
{
    /// <summary>A step is 2 to the power of minus this.</summary>
    public const int Bits = 30;

    /// <summary>A whole agreement, or all of the weight.</summary>
    public const int One = 1 << Bits;

    /// <summary>One step as a number.</summary>
    public const double Step = 1.0 / One;

    /// <summary>The nearest number of steps of an agreement; one that passes 1 by a rounding error is 1.</summary>
    public static int Of(double agreement) => (int)Math.Min(One, Math.Round(agreement * One, MidpointRounding.ToEven));

    /// <summary>Steps as a number; exact.</summary>
    public static double ToNumber(int steps) => steps * Step;

    /// <summary>What an agreement comes to under a weight: the nearest step, the higher of two.</summary>
    public static int Contribution(int weight, int agreement) => (int)((((long)weight * agreement) + (One / 2)) >> Bits);
}
