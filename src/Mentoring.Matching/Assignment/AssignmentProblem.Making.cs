using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <content>How a problem is made.</content>
public sealed partial class AssignmentProblem
{
    /// <summary>Makes a problem from a matrix, which is copied.</summary>
    /// <param name="rowCount">The number of rows, 0 to <see cref="MaximumRowCount"/>.</param>
    /// <param name="columnCount">The number of columns, 0 or more.</param>
    /// <param name="costs">The costs row by row, each within plus or minus <see cref="MaximumCost"/> or <see cref="Forbidden"/>.</param>
    /// <param name="capacities">The most rows that each column takes, 0 or more; null means 1 each.</param>
    /// <param name="minimumLoads">The fewest rows that each column takes, 0 or more; null means 0 each.</param>
    /// <param name="unassignedCosts">
    /// What it costs to leave each row unassigned, within plus or minus <see cref="MaximumUnassignedCost"/>; a null element means that the
    /// row must be assigned; null means that every row must be.
    /// </param>
    /// <param name="sense">Whether the numbers are costs or values.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">A length or a value is out of its range; the message says which and how to mend it.</exception>
    /// <remarks>O(rows * columns) time and memory.</remarks>
    public static AssignmentProblem Dense(int rowCount, int columnCount, ReadOnlySpan<int> costs, IEnumerable<int>? capacities = null,
        IEnumerable<int>? minimumLoads = null, IEnumerable<long?>? unassignedCosts = null, AssignmentSense sense = AssignmentSense.Minimize)
    {
        CheckShape(rowCount, columnCount);
        CheckCells(rowCount, columnCount, costs);
        int[] own = costs.ToArray();
        if (sense == AssignmentSense.Maximize)
        {
            AssignmentProblemChecks.Negate(own);
        }

        return Make(rowCount, columnCount, sense, new DenseCosts(own, columnCount), capacities, minimumLoads, unassignedCosts);
    }

    /// <summary>Makes a problem from a matrix without copying it: for matrices that fill a good part of memory.</summary>
    /// <param name="rowCount">The number of rows, 0 to <see cref="MaximumRowCount"/>.</param>
    /// <param name="columnCount">The number of columns, 0 or more.</param>
    /// <param name="costs">
    /// The costs row by row, as for <see cref="Dense"/>. The problem owns them from now on: the caller must not write to them again.
    /// </param>
    /// <param name="capacities">As for <see cref="Dense"/>.</param>
    /// <param name="minimumLoads">As for <see cref="Dense"/>.</param>
    /// <param name="unassignedCosts">As for <see cref="Dense"/>.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">A length or a value is out of its range; the message says which and how to mend it.</exception>
    /// <remarks>O(rows * columns) time, O(rows + columns) memory.</remarks>
    public static AssignmentProblem DenseOwned(int rowCount, int columnCount, ReadOnlyMemory<int> costs, IEnumerable<int>? capacities = null,
        IEnumerable<int>? minimumLoads = null, IEnumerable<long?>? unassignedCosts = null)
    {
        CheckShape(rowCount, columnCount);
        CheckCells(rowCount, columnCount, costs.Span);
        return Make(rowCount, columnCount, AssignmentSense.Minimize, new DenseCosts(costs, columnCount), capacities, minimumLoads, unassignedCosts);
    }

    /// <summary>Makes a problem from the cells that may be used, as compressed sparse rows, which are copied.</summary>
    /// <param name="rowCount">The number of rows, 0 to <see cref="MaximumRowCount"/>.</param>
    /// <param name="columnCount">The number of columns, 0 or more.</param>
    /// <param name="rowStarts">Where each row's cells start, and at the end their number: rows + 1 numbers from 0, never falling.</param>
    /// <param name="columns">The column of each cell, ascending within a row without repetition.</param>
    /// <param name="costs">The cost of each cell, within plus or minus <see cref="MaximumCost"/> or <see cref="Forbidden"/>.</param>
    /// <param name="capacities">As for <see cref="Dense"/>.</param>
    /// <param name="minimumLoads">As for <see cref="Dense"/>.</param>
    /// <param name="unassignedCosts">As for <see cref="Dense"/>.</param>
    /// <param name="sense">Whether the numbers are costs or values.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">A length or a value is out of its range; the message says which and how to mend it.</exception>
    /// <remarks>O(rows + columns + cells) time and memory.</remarks>
    public static AssignmentProblem Sparse(int rowCount, int columnCount, ReadOnlySpan<int> rowStarts, ReadOnlySpan<int> columns,
        ReadOnlySpan<int> costs, IEnumerable<int>? capacities = null, IEnumerable<int>? minimumLoads = null,
        IEnumerable<long?>? unassignedCosts = null, AssignmentSense sense = AssignmentSense.Minimize)
    {
        int[] own = costs.ToArray();
        AssignmentProblemChecks.Rows(rowCount, columnCount, rowStarts, columns, own);
        if (sense == AssignmentSense.Maximize)
        {
            AssignmentProblemChecks.Negate(own);
        }

        return Make(rowCount, columnCount, sense, new SparseCosts(rowStarts.ToArray(), columns.ToArray(), own), capacities, minimumLoads, unassignedCosts);
    }

    /// <summary>Makes a sparse problem without copying its cells.</summary>
    /// <param name="rowCount">The number of rows, 0 to <see cref="MaximumRowCount"/>.</param>
    /// <param name="columnCount">The number of columns, 0 or more.</param>
    /// <param name="rowStarts">As for <see cref="Sparse"/>; owned by the problem from now on, as are the next two.</param>
    /// <param name="columns">As for <see cref="Sparse"/>.</param>
    /// <param name="costs">As for <see cref="Sparse"/>.</param>
    /// <param name="capacities">As for <see cref="Dense"/>.</param>
    /// <param name="minimumLoads">As for <see cref="Dense"/>.</param>
    /// <param name="unassignedCosts">As for <see cref="Dense"/>.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">A length or a value is out of its range; the message says which and how to mend it.</exception>
    /// <remarks>O(rows + columns + cells) time, O(rows + columns) memory.</remarks>
    public static AssignmentProblem SparseOwned(int rowCount, int columnCount, ReadOnlyMemory<int> rowStarts, ReadOnlyMemory<int> columns,
        ReadOnlyMemory<int> costs, IEnumerable<int>? capacities = null, IEnumerable<int>? minimumLoads = null,
        IEnumerable<long?>? unassignedCosts = null)
    {
        AssignmentProblemChecks.Rows(rowCount, columnCount, rowStarts.Span, columns.Span, costs.Span);
        return Make(rowCount, columnCount, AssignmentSense.Minimize, new SparseCosts(rowStarts, columns, costs), capacities, minimumLoads, unassignedCosts);
    }

    /// <summary>Makes a problem whose rows are computed each time they are read; the matrix never exists.</summary>
    /// <param name="rowCount">The number of rows, 0 to <see cref="MaximumRowCount"/>.</param>
    /// <param name="columnCount">The number of columns, 0 or more.</param>
    /// <param name="costs">Computes a row.</param>
    /// <param name="capacities">As for <see cref="Dense"/>.</param>
    /// <param name="minimumLoads">As for <see cref="Dense"/>.</param>
    /// <param name="unassignedCosts">As for <see cref="Dense"/>.</param>
    /// <param name="sense">Whether the numbers are costs or values.</param>
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="costs"/> is null.</exception>
    /// <exception cref="ArgumentException">A length or a value is out of its range; the message says which and how to mend it.</exception>
    /// <remarks>O(rows + columns) time and memory. Each row is checked each time it is computed.</remarks>
    public static AssignmentProblem Implicit(int rowCount, int columnCount, ImplicitCosts costs, IEnumerable<int>? capacities = null,
        IEnumerable<int>? minimumLoads = null, IEnumerable<long?>? unassignedCosts = null, AssignmentSense sense = AssignmentSense.Minimize)
    {
        ArgumentNullException.ThrowIfNull(costs);
        CheckShape(rowCount, columnCount);
        return Make(rowCount, columnCount, sense, new ComputedCosts(costs, columnCount, sense == AssignmentSense.Maximize), capacities, minimumLoads, unassignedCosts);
    }

    /// <summary>Makes a problem of checked costs, each within its range, whatever holds them.</summary>
    internal static AssignmentProblem Of(int rowCount, int columnCount, CostStore costs, IEnumerable<int> capacities,
        IEnumerable<int> minimumLoads, IEnumerable<long?> unassignedCosts)
    {
        CheckShape(rowCount, columnCount);
        return Make(rowCount, columnCount, AssignmentSense.Minimize, costs, capacities, minimumLoads, unassignedCosts);
    }

    private static AssignmentProblem Make(int rowCount, int columnCount, AssignmentSense sense, CostStore costs,
        IEnumerable<int>? capacities, IEnumerable<int>? minimumLoads, IEnumerable<long?>? unassignedCosts) => new(new ProblemParts(
            rowCount,
            columnCount,
            sense,
            costs,
            AssignmentProblemChecks.Counts(capacities, columnCount, 1, nameof(capacities)),
            AssignmentProblemChecks.Counts(minimumLoads, columnCount, 0, nameof(minimumLoads)),
            AssignmentProblemChecks.UnassignedCosts(unassignedCosts, rowCount, sense, null)));

    private static void CheckShape(int rowCount, int columnCount)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowCount, MaximumRowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
    }

    private static void CheckCells(int rowCount, int columnCount, ReadOnlySpan<int> costs)
    {
        if ((long)rowCount * columnCount != costs.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{rowCount} rows and {columnCount} columns need {(long)rowCount * columnCount} costs but {costs.Length} were given."), nameof(costs));
        }

        AssignmentProblemChecks.Costs(costs, columnCount);
    }
}
