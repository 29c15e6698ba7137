// Sources: R. S. Garfinkel, An improved algorithm for the bottleneck assignment problem (1971), doi:10.1287/opre.19.7.1747 (thresholds);
// R. Burkard, M. Dell'Amico and S. Martello, Assignment Problems (2009), doi:10.1137/1.9781611972238, section 6.2.
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// Makes the worst value of an assignment as good as it can be: the greatest cost of a cell used, where a row without a column counts with
/// its unassigned cost. The total does not count.
/// </summary>
/// <remarks>
/// <para>The least bound is found by bisection. For each bound a matching is sought that uses nothing dearer; when there is none, the rows
/// and columns that clash give the next value that could help, so only values that occur are ever tried as answers, and the last clash is
/// the proof. At the end rows without a column take the cheapest place left that is not dearer than the bottleneck and their unassigned
/// cost.</para>
/// <para>Time O(cells sqrt(rows + columns)) for each bound tried, at most 51 bounds and as a rule a dozen; memory O(rows + columns) beside the
/// problem. <see cref="AssignmentSolver.Solve"/> returns the assignment as <see cref="AssignmentStatus.Feasible"/>, since its total is not the
/// least; <see cref="Search"/> returns the bottleneck and its proof too. Immutable and safe to share between threads.</para>
/// </remarks>
/// <example>
/// <code>
/// AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [1, 5, 4, 9]);
/// BottleneckSolution found = new BottleneckSolver().Search(problem);
/// // found.Bottleneck is 5: the cells (0, 1) and (1, 0); the diagonal would use 9
/// bool proven = InfeasibilityCertificate.Check(BottleneckSolver.Below(problem, 5), found.Witness!).IsValid; // true
/// </code>
/// </example>
public sealed class BottleneckSolver : AssignmentSolver
{
    /// <inheritdoc/>
    public override string Name => "bottleneck";

    /// <inheritdoc/>
    public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.Capacities | ProblemFeatures.MinimumLoads
        | ProblemFeatures.UnassignedRows | ProblemFeatures.SparseForm | ProblemFeatures.ImplicitForm | ProblemFeatures.Pins, IsExact: false, GivesPrices: false);

    /// <summary>The problem without the cells that cost a bound or more, where rows whose unassigned cost is so high must be assigned.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="bound">The bound.</param>
    /// <returns>The restricted problem: sparse when the problem is, else one that computes its rows from the problem's. Pins hold in it.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException">The problem has demands or load costs.</exception>
    /// <remarks>O(cells) time and memory when sparse, else O(rows + columns).</remarks>
    public static AssignmentProblem Below(AssignmentProblem problem, long bound)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if ((problem.Features & (ProblemFeatures.Demands | ProblemFeatures.LoadCosts)) != 0)
        {
            throw new ArgumentException("The problem has demands or load costs, which have no bottleneck here; use a problem without them.", nameof(problem));
        }

        var cells = new CellsBelow(problem, bound);
        IEnumerable<int> capacities = Enumerable.Range(0, problem.ColumnCount).Select(problem.Capacity);
        IEnumerable<int> minimumLoads = Enumerable.Range(0, problem.ColumnCount).Select(problem.MinimumLoad);
        IEnumerable<long?> unassignedCosts = Enumerable.Range(0, problem.RowCount).Select(i => problem.UnassignedCost(i) < bound ? problem.UnassignedCost(i) : null);
        if (problem.Form != ProblemForm.Sparse)
        {
            return AssignmentProblem.Implicit(problem.RowCount, problem.ColumnCount, cells, capacities, minimumLoads, unassignedCosts);
        }

        (int[] starts, int[] columns, int[] costs) = cells.ToSparse();
        return AssignmentProblem.SparseOwned(problem.RowCount, problem.ColumnCount, starts, columns, costs, capacities, minimumLoads, unassignedCosts);
    }

    /// <summary>Solves a problem and tells the bottleneck and why there is no better one.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="options">Progress and deadline; null for neither. At the deadline the best assignment found is returned with a lower bound.</param>
    /// <param name="cancellationToken">Asks the solver to stop; the status is then <see cref="AssignmentStatus.Cancelled"/>.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException">The problem has a feature that the solver does not declare.</exception>
    public BottleneckSolution Search(AssignmentProblem problem, SolveOptions? options = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if ((problem.Features & ~Capabilities.Features) is var missing && missing != ProblemFeatures.None)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The assignment solver '{Name}' cannot deal with {missing}; use a problem without it."), nameof(problem));
        }

        return new BottleneckSearch(problem, options ?? SolveOptions.Default, cancellationToken).Run();
    }

    /// <inheritdoc/>
    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken) =>
        Search(problem, options, cancellationToken).Solution;
}
