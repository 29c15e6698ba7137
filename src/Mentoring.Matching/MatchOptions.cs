using Mentoring.Matching.Assignment;

namespace Mentoring.Matching;

/// <summary>How a matching is computed, as against what it is to be, which the scheme says.</summary>
public sealed class MatchOptions
{
    /// <summary>The solver of the assignment problem.</summary>
    /// <value>The default is a <see cref="ExactSolver"/>, which is exact.</value>
    public AssignmentSolver Solver { get; init; } = new ExactSolver();

    /// <summary>How many restricted problems may be solved where a scheme forbids two people to mentor each other.</summary>
    /// <value>The default is <see cref="ExclusiveCellsSolver.DefaultNodeLimit"/>. Past it the result is feasible, with its proven gap.</value>
    public int TwoCycleNodeLimit { get; init; } = ExclusiveCellsSolver.DefaultNodeLimit;
}
