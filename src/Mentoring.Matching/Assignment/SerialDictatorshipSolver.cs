// Source: A. Abdulkadiroğlu and T. Sönmez, Random serial dictatorship and the core from random endowments in house allocation problems
// (1998), doi:10.2307/2998580.
using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>The rows choose one after the other, each the cheapest column that still has a free place; ties by column.</summary>
/// <remarks>
/// <para>No row can gain by giving other costs than its own, and no assignment is better for one row without being worse for another (when
/// each row's costs differ); with a random order the chances are the same for all. The total may be far from the best. Pinned rows have
/// their places before anybody chooses. A row does not take a column dearer than its unassigned cost. Nobody is moved afterwards: when a row that must be assigned finds
/// no column with a free place, the status is infeasible with <see cref="InfeasibilityKind.NotFound"/>.</para>
/// <para>Time O(cells), memory O(rows + columns). Immutable and safe to share between threads.</para>
/// </remarks>
public sealed class SerialDictatorshipSolver : AssignmentSolver
{
    /// <summary>Makes a solver with a fixed order.</summary>
    /// <param name="order">The rows in the order in which they choose, each once; null means by number. It must fit every problem then solved.</param>
    /// <exception cref="ArgumentException">A row is named twice or is not among 0 to one less than the number of rows named.</exception>
    public SerialDictatorshipSolver(IEnumerable<int>? order = null)
    {
        if (order is null)
        {
            return;
        }

        ImmutableArray<int> rows = [.. order];
        var seen = new bool[rows.Length];
        foreach (int i in rows)
        {
            if ((uint)i >= (uint)seen.Length || seen[i])
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"The order names row {i} twice, or it is not among 0 to {seen.Length - 1}; name each row of the problem once."), nameof(order));
            }

            seen[i] = true;
        }

        Order = rows;
    }

    private SerialDictatorshipSolver(ulong seed) => Seed = seed;

    /// <summary>The order in which the rows choose; null when by number or drawn from a seed.</summary>
    public ImmutableArray<int>? Order { get; }

    /// <summary>The number that the order is drawn from; null when the order is fixed.</summary>
    public ulong? Seed { get; }

    /// <inheritdoc/>
    public override string Name => Seed is null ? "serial dictatorship" : "random serial dictatorship";

    /// <inheritdoc/>
    public override SolverCapabilities Capabilities { get; } = new(ProblemFeatures.Capacities | ProblemFeatures.UnassignedRows
        | ProblemFeatures.SparseForm | ProblemFeatures.ImplicitForm | ProblemFeatures.Pins, IsExact: false, GivesPrices: false);

    /// <summary>Makes a solver with a random order, each equally likely, drawn anew for the number of rows of each problem.</summary>
    /// <param name="seed">Any number; the same gives the same order on every runtime and machine (the generator is SplitMix64).</param>
    /// <returns>The solver.</returns>
    public static SerialDictatorshipSolver Random(ulong seed) => new(seed);

    /// <inheritdoc/>
    protected override AssignmentSolution SolveCore(AssignmentProblem problem, SolveOptions options, CancellationToken cancellationToken)
    {
        if (Order is { } fixedOrder && fixedOrder.Length != problem.RowCount)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"The order names {fixedOrder.Length} rows but the problem has {problem.RowCount}; make a solver with the order of this problem."), nameof(problem));
        }

        var places = new RowPlaces(problem);
        if (places.PlacePins() is { } clash)
        {
            return AssignmentSolution.Infeasible(problem, clash);
        }

        int[]? drawn = Seed is { } seed ? new SplitMix64(seed).Permutation(problem.RowCount) : null;
        int[] buffer = new int[problem.RowBufferLength];
        for (int turn = 0; turn < problem.RowCount; turn++)
        {
            if (cancellationToken.IsCancellationRequested)
            {
                return AssignmentSolution.Cancelled(problem);
            }

            int i = drawn?[turn] ?? Order?[turn] ?? turn;
            if (!places.IsUnassigned(i))
            {
                continue;
            }

            int column = Choice(problem, i, places, buffer);
            if (column >= 0)
            {
                places.Place(i, column);
            }
            else if (problem.UnassignedCost(i) is null)
            {
                return AssignmentSolution.Infeasible(problem, Infeasibility.NotFound(string.Create(CultureInfo.InvariantCulture,
                    $"Row {i} must be assigned but those who chose before it left it no column; another order or method may.")));
            }
        }

        options.Progress?.Report(1);
        return AssignmentSolution.Feasible(problem, places.ColumnOfRow);
    }

    private static int Choice(AssignmentProblem problem, int row, RowPlaces places, int[] buffer)
    {
        CostRow cells = problem.Row(row, buffer);
        long least = (problem.UnassignedCost(row) ?? AssignmentProblem.MaximumCost) + 1;
        int column = -1;
        for (int k = 0; k < cells.Count; k++)
        {
            if (cells.Costs[k] < least && cells.Costs[k] != AssignmentProblem.Forbidden && places.HasFreePlace(cells.ColumnOf(k)))
            {
                least = cells.Costs[k];
                column = cells.ColumnOf(k);
            }
        }

        return column;
    }
}
