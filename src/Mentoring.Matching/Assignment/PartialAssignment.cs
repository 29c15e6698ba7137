using System.Runtime.InteropServices;

namespace Mentoring.Matching.Assignment;

/// <summary>
/// An assignment in the making with its column prices. Between the steps of a solver it keeps, with <c>u[i]</c> the price of row i
/// (<see cref="RowPrice"/>): <c>u[i] + v[j] &lt;= c[i,j]</c> on allowed cells, with equality on used ones; <c>u[i] &lt;= U[i]</c>;
/// <c>v[j] + seat cost &lt; 0</c> only where column j is full.
/// </summary>
/// <remarks>
/// <para>Beside the 64-bit prices stand their discounts for <see cref="CoreSelection"/>: how far each is below the ceiling, cut off where
/// that leaves 31 bits. They are true while prices only fall; after prices rose, <see cref="SetCeiling"/> makes them true again.</para>
/// </remarks>
internal sealed class PartialAssignment : RowLists
{
    internal PartialAssignment(AssignmentProblem problem)
        : base(problem.RowCount, problem.ColumnCount)
    {
        Problem = problem;
        HasSeatCosts = problem.Features.HasFlag(ProblemFeatures.LoadCosts);
        V = new long[problem.ColumnCount];
        Discount = new uint[problem.ColumnCount];
        Unassigned = new long[problem.RowCount];
        Cost = new int[problem.RowCount];
        Places = new int[problem.ColumnCount];
        for (int i = 0; i < Unassigned.Length; i++)
        {
            Unassigned[i] = problem.UnassignedCost(i) ?? ReducedCosts.Unreached;
        }

        for (int j = 0; j < Places.Length; j++)
        {
            Places[j] = problem.Capacity(j);
            V[j] = HasSeatCosts && Places[j] > 0 ? -problem.SeatCost(j, 0) : 0;
        }

        SetCeiling();
    }

    internal AssignmentProblem Problem { get; }

    /// <summary>Whether some column has load costs.</summary>
    internal bool HasSeatCosts { get; }

    /// <summary>Column prices; written through <see cref="SetPrice"/>.</summary>
    internal long[] V { get; }

    /// <summary>How far each price is below the ceiling.</summary>
    internal uint[] Discount { get; }

    /// <summary>No price is above it while the discounts are true.</summary>
    internal long Ceiling { get; private set; }

    /// <summary>What it costs to leave each row out; unreached when it must be assigned.</summary>
    internal long[] Unassigned { get; }

    /// <summary>The cost of each row's cell.</summary>
    internal int[] Cost { get; }

    /// <summary>How many more rows each column takes.</summary>
    internal int[] Places { get; }

    internal bool HasFreePlace(int column) => Places[column] > 0;

    /// <summary>
    /// What a path that ends at a free place of the column costs beside its length: nothing unless more load costs more.
    /// </summary>
    internal long Entry(int column) =>
        HasSeatCosts ? Math.Max(0, Problem.SeatCost(column, Load[column]) + V[column]) : 0;

    /// <summary>The price of a row that has a column, or is left out for good.</summary>
    internal long RowPrice(int row) =>
        ColumnOfRow[row] < 0 ? Unassigned[row] : Cost[row] - V[ColumnOfRow[row]];

    /// <summary>Lowers, or in a repair raises, the price of a column. Its rows' prices follow by themselves.</summary>
    internal void SetPrice(int column, long price)
    {
        V[column] = price;
        Discount[column] = (uint)Math.Clamp(Ceiling - price, 0, CoreSelection.LargestDiscount);
    }

    /// <summary>Makes the discounts true for today's prices and all that are lower.</summary>
    internal void SetCeiling()
    {
        Ceiling = 0;
        for (int j = 0; j < V.Length; j++)
        {
            Ceiling = j == 0 ? V[j] : Math.Max(Ceiling, V[j]);
        }

        for (int j = 0; j < V.Length; j++)
        {
            SetPrice(j, V[j]);
        }
    }

    internal void Place(int row, int column, int cost)
    {
        Cost[row] = cost;
        Place(row, column);
    }

    internal override void Place(int row, int column)
    {
        base.Place(row, column);
        Places[column]--;
    }

    internal override void Remove(int row)
    {
        Places[ColumnOfRow[row]]++;
        base.Remove(row);
    }

    /// <summary>
    /// The prices of all rows and columns. Where every row must have a column and every place has a row only their differences count: then
    /// the highest column price is 0, so that the price of a seat says as much as it can.
    /// </summary>
    /// <param name="shift">The costs are those of the prices times <c>2^shift</c> (<see cref="MagnifiedCosts"/>).</param>
    internal DualPrices Prices(int shift = 0)
    {
        long highest = OnlyDifferencesCount() ? HighestPrice() >> shift : 0;
        long[] v = new long[V.Length];
        for (int j = 0; j < v.Length; j++)
        {
            v[j] = (V[j] >> shift) - highest;
        }

        long[] u = new long[ColumnOfRow.Length];
        for (int i = 0; i < u.Length; i++)
        {
            int j = ColumnOfRow[i];
            u[i] = j < 0 ? Unassigned[i] : (Cost[i] >> shift) - v[j];
        }

        return new DualPrices(ImmutableCollectionsMarshal.AsImmutableArray(u), ImmutableCollectionsMarshal.AsImmutableArray(v));
    }

    private bool OnlyDifferencesCount() => !HasSeatCosts
        && Array.TrueForAll(Places, places => places == 0)
        && Array.TrueForAll(ColumnOfRow, column => column >= 0)
        && Array.TrueForAll(Unassigned, cost => cost == ReducedCosts.Unreached);

    private long HighestPrice()
    {
        long highest = long.MinValue;
        for (int j = 0; j < V.Length; j++)
        {
            highest = Load[j] > 0 ? Math.Max(highest, V[j]) : highest;
        }

        return highest == long.MinValue ? 0 : highest;
    }
}
