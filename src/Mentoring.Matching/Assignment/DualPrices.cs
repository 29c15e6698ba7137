using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// The dual prices of an assignment problem: one price <c>u</c> a row and one price <c>v</c> a column.
/// </summary>
/// <remarks>
/// <para>They are feasible when <c>u[i] + v[j] &lt;= cost[i, j]</c> on every allowed cell and <c>u[i] &lt;= unassigned cost</c> on every
/// row that may stay unassigned. A column price is 0 unless the column is full (then it may be negative: one more place would save that
/// much) or at its minimum load (then it may be positive: the minimum costs that much).</para>
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
}
