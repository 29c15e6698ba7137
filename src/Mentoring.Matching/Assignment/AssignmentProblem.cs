using System.Collections.Immutable;
using System.Diagnostics;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// An assignment problem: give each row at most one column (or as many different ones as it demands), no column more rows than its capacity
/// or fewer than its minimum load, at the least sum of costs.
/// </summary>
/// <remarks>
/// <para>As a linear program: minimise <c>sum c[i,j] x[i,j] + sum U[i] y[i] + sum A[j](load[j])</c> where <c>x[i,j]</c> is 0 or 1,
/// <c>sum_j x[i,j] + y[i] = demand[i]</c> for every row (<c>y[i]</c> only where the row has an unassigned cost <c>U[i]</c>) and
/// <c>minimum load &lt;= load[j] = sum_i x[i,j] &lt;= capacity</c> for every column. The load cost <c>A[j]</c> is convex. All of this is a
/// minimum-cost flow, so the linear optimum is an assignment.</para>
/// <para>Made by <see cref="Dense"/>, <see cref="Sparse"/> or <see cref="Implicit"/>; the <c>With</c> methods, <see cref="Forbid"/> and
/// <see cref="Pin"/> return changed problems that share the costs.</para>
/// <para>Costs are integers so that prices, reduced costs and the duality gap are exact. No sum can overflow: it is demanded that the sum
/// over rows of <c>demand * max(|U[i]|, 2 MaximumCost)</c> fits <see cref="long"/>, which bounds every total. A price set by a shortest path
/// is tied to a load cost or an unassigned cost by a chain of at most <see cref="MaximumRowCount"/> pairs of cells, so it is at most
/// <c>2^50 + 2^31 (2^24 + 2) &lt; 2^56</c>; a distance is a sum of at most four such terms, below <c>2^61</c>. The certificate adds in
/// <see cref="Int128"/>.</para>
/// <para>Immutable and safe to share between threads. Equality is by reference.</para>
/// </remarks>
public sealed partial class AssignmentProblem
{
    /// <summary>The cost of a cell that may not be used.</summary>
    public const int Forbidden = int.MaxValue;

    /// <summary>The largest absolute cost of an allowed cell, and the largest absolute load cost, 2^30.</summary>
    public const int MaximumCost = 1 << 30;

    /// <summary>The largest absolute unassigned cost, 2^50.</summary>
    /// <remarks>
    /// To place as many rows as possible first, <c>rows * (largest cost - smallest cost) + largest cost + 1</c> is enough.
    /// </remarks>
    public const long MaximumUnassignedCost = 1L << 50;

    /// <summary>The largest number of rows, and of demanded columns in all, 2^24.</summary>
    public const int MaximumRowCount = 1 << 24;

    private readonly ProblemParts parts;
    private readonly CostStore costs; // parts.Costs, but a row whose pins fill its demand shows these alone
    private readonly long?[] unassignedCosts; // and has no unassigned cost

    private AssignmentProblem(ProblemParts parts)
    {
        this.parts = parts;
        (costs, unassignedCosts) = PinnedRows.Apply(parts);
        RowCount = parts.RowCount;
        ColumnCount = parts.ColumnCount;
        UnitCount = parts.Demands is null ? parts.RowCount : parts.Demands.Sum();
        Features = parts.Features;
    }

    /// <summary>The number of rows.</summary>
    public int RowCount { get; }

    /// <summary>The number of columns.</summary>
    public int ColumnCount { get; }

    /// <summary>The sum of the demands of the rows: their number when each demands one column.</summary>
    public int UnitCount { get; }

    /// <summary>How the costs are held.</summary>
    public ProblemForm Form => costs.Form;

    /// <summary>Whether the numbers that made the problem were costs or values. What is read from it is always a cost.</summary>
    public AssignmentSense Sense => parts.Sense;

    /// <summary>The cells that must be used, by row and then by column.</summary>
    public ImmutableArray<(int Row, int Column)> Pins => parts.Pins;

    /// <summary>What the problem has beside the costs of a dense matrix.</summary>
    public ProblemFeatures Features { get; }

    /// <summary>The length of the buffer that <see cref="Row"/> needs: 0 unless rows are computed.</summary>
    public int RowBufferLength => costs.BufferLength;

    /// <summary>The cells of a row.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="buffer">At least <see cref="RowBufferLength"/> long; the row may be computed into it.</param>
    /// <returns>The cells. A row whose pins fill its demand shows the pinned cells alone.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row, or the buffer is too short.</exception>
    /// <remarks>O(1), but O(columns) and the caller's own work when rows are computed.</remarks>
    public CostRow Row(int row, Span<int> buffer = default)
    {
        if ((uint)row >= (uint)RowCount)
        {
            ThrowNoSuchRow(row);
        }

        return costs.Row(row, buffer);
    }

    /// <summary>The costs of a row, one a column, whatever the form.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The costs; <see cref="Forbidden"/> marks a cell that may not be used.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row.</exception>
    /// <remarks>O(1) for a dense row; for others O(columns) time and memory: use <see cref="Row"/> in loops.</remarks>
    public ReadOnlySpan<int> Costs(int row)
    {
        CostRow cells = Row(row, new int[RowBufferLength]);
        if (cells.IsDense)
        {
            return cells.Costs;
        }

        int[] all = new int[ColumnCount];
        Array.Fill(all, Forbidden);
        for (int k = 0; k < cells.Count; k++)
        {
            all[cells.Columns[k]] = cells.Costs[k];
        }

        return all;
    }

    /// <summary>The cost of a cell.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The cost, or <see cref="Forbidden"/>.</returns>
    /// <exception cref="ArgumentOutOfRangeException">There is no such row or column.</exception>
    /// <remarks>O(1) dense, O(log cells) sparse; a whole row when rows are computed by a class that does not offer single cells.</remarks>
    public int Cost(int row, int column)
    {
        CheckIndex(row, RowCount, nameof(row));
        CheckIndex(column, ColumnCount, nameof(column));
        return costs.Cost(row, column);
    }

    /// <summary>The most rows that a column takes.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The capacity, 0 or more.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public int Capacity(int column) => parts.Capacities[column];

    /// <summary>The fewest rows that a column takes.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The minimum load, 0 or more. One above the capacity makes the problem infeasible.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public int MinimumLoad(int column) => parts.MinimumLoads[column];

    /// <summary>What one more row in a column costs beside its cell.</summary>
    /// <param name="column">The column, from 0.</param>
    /// <param name="load">How many rows the column has already, 0 or more.</param>
    /// <returns>The load cost of the next row; it never falls as the load grows; 0 without load costs.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public int SeatCost(int column, int load) =>
        parts.LoadCosts?[column] is { Length: > 0 } own ? own[Math.Min(load, own.Length - 1)] : 0;

    /// <summary>How many different columns a row is to have.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The demand, 0 or more.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public int Demand(int row) => parts.Demands is { } demands ? demands[row] : 1;

    /// <summary>What it costs to leave a row unassigned; for a row that demands more, each column that it lacks.</summary>
    /// <param name="row">The row, from 0.</param>
    /// <returns>The cost, or null when the row must have all that it demands, as one that is pinned must.</returns>
    /// <exception cref="IndexOutOfRangeException">There is no such row.</exception>
    public long? UnassignedCost(int row) => unassignedCosts[row];

    /// <summary>A total of costs as a total of the numbers that made the problem.</summary>
    /// <param name="totalCost">The total, such as <see cref="AssignmentSolution.TotalCost"/>.</param>
    /// <returns>The same, or its negative when the numbers were values.</returns>
    public long InSense(long totalCost) => Sense == AssignmentSense.Minimize ? totalCost : -totalCost;

    /// <summary>What the problem is made of, costs before pins.</summary>
    internal ProblemParts Parts => parts;

    /// <summary>Whether every further row of a column, from a load on, costs the same beside its cell.</summary>
    internal bool HasConstantSeatCost(int column, int load) => parts.LoadCosts?[column] is not { } own || load >= own.Length - 1;

    /// <summary>The problem's costs as they are held, for a solver that has a method of its own for the form.</summary>
    internal CostStore Store => costs;

    [StackTraceHidden]
    private void ThrowNoSuchRow(int row) => throw new ArgumentOutOfRangeException(nameof(row), row,
        string.Create(CultureInfo.InvariantCulture, $"The problem has {RowCount} rows, numbered from 0."));
}
