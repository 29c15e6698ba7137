// Sources: A. H. Land and A. G. Doig, An automatic method of solving discrete programming problems (1960), doi:10.2307/1910129 (branch and
// bound); M. Bläser and B. Manthey, Approximating maximum weight cycle covers in directed graphs with weights zero and one (2005),
// doi:10.1007/s00453-004-1131-0 (cycle covers without short cycles are hard, so no polynomial method is to be expected in general).
using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// Solves an assignment problem in which some pairs of cells exclude each other, by best-first branch and bound over an exact solver.
/// </summary>
/// <remarks>
/// <para>Each node is the problem with some cells forbidden, solved exactly. The node of the least total is looked at first (ties: the one
/// made first); if its assignment uses both cells of a pair, the first such pair in the order given splits it in two, one without each cell.
/// The first node without a violated pair is optimal.</para>
/// <para>The number of nodes can grow exponentially with the violated pairs, hence a limit. When it is reached, the best assignment found is
/// returned as <see cref="AssignmentStatus.Feasible"/> with its proven lower bound, after an attempt to reach one from the best node by
/// forbidding the second cell of every violated pair. If there is still none, the status is infeasible with
/// <see cref="InfeasibilityKind.NotFound"/>.</para>
/// <para>The dual prices that <see cref="AssignmentSolver.Solve"/> returns belong to the restricted problem of the node: to check them, call
/// <see cref="Search"/>, which returns that problem too.</para>
/// <para>Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class ExclusiveCellsSolver : AssignmentSolver
{
    /// <summary>The node limit when none is given, 1000.</summary>
    public const int DefaultNodeLimit = 1000;

    /// <summary>Makes a solver for a list of exclusive pairs.</summary>
    /// <param name="pairs">The pairs; their order decides the branching. They must lie inside every problem that is then solved.</param>
    /// <param name="inner">An exact solver for the restricted problems; null means <see cref="ExactSolver"/>.</param>
    /// <param name="nodeLimit">How many restricted problems may be solved before the search is cut short, 1 or more.</param>
    /// <exception cref="ArgumentNullException"><paramref name="pairs"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodeLimit"/> is below 1.</exception>
    public ExclusiveCellsSolver(IEnumerable<ExclusivePair> pairs, AssignmentSolver? inner = null, int nodeLimit = DefaultNodeLimit)
    {
        ArgumentNullException.ThrowIfNull(pairs);
        ArgumentOutOfRangeException.ThrowIfLessThan(nodeLimit, 1);
        Pairs = [.. pairs];
        Inner = inner ?? new ExactSolver();
        NodeLimit = nodeLimit;
    }

    /// <summary>The exclusive pairs.</summary>
    public ImmutableArray<ExclusivePair> Pairs { get; }

    /// <summary>The exact solver of the restricted problems.</summary>
    public AssignmentSolver Inner { get; }

    /// <summary>How many restricted problems may be solved before the search is cut short.</summary>
    /// <value>The default is <see cref="DefaultNodeLimit"/>.</value>
    public int NodeLimit { get; }

    /// <inheritdoc/>
    public override string Name => $"{Inner.Name} with exclusive cells";

    /// <summary>Solves a problem and tells how: the restricted problem, the cells forbidden and the size of the search.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">
    /// Progress, the share of the node limit used; a deadline, heeded between restricted problems as the node limit is; parallelism of the inner solver.
    /// Null for none of them.
    /// </param>
    /// <param name="cancellationToken">Asks the solver to stop; the status is then <see cref="AssignmentStatus.Cancelled"/>.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException">An exclusive pair lies outside the problem.</exception>
    /// <exception cref="InvalidOperationException">The inner solver is not exact: it returned a feasible status.</exception>
    public ExclusiveCellsSolution Search(AssignmentProblem problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        CheckPairs(problem, Pairs);
        return new ExclusiveCellsSearch(this, problem, options ?? SolveOptions.Default, cancellationToken).Run();
    }

    /// <inheritdoc/>
    public override SolverCapabilities Capabilities => Inner.Capabilities with
    {
        Features = Inner.Capabilities.Features & ~ProblemFeatures.Demands,
        GivesPrices = false,
    };

    /// <inheritdoc/>
    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken) =>
        Search(problem, options, cancellationToken).Solution;

    internal static void CheckPairs(AssignmentProblem problem, ImmutableArray<ExclusivePair> pairs)
    {
        foreach (ExclusivePair pair in pairs)
        {
            if ((uint)pair.Row1 >= (uint)problem.RowCount || (uint)pair.Row2 >= (uint)problem.RowCount
                || (uint)pair.Column1 >= (uint)problem.ColumnCount || (uint)pair.Column2 >= (uint)problem.ColumnCount)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"{pair} lies outside the {problem.RowCount} x {problem.ColumnCount} problem; make a solver with the pairs of this problem."), nameof(problem));
            }
        }
    }
}
