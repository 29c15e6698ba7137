namespace Mentoring.Matching.Assignment;

/// <summary>The exact method: the least total for every form and feature, with prices that prove it, or a witness that there is none.</summary>
/// <remarks>
/// <para>It has no settings and chooses its method by the problem: shortest augmenting paths on the cores of the rows for matrices and
/// computed rows; auctions made exact by shortest augmenting paths for sparse problems; a minimum-cost flow where rows demand several
/// columns, or a sparse problem has load costs. docs/algorithms.md tells each with its sources.</para>
/// <para>Dense and implicit: time O(rows * rows * columns) at worst, far less as a rule; memory O(rows + columns) beside the problem and up
/// to 64 cells of 12 bytes a row. Sparse: memory about 20 bytes a cell and 120 a row and column. Minimum loads cost one backward path, at worst
/// O(cells), for each row that is missing.</para>
/// <para>Cancellation is polled at each row and column, or more often. At a deadline the assignment so far is completed and returned with a
/// proven bound. Ties are broken by index in a fixed way; among assignments of the same total a sparse problem may give another one than the
/// same costs as a matrix.</para>
/// </remarks>
/// <example>
/// <code>
/// AssignmentProblem problem = AssignmentProblem.Dense(2, 2, [4, 1, 2, 3]);
/// AssignmentSolution solution = new ExactSolver().Solve(problem);
/// // solution.ColumnOfRow is [1, 0], solution.TotalCost is 3
/// bool proven = OptimalityCertificate.Check(problem, solution).IsValid; // true
/// </code>
/// </example>
public sealed class ExactSolver : AssignmentSolver
{
    private const int CoreSize = 16;

    private readonly int coreSize;

    /// <summary>Makes the solver; it has no settings.</summary>
    public ExactSolver()
        : this(CoreSize)
    {
    }

    internal ExactSolver(int coreSize)
    {
        this.coreSize = coreSize;
    }

    /// <inheritdoc/>
    public override string Name => "exact";

    /// <inheritdoc/>
    public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.All, IsExact: true, GivesPrices: true);

    /// <inheritdoc/>
    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        bool isSparse = problem.Form == ProblemForm.Sparse;
        if ((problem.Features & ProblemFeatures.Demands) != 0 || (isSparse && (problem.Features & ProblemFeatures.LoadCosts) != 0))
        {
            return FlowSolver.Solve(problem, options, cancellationToken);
        }

        return isSparse
            ? SparseMethod.Solve(problem, options, cancellationToken)
            : DenseMethod.Solve(problem, coreSize, options, cancellationToken);
    }
}
