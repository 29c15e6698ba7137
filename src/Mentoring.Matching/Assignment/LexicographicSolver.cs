// Sources: A. Schrijver, Combinatorial Optimization (2003), ch. 12 and 17 (complementary slackness: the optimal assignments are the feasible
// ones of a smaller problem); R. E. Burkard and F. Rendl, Lexicographic bottleneck problems (1991), doi:10.1016/0167-6377(91)90014-G.
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// Solves an assignment problem for several objectives in an order: what the first leaves open the second decides, and so on. Each is proved.
/// </summary>
/// <remarks>
/// <para>After each step the optimal prices tell which assignments are optimal: by complementary slackness those, and only those, that use
/// cells of reduced cost 0 and loads that suit the prices. That is again an assignment problem, and the next objective is solved on it. So
/// there are no large weights, no sums that could overflow, and no limit to the number of objectives; and each step is an ordinary problem
/// with an ordinary certificate.</para>
/// <para>Time and memory: those of the inner solver on each step, and two readings of the cells for its proof. Steps after the first are
/// sparse as a rule. Immutable and safe to share between threads.</para>
/// </remarks>
/// <example>
/// <code>
/// // Both diagonals cost 10 in all; the second has the better worst row.
/// AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [9, 5, 5, 1]);
/// LexicographicSolution solution = new LexicographicSolver().Solve(problem, [new LeastTotalCost(), new WorstRowFirst()]);
/// // solution.Solution.ColumnOfRow is [1, 0]; solution.Stages[1].Value is 5
/// </code>
/// </example>
public sealed class LexicographicSolver
{
    /// <summary>Makes the solver.</summary>
    /// <param name="inner">The solver of each step: exact, and one that gives prices. Null means <see cref="ExactSolver"/>.</param>
    /// <param name="pairs">
    /// Pairs of cells that exclude each other, none when null. They make the problem hard: it is then searched by branch and bound as
    /// <see cref="ExclusiveCellsSolver"/> does, each node solved for all objectives.
    /// </param>
    /// <param name="nodeLimit">How many restricted problems may be solved for the pairs before the search is cut short, 1 or more.</param>
    /// <exception cref="ArgumentException"><paramref name="inner"/> is not exact or gives no prices.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="nodeLimit"/> is below 1.</exception>
    public LexicographicSolver(AssignmentSolver? inner = null, IEnumerable<ExclusivePair>? pairs = null,
        int nodeLimit = ExclusiveCellsSolver.DefaultNodeLimit)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(nodeLimit, 1);
        Pairs = [.. pairs ?? []];
        NodeLimit = nodeLimit;
        Inner = inner ?? new ExactSolver();
        if (!Inner.Capabilities.IsExact || !Inner.Capabilities.GivesPrices)
        {
            throw new ArgumentException(
                $"The assignment solver '{Inner.Name}' is not exact or gives no prices, and several objectives need both; use the exact solver.", nameof(inner));
        }
    }

    /// <summary>The solver of each step.</summary>
    public AssignmentSolver Inner { get; }

    /// <summary>The exclusive pairs.</summary>
    /// <value>The default is none.</value>
    public ImmutableArray<ExclusivePair> Pairs { get; }

    /// <summary>How many restricted problems may be solved for the pairs before the search is cut short.</summary>
    /// <value>The default is <see cref="ExclusiveCellsSolver.DefaultNodeLimit"/>.</value>
    public int NodeLimit { get; }

    /// <summary>Solves a problem for several objectives.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="objectives">The objectives, the most important first; one at least.</param>
    /// <param name="options">Progress and deadline; null for neither. After the deadline the stages done so far are proven, the rest is as found.</param>
    /// <param name="cancellationToken">Asks the solver to stop; the status is then <see cref="AssignmentStatus.Cancelled"/>.</param>
    /// <returns>The assignment with its stages and their proofs.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    /// <exception cref="ArgumentException">
    /// There is no objective, the inner solver does not declare a feature that is needed, an exclusive pair lies outside the problem, or there
    /// are pairs and a row demands several columns.
    /// </exception>
    /// <exception cref="InvalidOperationException">An objective gave costs out of range, or the inner solver proved not to be exact.</exception>
    public LexicographicSolution Solve(AssignmentProblem problem, IEnumerable<AssignmentObjective> objectives, SolveOptions? options = null,
        CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(objectives);
        AssignmentObjective[] all = [.. objectives];
        if (all.Length == 0 || Array.Exists(all, o => o is null))
        {
            throw new ArgumentException("Name one objective at least, and none that is null.", nameof(objectives));
        }

        options ??= SolveOptions.Default;
        if (Pairs.IsEmpty)
        {
            return new LexicographicRun(Inner, problem, all, options, cancellationToken).Run();
        }

        if (problem.Features.HasFlag(ProblemFeatures.Demands))
        {
            throw new ArgumentException("Exclusive pairs need a problem in which each row demands one column.", nameof(problem));
        }

        ExclusiveCellsSolver.CheckPairs(problem, Pairs);
        return new LexicographicCellsSearch(this, problem, all, options, cancellationToken).Run();
    }
}
