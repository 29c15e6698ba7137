namespace Mentoring.Matching.Assignment;

/// <summary>
/// The plain method: take the cheapest cell, then the next cheapest that still fits, and so on; ties by row, then by column.
/// </summary>
/// <remarks>
/// <para>A baseline to compare with, not a way to a good total: the assignment keeps every constraint and is claimed only
/// <see cref="AssignmentStatus.Feasible"/>. Pinned rows have their places first. A cell dearer than the row's unassigned cost is not used.
/// Rows that must be assigned and columns below their minimum load are then helped by single moves; when that is not enough, the status is
/// infeasible with <see cref="InfeasibilityKind.NotFound"/>, which does not say that no assignment exists.</para>
/// <para>The cells are not sorted: a heap holds the next cell of each row, and a row is read a few of its cheapest cells at a time. Time
/// O(cells + rows log rows) as a rule and O(cells log cells) at worst, memory O(rows + columns) and 8 bytes for each cell read ahead, as a
/// rule 16 a row; the single moves read columns below their minimum in blocks of at most 32 MB. Rows that are computed are read at most
/// log(columns) times.</para>
/// </remarks>
public sealed class GreedySolver : AssignmentSolver
{
    /// <inheritdoc/>
    public override string Name => "greedy";

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

        var closed = new bool[problem.ColumnCount];
        for (int j = 0; j < closed.Length; j++)
        {
            closed[j] = !places.HasFreePlace(j);
        }

        var preferences = new RowPreferences(problem);
        var next = new PriorityQueue<int, ulong>(problem.RowCount); // each row by its cheapest open cell, ties by row
        for (int i = 0; i < problem.RowCount; i++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            if (places.IsUnassigned(i) && preferences.MoveNext(i, closed))
            {
                next.Enqueue(i, Key(preferences, i));
            }
        }

        options.Progress?.Report(0.5);
        while (next.TryDequeue(out int i, out _))
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            int j = preferences.Column(i);
            if (!closed[j])
            {
                places.Place(i, j);
                closed[j] = !places.HasFreePlace(j);
                preferences.Forget(i);
                continue;
            }

            bool hasNext;
            do
            {
                hasNext = preferences.MoveNext(i, closed);
            }
            while (hasNext && closed[preferences.Column(i)]);

            if (hasNext)
            {
                next.Enqueue(i, Key(preferences, i));
            }
        }

        AssignmentSolution solution = new SingleMoves(problem, places, Name, cancellationToken).Complete();
        options.Progress?.Report(1);
        return solution;
    }

    private static ulong Key(RowPreferences preferences, int row) => ((ulong)preferences.Rank(row) << 32) | (uint)row;
}
