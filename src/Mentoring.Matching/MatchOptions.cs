using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching;

/// <summary>How a matching is computed, as against what it is to be, which the scheme says.</summary>
public sealed class MatchOptions
{
    /// <summary>The solver of the assignment problem, or of each of its stages where the scheme has several objectives.</summary>
    /// <value>The default is a <see cref="ExactSolver"/>, which is exact. Stages need a solver that is exact and gives prices.</value>
    public AssignmentSolver Solver { get; init; } = new ExactSolver();

    /// <summary>How many restricted problems may be solved where a scheme forbids two people to mentor each other.</summary>
    /// <value>The default is <see cref="ExclusiveCellsSolver.DefaultNodeLimit"/>. Past it the result is feasible, with its proven gap.</value>
    public int TwoCycleNodeLimit { get; init; } = ExclusiveCellsSolver.DefaultNodeLimit;

    /// <summary>The pairs that are in force: those that <see cref="Objective.FewestChanges"/> would keep.</summary>
    /// <value>The default is none. A pair of somebody who is not in the pool is ignored.</value>
    public IReadOnlyList<Pair> CurrentPairs { get; init; } = [];
}
