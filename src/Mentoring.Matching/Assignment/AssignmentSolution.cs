using System.Collections.Immutable;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// What a solver returned for an <see cref="AssignmentProblem"/>: a claim. Its proof is an <see cref="OptimalityCertificate"/>.
/// </summary>
/// <remarks>Immutable and safe to share between threads. Equality is by reference.</remarks>
public sealed class AssignmentSolution
{
    /// <summary>The column of a row that is left unassigned.</summary>
    public const int Unassigned = -1;

    private readonly int[] columns; // the columns of all rows, ascending within a row; without the unassigned
    private readonly int[] starts; // where each row's begin, and at the end their number

    private AssignmentSolution(AssignmentStatus status, AssignmentProblem problem, ReadOnlySpan<int> columnOfUnit, long totalCost,
        DualPrices? duals = null, long? lowerBound = null, Infeasibility? infeasibility = null)
    {
        Status = status;
        (columns, starts) = ByRow(problem, columnOfUnit);
        ColumnOfRow = FirstColumns();
        TotalCost = totalCost;
        Duals = duals;
        LowerBound = lowerBound;
        Infeasibility = infeasibility;
    }

    /// <summary>What the solver claims.</summary>
    public AssignmentStatus Status { get; }

    /// <summary>
    /// The column of each row, or <see cref="Unassigned"/>; of a row that demands several columns, the lowest that it has. When the status
    /// is infeasible or cancelled, every row is unassigned.
    /// </summary>
    public ImmutableArray<int> ColumnOfRow { get; }

    /// <summary>The sum of the costs of the cells used, the unassigned costs and the load costs; 0 when infeasible or cancelled.</summary>
    public long TotalCost { get; }

    /// <summary>How many cells are used: the number of rows that have a column, when each demands one.</summary>
    public int AssignedCount => columns.Length;

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
    /// <param name="columnOfUnit">
    /// The column of each row, or <see cref="Unassigned"/>; for rows that demand several, as many one after the other.
    /// </param>
    /// <param name="duals">The prices that prove it, or null.</param>
    /// <returns>The claim, with its total counted here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="columnOfUnit"/> or the prices do not have the problem's shape.</exception>
    public static AssignmentSolution Optimal(AssignmentProblem problem, ReadOnlySpan<int> columnOfUnit, DualPrices? duals)
    {
        long total = CountTotal(problem, columnOfUnit);
        if (duals is not null && (duals.RowPrices.Length != problem.RowCount || duals.ColumnPrices.Length != problem.ColumnCount))
        {
            throw new ArgumentException("The dual prices must be one a row and one a column of the problem.", nameof(duals));
        }

        return new(AssignmentStatus.Optimal, problem, columnOfUnit, total, duals, total);
    }

    /// <summary>Claims an assignment that keeps every constraint, and no more.</summary>
    /// <param name="problem">The problem solved.</param>
    /// <param name="columnOfUnit">As for <see cref="Optimal"/>.</param>
    /// <param name="lowerBound">A total below which no assignment can go, or null when unknown.</param>
    /// <returns>The claim, with its total counted here.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="ArgumentException"><paramref name="columnOfUnit"/> does not have the problem's shape.</exception>
    public static AssignmentSolution Feasible(AssignmentProblem problem, ReadOnlySpan<int> columnOfUnit, long? lowerBound = null) =>
        new(AssignmentStatus.Feasible, problem, columnOfUnit, CountTotal(problem, columnOfUnit), null, lowerBound);

    /// <summary>Says that there is no assignment, or that none was found.</summary>
    /// <param name="problem">The problem.</param>
    /// <param name="infeasibility">Why.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException">An argument is null.</exception>
    public static AssignmentSolution Infeasible(AssignmentProblem problem, Infeasibility infeasibility)
    {
        ArgumentNullException.ThrowIfNull(problem);
        ArgumentNullException.ThrowIfNull(infeasibility);
        return new(AssignmentStatus.Infeasible, problem, Nobody(problem), 0, infeasibility: infeasibility);
    }

    /// <summary>Says that the caller cancelled.</summary>
    /// <param name="problem">The problem.</param>
    /// <returns>The claim.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    public static AssignmentSolution Cancelled(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return new(AssignmentStatus.Cancelled, problem, Nobody(problem), 0);
    }

    /// <summary>The columns of a row, ascending; fewer than it demands when part of it is unassigned.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The columns.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<int> ColumnsOf(int row) => columns.AsSpan(starts[row], starts[row + 1] - starts[row]);

    /// <summary>The columns as the factory methods take them: as many a row as it demands, those that it lacks unassigned.</summary>
    internal int[] ColumnOfUnit(AssignmentProblem problem)
    {
        int[] units = Nobody(problem);
        int first = 0;
        for (int i = 0; i < problem.RowCount; i++)
        {
            ColumnsOf(i).CopyTo(units.AsSpan(first));
            first += problem.Demand(i);
        }

        return units;
    }

    /// <summary>Whether the solution is one of a problem with as many rows and the same demands.</summary>
    internal bool HasShapeOf(AssignmentProblem problem)
    {
        if (starts.Length != problem.RowCount + 1)
        {
            return false;
        }

        for (int i = 0; i < problem.RowCount; i++)
        {
            if (starts[i + 1] - starts[i] > problem.Demand(i))
            {
                return false;
            }
        }

        return true;
    }

    private static int[] Nobody(AssignmentProblem problem)
    {
        int[] none = new int[problem.UnitCount];
        Array.Fill(none, Unassigned);
        return none;
    }

    private static (int[] Columns, int[] Starts) ByRow(AssignmentProblem problem, ReadOnlySpan<int> columnOfUnit)
    {
        int[] starts = new int[problem.RowCount + 1];
        int[] columns = new int[columnOfUnit.Length - columnOfUnit.Count(Unassigned)];
        int unit = 0;
        int count = 0;
        for (int i = 0; i < problem.RowCount; i++)
        {
            starts[i] = count;
            for (int end = unit + problem.Demand(i); unit < end; unit++)
            {
                if (columnOfUnit[unit] != Unassigned)
                {
                    columns[count++] = columnOfUnit[unit];
                }
            }

            columns.AsSpan(starts[i], count - starts[i]).Sort();
        }

        starts[^1] = count;
        return (columns, starts);
    }

    private ImmutableArray<int> FirstColumns()
    {
        int[] first = new int[starts.Length - 1];
        for (int i = 0; i < first.Length; i++)
        {
            first[i] = starts[i] == starts[i + 1] ? Unassigned : columns[starts[i]];
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(first);
    }

    private static long CountTotal(AssignmentProblem problem, ReadOnlySpan<int> columnOfUnit)
    {
        ArgumentNullException.ThrowIfNull(problem);
        if (columnOfUnit.Length != problem.UnitCount)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"One column for each that the rows demand is needed, {problem.UnitCount} in all, but {columnOfUnit.Length} were given."), nameof(columnOfUnit));
        }

        int[] load = new int[problem.ColumnCount];
        long total = 0;
        int unit = 0;
        for (int i = 0; i < problem.RowCount; i++)
        {
            for (int end = unit + problem.Demand(i); unit < end; unit++)
            {
                int j = columnOfUnit[unit];
                if (j == Unassigned)
                {
                    total += problem.UnassignedCost(i) ?? 0;
                    continue;
                }

                if (j < 0 || j >= problem.ColumnCount)
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                        $"Row {i} has column {j}; columns are 0 to {problem.ColumnCount - 1}, or {Unassigned} for unassigned."), nameof(columnOfUnit));
                }

                total += (long)problem.Cost(i, j) + problem.SeatCost(j, load[j]++);
            }
        }

        return total;
    }
}
