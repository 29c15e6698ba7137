namespace Mentoring.Matching.Assignment;

/// <summary>A random assignment that keeps the constraints: the line below which no method should fall.</summary>
/// <remarks>
/// <para>Pinned rows have their places first. The other rows come in an order of which each is equally likely, and each takes one of its
/// cells that are allowed, not dearer than its unassigned cost and in a column with a free place, each equally likely; it stays unassigned
/// when there is none. Costs do not matter otherwise. That is not the uniform distribution over assignments: those that many orders lead to
/// are more likely. Rows that must be assigned and columns below their minimum load are then helped by the single moves of
/// <see cref="GreedySolver"/>, which look at costs; when that is not enough, the status is infeasible with
/// <see cref="InfeasibilityKind.NotFound"/>.</para>
/// <para>The same seed gives the same assignment on every runtime and machine, and in every form of the same problem. Time O(cells), memory
/// O(rows + columns), and for the single moves what <see cref="GreedySolver"/> says. Immutable and safe to share between threads.</para>
/// </remarks>
/// <param name="seed">Any number; another number gives another assignment.</param>
public sealed class RandomSolver(ulong seed) : AssignmentSolver
{
    /// <summary>The number that the assignment is drawn from.</summary>
    public ulong Seed => seed;

    /// <inheritdoc/>
    public override string Name => "random";

    /// <inheritdoc/>
    public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.Capacities | ProblemFeatures.MinimumLoads
        | ProblemFeatures.UnassignedRows | ProblemFeatures.SparseForm | ProblemFeatures.ImplicitForm | ProblemFeatures.Pins, IsExact: false, GivesPrices: false);

    /// <inheritdoc/>
    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        var places = new RowPlaces(problem);
        if (places.PlacePins() is { } clash)
        {
            return AssignmentSolution.Infeasible(problem, clash);
        }

        var random = new SplitMix64(seed);
        int[] buffer = new int[problem.RowBufferLength];
        int[] open = new int[problem.ColumnCount];
        foreach (int i in random.Permutation(problem.RowCount))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            int count = places.IsUnassigned(i) ? OpenColumns(problem, i, places, buffer, open) : 0;
            if (count > 0)
            {
                places.Place(i, open[random.Below(count)]);
            }
        }

        AssignmentSolution solution = new SingleMoves(problem, places, Name, cancellationToken).Complete();
        options.Progress?.Report(1);
        return solution;
    }

    private static int OpenColumns(AssignmentProblem problem, int row, RowPlaces places, int[] buffer, int[] open)
    {
        CostRow cells = problem.Row(row, buffer);
        long most = problem.UnassignedCost(row) ?? AssignmentProblem.MaximumCost;
        int count = 0;
        for (int k = 0; k < cells.Count; k++)
        {
            int j = cells.ColumnOf(k);
            if (cells.Costs[k] <= most && cells.Costs[k] != AssignmentProblem.Forbidden && places.HasFreePlace(j))
            {
                open[count++] = j;
            }
        }

        return count;
    }
}
