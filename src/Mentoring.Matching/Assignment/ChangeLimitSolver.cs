// Sources: G. Y. Handler and I. Zang, A dual algorithm for the constrained shortest path problem (1980), doi:10.1002/net.3230100403 (the
// multiplier found by intersecting lines); A. H. Land and A. G. Doig (1960), doi:10.2307/1910129 (branch and bound).
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>The least total among the assignments in which at most so many rows lose the column that they had in an earlier one.</summary>
/// <remarks>
/// <para>A row changes when it had a column and does not have it now, as for <see cref="FewestChanges"/>. A limit on changes beside a total is
/// hard in general (with costs 0 and 1 it holds the exact matching problem, for which no fast sure method is known). So this is branch and
/// bound: a price on changes, chosen so that the bound is best, usually meets the limit at once; where it does not, a row that changes is made
/// to keep its column, or not to.</para>
/// <para>At the node limit the best assignment found is returned as <see cref="AssignmentStatus.Feasible"/> with its proven lower bound. When
/// no assignment keeps the limit, the status is infeasible with <see cref="InfeasibilityKind.ChangeLimit"/>. About ten exact solves a node.
/// No prices: that no other branch is better rests on the search. Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class ChangeLimitSolver : AssignmentSolver
{
    /// <summary>The node limit when none is given, 1000.</summary>
    public const int DefaultNodeLimit = 1000;

    /// <summary>Makes a solver.</summary>
    /// <param name="earlier">The column that each row had, or <see cref="AssignmentSolution.Unassigned"/>; rows beyond the end of the list had none.</param>
    /// <param name="mostChanges">How many rows may change, 0 or more.</param>
    /// <param name="nodeLimit">How many parts of the search may be looked at, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="earlier"/> is null.</exception>
    /// <exception cref="ArgumentException">A column is below <see cref="AssignmentSolution.Unassigned"/>.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A number is below its least.</exception>
    public ChangeLimitSolver(IEnumerable<int> earlier, int mostChanges, int nodeLimit = DefaultNodeLimit)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(mostChanges);
        ArgumentOutOfRangeException.ThrowIfLessThan(nodeLimit, 1);
        Earlier = new FewestChanges(earlier).Earlier;
        MostChanges = mostChanges;
        NodeLimit = nodeLimit;
    }

    /// <summary>The column that each row had, or <see cref="AssignmentSolution.Unassigned"/>.</summary>
    public ImmutableArray<int> Earlier { get; }

    /// <summary>How many rows may change.</summary>
    public int MostChanges { get; }

    /// <summary>How many parts of the search may be looked at.</summary>
    /// <value>The default is <see cref="DefaultNodeLimit"/>.</value>
    public int NodeLimit { get; }

    /// <inheritdoc/>
    public override string Name => "exact with a limit on changes";

    /// <inheritdoc/>
    public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.All & ~ProblemFeatures.Demands, IsExact: true, GivesPrices: false);

    /// <inheritdoc/>
    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken) =>
        new ChangeLimitSearch(problem, OneARow(problem.RowCount), MostChanges, NodeLimit, cancellationToken).Run(options);

    private ImmutableArray<int> OneARow(int rowCount) =>
        [.. Earlier.Take(rowCount), .. Enumerable.Repeat(AssignmentSolution.Unassigned, Math.Max(0, rowCount - Earlier.Length))];
}
