using System.Diagnostics;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// An assignment problem: give each row at most one column, no column more rows than its capacity or fewer than its minimum load, at the
/// least sum of costs.
/// </summary>
/// <remarks>
/// <para>As a linear program: minimise <c>sum c[i,j] x[i,j] + sum U[i] y[i]</c> where <c>sum_j x[i,j] + y[i] = 1</c> for every row
/// (<c>y[i]</c> only where the row has an unassigned cost <c>U[i]</c>) and <c>minimum load &lt;= sum_i x[i,j] &lt;= capacity</c> for every
/// column. Its vertices are integers (a transportation problem), so the linear optimum is an assignment.</para>
/// <para>Costs are integers so that prices, reduced costs and the duality gap are exact. No sum can overflow: the constructor demands that
/// the sum over rows of <c>max(|U[i]|, MaximumCost)</c> fits <see cref="long"/>, which bounds every total. A price set by a shortest path
/// is tied to 0 or to an unassigned cost by a chain of at most <see cref="MaximumRowCount"/> pairs of cells, so it is at most
/// <c>2^50 + 2^31 (2^24 + 2) &lt; 2^56</c>; the row reduction that starts the exact solver takes at most four steps a row, each of at most
/// <c>2^31</c>, which stays below <c>2^58</c>; a distance is a sum of at most four such terms, below <c>2^61</c>. The certificate adds in
/// <see cref="Int128"/>.</para>
/// <para>Immutable and safe to share between threads. Equality is by reference. All reading goes through <see cref="Costs"/>.</para>
/// </remarks>
public sealed class AssignmentProblem
{
    /// <summary>The cost of a cell that may not be used.</summary>
    public const int Forbidden = int.MaxValue;

    /// <summary>The largest absolute cost of an allowed cell, 2^30.</summary>
    public const int MaximumCost = 1 << 30;

    /// <summary>The largest absolute unassigned cost, 2^50.</summary>
    /// <remarks>
    /// To place as many rows as possible first, <c>rows * (largest cost - smallest cost) + largest cost + 1</c> is enough.
    /// </remarks>
    public const long MaximumUnassignedCost = 1L << 50;

    /// <summary>The largest number of rows, 2^24.</summary>
    public const int MaximumRowCount = 1 << 24;

    private readonly ReadOnlyMemory<int> costs;
    private readonly int[]?[]? replacedRows; // rows that differ from costs, after Forbid; null when none does
    private readonly int[] capacities;
    private readonly int[] minimumLoads;
    private readonly long?[] unassignedCosts;

    private AssignmentProblem(int rowCount, int columnCount, ReadOnlyMemory<int> costs, int[]?[]? replacedRows,
        int[] capacities, int[] minimumLoads, long?[] unassignedCosts)
    {
        RowCount = rowCount;
        ColumnCount = columnCount;
        this.costs = costs;
        this.replacedRows = replacedRows;
        this.capacities = capacities;
        this.minimumLoads = minimumLoads;
        this.unassignedCosts = unassignedCosts;
    }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

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
    /// <returns>The problem.</returns>
    /// <exception cref="ArgumentException">A length or a value is out of its range; the message says which and how to mend it.</exception>
    /// <remarks>O(rows * columns) time and memory.</remarks>
    public static AssignmentProblem Dense(int rowCount, int columnCount, ReadOnlySpan<int> costs, IEnumerable<int>? capacities = null,
        IEnumerable<int>? minimumLoads = null, IEnumerable<long?>? unassignedCosts = null)
    {
        CheckShape(rowCount, columnCount, costs);
        return DenseOwned(rowCount, columnCount, costs.ToArray(), capacities, minimumLoads, unassignedCosts);
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
        CheckShape(rowCount, columnCount, costs.Span);
        AssignmentProblemChecks.Costs(costs.Span, columnCount);
        int[] cap = AssignmentProblemChecks.Counts(capacities, columnCount, 1, nameof(capacities));
        int[] low = AssignmentProblemChecks.Counts(minimumLoads, columnCount, 0, nameof(minimumLoads));
        long?[] outs = AssignmentProblemChecks.UnassignedCosts(unassignedCosts, rowCount);
        return new AssignmentProblem(rowCount, columnCount, costs, null, cap, low, outs);
    }

    /// <summary>The costs of a row, one a column.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The costs; <see cref="Forbidden"/> marks a cell that may not be used.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    public ReadOnlySpan<int> Costs(int row)
    {
        if ((uint)row >= (uint)RowCount)
        {
            ThrowNoSuchRow(row);
        }

        return replacedRows?[row] is { } own ? own : costs.Span.Slice(row * ColumnCount, ColumnCount);
    }

    /// <summary>The most rows that a column takes.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The capacity, 0 or more.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public int Capacity(int column) => capacities[column];

    /// <summary>The fewest rows that a column takes.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The minimum load, 0 or more. One above the capacity makes the problem infeasible.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public int MinimumLoad(int column) => minimumLoads[column];

    /// <summary>What it costs to leave a row unassigned.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The cost, or null when the row must be assigned.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public long? UnassignedCost(int row) => unassignedCosts[row];

    /// <summary>A problem that differs from this one only in that some more cells may not be used.</summary>
    /// <param name="cells">The cells, as row and column.</param>
    /// <returns>The new problem. It shares with this one every row in which no cell was named.</returns>
    /// <exception cref="ArgumentNullException"><paramref name="cells"/> is null.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A cell is outside the matrix.</exception>
    /// <remarks>O(rows + columns * rows named) time and memory.</remarks>
    public AssignmentProblem Forbid(IEnumerable<(int Row, int Column)> cells)
    {
        ArgumentNullException.ThrowIfNull(cells);
        var rows = new int[]?[RowCount];
        replacedRows?.CopyTo(rows, 0);
        foreach ((int row, int column) in cells)
        {
            if ((uint)row >= (uint)RowCount || (uint)column >= (uint)ColumnCount)
            {
                throw new ArgumentOutOfRangeException(nameof(cells), string.Create(CultureInfo.InvariantCulture,
                    $"Cell ({row}, {column}) is outside the {RowCount} x {ColumnCount} matrix; name cells that exist."));
            }

            if (rows[row] is null || ReferenceEquals(rows[row], replacedRows?[row]))
            {
                rows[row] = Costs(row).ToArray();
            }

            rows[row]![column] = Forbidden;
        }

        return new AssignmentProblem(RowCount, ColumnCount, costs, rows, capacities, minimumLoads, unassignedCosts);
    }

    private static void CheckShape(int rowCount, int columnCount, ReadOnlySpan<int> costs)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(rowCount);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(rowCount, MaximumRowCount);
        ArgumentOutOfRangeException.ThrowIfNegative(columnCount);
        if ((long)rowCount * columnCount != costs.Length)
        {
            throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                $"{rowCount} rows and {columnCount} columns need {(long)rowCount * columnCount} costs but {costs.Length} were given."), nameof(costs));
        }
    }

    [StackTraceHidden]
    private void ThrowNoSuchRow(int row) => throw new ArgumentOutOfRangeException(nameof(row), row,
        string.Create(CultureInfo.InvariantCulture, $"The problem has {RowCount} rows, numbered from 0."));
}
