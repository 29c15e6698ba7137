// Sources: R. Jonker and A. Volgenant, A shortest augmenting path algorithm for dense and sparse linear assignment problems (1987),
// doi:10.1007/BF02278710; D. F. Crouse, On implementing 2D rectangular assignment algorithms (2016), doi:10.1109/TAES.2016.140952;
// R. K. Ahuja, T. L. Magnanti and J. B. Orlin, Network Flows (1993), section 9.7; RowCores and EpsilonScaling name theirs.
using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The exact method: successive shortest augmenting paths of the Jonker-Volgenant family, with capacities, minimum loads, forbidden cells
/// and unassigned costs handled in the algorithm itself.
/// </summary>
/// <remarks>
/// <para>Returns an optimal assignment with dual prices that prove it, or a witness that there is none. Columns are never copied: a search
/// that reaches a full column goes on through every row that sits there. Minimum loads are met last, by shortest paths run backwards from
/// the columns below theirs, without any large penalty.</para>
/// <para>A row is mostly read through its core, the thirty to sixty smallest of its reduced costs, with a bound below which nothing else
/// lies. Where every row must have a column and every place a row, bids with a falling epsilon find good prices first. Both change the time,
/// not the optimum.</para>
/// <para>Time O(rows * rows * columns) at worst, far less as a rule because most rows are settled by row reduction; a column below its
/// minimum load adds O(rows * columns) a missing row. Memory O(rows + columns) beside the problem, and up to 64
/// cells a row for the cores. Cancellation is polled at each column scanned, or more often.</para>
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
    private const int CoreSize = 32;
    private const double ShareOfCores = 0.3; // of the work, for those who watch its progress
    private const double ShareBeforePaths = 0.6;

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
        if ((problem.Features & (ProblemFeatures.Demands | ProblemFeatures.LoadCosts)) != 0)
        {
            return FlowSolver.Solve(problem, options, cancellationToken);
        }

        if (problem.Form == ProblemForm.Sparse)
        {
            return SparseMethod.Solve(problem, options, cancellationToken);
        }

        for (int j = 0; j < problem.ColumnCount; j++)
        {
            if (problem.MinimumLoad(j) > problem.Capacity(j))
            {
                return AssignmentSolution.Infeasible(problem,
                    Infeasibility.MinimumLoadAboveCapacity(j, problem.MinimumLoad(j), problem.Capacity(j)));
            }
        }

        var state = new PartialAssignment(problem);
        using var cores = new RowCores(state, coreSize);
        if (Start(state, cores, options, cancellationToken) is not { } rows)
        {
            return AssignmentSolution.Cancelled(problem);
        }

        var path = new ShortestAugmentingPath(state, cores, cancellationToken);
        for (int done = 0; done < rows.Count; done++)
        {
            options.Progress?.Report(ShareBeforePaths + ((1 - ShareBeforePaths) * done / rows.Count));
            switch (path.Augment(rows[done]))
            {
                case ShortestAugmentingPath.Outcome.NoPath:
                    return AssignmentSolution.Infeasible(problem, TooFewPlaces(state, rows[done], path.ReachedColumns));
                case ShortestAugmentingPath.Outcome.Cancelled:
                    return AssignmentSolution.Cancelled(problem);
            }
        }

        var repair = new MinimumLoadRepair(state, cancellationToken);
        switch (repair.Run())
        {
            case ShortestAugmentingPath.Outcome.NoPath:
                return AssignmentSolution.Infeasible(problem, TooFewRows(state, [.. repair.ReachedColumns]));
            case ShortestAugmentingPath.Outcome.Cancelled:
                return AssignmentSolution.Cancelled(problem);
        }

        options.Progress?.Report(1);
        return AssignmentSolution.Optimal(problem, state.ColumnOfRow, state.Prices());
    }

    // Settles most rows; returns those that need a shortest path, or null when cancelled.
    private static List<int>? Start(PartialAssignment state, RowCores cores, SolveOptions options, CancellationToken cancellationToken)
    {
        options.Progress?.Report(0);
        if (!cores.BuildAll(cancellationToken))
        {
            return null;
        }

        options.Progress?.Report(ShareOfCores);
        if (EpsilonScaling.Suits(state) && !new EpsilonScaling(state, cores, cancellationToken).Run())
        {
            return null;
        }

        List<int>? rows = new RowReduction(state, cores, cancellationToken).Run();
        options.Progress?.Report(ShareBeforePaths);
        return rows;
    }

    // The search reached full columns only: their rows and the root outnumber their places, and none of them can go elsewhere.
    private static Infeasibility TooFewPlaces(PartialAssignment state, int root, ReadOnlySpan<int> columns)
    {
        ImmutableArray<int>.Builder rows = ImmutableArray.CreateBuilder<int>();
        rows.Add(root);
        long places = 0;
        foreach (int j in columns)
        {
            places += state.Problem.Capacity(j);
            for (int i = state.First[j]; i >= 0; i = state.Next[i])
            {
                rows.Add(i);
            }
        }

        return Infeasibility.TooFewPlaces(rows.ToImmutable(), [.. columns], places);
    }

    // Every row that may use one of the columns reached already sits in one of them, and none can be spared.
    private static Infeasibility TooFewRows(PartialAssignment state, ImmutableArray<int> columns)
    {
        ImmutableArray<int>.Builder rows = ImmutableArray.CreateBuilder<int>();
        long needed = 0;
        foreach (int j in columns)
        {
            needed += state.Problem.MinimumLoad(j);
            for (int i = state.First[j]; i >= 0; i = state.Next[i])
            {
                rows.Add(i);
            }
        }

        return Infeasibility.TooFewRows(rows.ToImmutable(), columns, needed);
    }
}
