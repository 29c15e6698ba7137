using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The dual prices of an assignment problem: one price <c>u</c> a row and one price <c>v</c> a column.
/// </summary>
/// <remarks>
/// <para>They are feasible when <c>u[i] + v[j] &lt;= cost[i, j]</c> on every allowed cell and <c>u[i] &lt;= unassigned cost</c> on every
/// row that may stay unassigned. A column price is 0 unless the column is full (then it may be negative: one more place would save at most
/// that much) or at its minimum load (then it may be positive: the minimum costs that much). With load costs it lies between the negative
/// load costs of the next row and of the last one, with the same two exceptions. A row that demands several columns uses cells whose
/// reduced cost is 0 or less, and no others below 0. A pinned cell may have any reduced cost.</para>
/// <para>Immutable and safe to share between threads. Equality is by reference.</para>
/// </remarks>
public sealed class DualPrices
{
    /// <summary>Makes a pair of price vectors.</summary>
    /// <param name="rowPrices">The price of each row, in cost units.</param>
    /// <param name="columnPrices">The price of each column, in cost units.</param>
    /// <exception cref="ArgumentException">An array is the default (uninitialised) one.</exception>
    public DualPrices(ImmutableArray<long> rowPrices, ImmutableArray<long> columnPrices)
    {
        if (rowPrices.IsDefault || columnPrices.IsDefault)
        {
            throw new ArgumentException("Both price arrays must be initialised; use an empty array for an empty side.");
        }

        RowPrices = rowPrices;
        ColumnPrices = columnPrices;
    }

    /// <summary>The price <c>u</c> of each row, in cost units.</summary>
    public ImmutableArray<long> RowPrices { get; }

    /// <summary>The price <c>v</c> of each column, in cost units.</summary>
    public ImmutableArray<long> ColumnPrices { get; }

    /// <summary>The price of a seat: how much one more place in a column would save, at most; exactly, after <see cref="SeatPrices.Tighten"/>.</summary>
    /// <param name="problem">The problem that the prices belong to.</param>
    /// <param name="column">The column, from 0.</param>
    /// <returns>The saving, 0 or more, in cost units: what the place could save beyond the load cost that it adds.</returns>
    /// <remarks>
    /// Any optimal prices bound the saving from above, for one place more as for several, each. With those of <see cref="SeatPrices"/> it is
    /// what <see cref="WhatIf.Capacity"/> finds for one place more. A solver gives no promise which prices it returns.
    /// </remarks>
    /// <exception cref="ArgumentNullException"><paramref name="problem"/> is null.</exception>
    /// <exception cref="IndexOutOfRangeException">There is no such column.</exception>
    public long SeatPrice(AssignmentProblem problem, int column)
    {
        ArgumentNullException.ThrowIfNull(problem);
        return Math.Max(0, -ColumnPrices[column] - problem.SeatCost(column, problem.Capacity(column)));
    }
}
