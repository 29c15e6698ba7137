namespace Mentoring.Matching.Assignment;

/// <summary>What a solver declares that it can do; its public door refuses the rest before the solver sees it.</summary>
/// <remarks>Immutable. Equality is by value.</remarks>
/// <param name="Features">What a problem may have.</param>
/// <param name="IsExact">Whether it finds the least total, or proves that there is no assignment.</param>
/// <param name="GivesPrices">Whether its optimal solutions come with dual prices.</param>
public sealed record SolverCapabilities(ProblemFeatures Features, bool IsExact, bool GivesPrices);
