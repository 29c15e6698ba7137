using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// What a solver returned for an <see cref="AssignmentProblem"/>: a claim. Its proof is an <see cref="OptimalityCertificate"/>.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class AssignmentSolution
{
    /// <summary>The column of a row that is left unassigned.</summary>
    public const int Unassigned = -1;

    internal AssignmentSolution(AssignmentStatus status, ImmutableArray<int> columnOfRow, long totalCost,
        DualPrices? duals = null, long? lowerBound = null, Infeasibility? infeasibility = null)
    {
        Status = status;
        ColumnOfRow = columnOfRow;
        TotalCost = totalCost;
        Duals = duals;
        LowerBound = lowerBound;
        Infeasibility = infeasibility;
        AssignedCount = columnOfRow.AsSpan().Length - columnOfRow.AsSpan().Count(Unassigned);
    }

    /// <summary>What the solver claims.</summary>
    public AssignmentStatus Status { get; }

    /// <summary>
    /// The column of each row, or <see cref="Unassigned"/>. When the status is infeasible or cancelled, every row is unassigned.
    /// </summary>
    public ImmutableArray<int> ColumnOfRow { get; }

    /// <summary>The sum of the costs of the cells used and of the unassigned costs; 0 when infeasible or cancelled.</summary>
    public long TotalCost { get; }

    /// <summary>How many rows have a column.</summary>
    public int AssignedCount { get; }

    /// <summary>The dual prices that prove optimality, or null when the solver gives none.</summary>
    public DualPrices? Duals { get; }

    /// <summary>
    /// A total below which no assignment can go, as the solver claims: the total itself when optimal, the bound reached when a search was
    /// cut short, null when the solver knows none.
    /// </summary>
    public long? LowerBound { get; }

    /// <summary>Why there is no assignment; null unless the status is infeasible.</summary>
    public Infeasibility? Infeasibility { get; }

    /// <summary>Claims an optimal assignment.</summary>
    /// <param name="problem">The problem solved.</param>
    /// <param name="columnOfRow">The column of each row, or <see cref="Unassigned"/>.</param>
    /// <param name="duals">The prices that prove it, or null.</param>
    /// <returns>The claim, with its total counted here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="columnOfRow"/> or the prices do not have the problem's shape.</exception>
    public static AssignmentSolution Optimal(AssignmentProblem problem, ReadOnlySpan<int> columnOfRow, DualPrices? duals)
    {
        long total = CountTotal(problem, columnOfRow);
        if (duals is not null && (duals.RowPrices.Length != problem.RowCount || duals.ColumnPrices.Length != problem.ColumnCount))
        {
            throw new ArgumentException("The dual prices must be one a row and one a column of the problem.", nameof(duals));
        }

        return new(AssignmentStatus.Optimal, [.. columnOfRow], total, duals, total);
    }

    /// <summary>Claims an assignment that keeps every constraint, and no more.</summary>
    /// <param name="problem">The problem solved.</param>
    /// <param name="columnOfRow">The column of each row, or <see cref="Unassigned"/>.</param>
    /// <param name="lowerBound">A total below which no assignment can go, or null when unknown.</param>
    /// <returns>The claim, with its total counted here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="columnOfRow"/> does not have the problem's shape.</exception>
    public static AssignmentSolution Feasible(AssignmentProblem problem, ReadOnlySpan<int> columnOfRow, long? lowerBound = null) =>
        new(AssignmentStatus.Feasible, [.. columnOfRow], CountTotal(problem, columnOfRow), null, lowerBound);

    /// <summary>Says that there is no assignment, or that none was found.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="infeasibility">Why.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AssignmentSolution Infeasible(AssignmentProblem problem, Infeasibility infeasibility)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(infeasibility);
        return new(AssignmentStatus.Infeasible, Nobody(problem), 0, infeasibility: infeasibility);
    }

    /// <summary>Says that the caller cancelled.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public static AssignmentSolution Cancelled(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(AssignmentStatus.Cancelled, Nobody(problem), 0);
    }

    private static ImmutableArray<int> Nobody(AssignmentProblem problem)
    {
        int[] none = new int[problem.RowCount];
        Array.Fill(none, Unassigned);
        return System.Runtime.InteropServices.ImmutableCollectionsMarshal.AsImmutableArray(none);
    }

    private static long CountTotal(AssignmentProblem problem, ReadOnlySpan<int> columnOfRow)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (columnOfRow.Length != problem.RowCount)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"One column a row is needed, {problem.RowCount} in all, but {columnOfRow.Length} were given."), nameof(columnOfRow));
        }

        long total = 0;
        for (int i = 0; i < columnOfRow.Length; i++)
        {
            int j = columnOfRow[i];
            if (j < Unassigned || j >= problem.ColumnCount)
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"Row {i} has column {j}; columns are 0 to {problem.ColumnCount - 1}, or {Unassigned} for unassigned."), nameof(columnOfRow));
            }

            total += j == Unassigned ? problem.UnassignedCost(i) ?? 0 : problem.Costs(i)[j];
        }

        return total;
    }
}
