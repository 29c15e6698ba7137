namespace Mentoring.Matching.Assignment;

/// <summary>
/// An assignment in the making with its exact prices, on a sparse graph. It keeps: <c>u[i] + v[j] &lt;= c[i,j]</c>, with equality on used
/// cells; <c>u[i] &lt;= unassigned cost</c>; <c>v[j] &lt;= 0</c>.
/// </summary>
internal sealed class SparseAssignment : RowLists
{
    private readonly int[] capacities;

    internal SparseAssignment(int rowCount, int[] capacities)
        : base(rowCount, capacities.Length)
    {
        this.capacities = capacities;
        U = new long[rowCount];
        V = new long[capacities.Length];
    }

    /// <summary>Row prices.</summary>
    internal long[] U { get; }

    /// <summary>Column prices.</summary>
    internal long[] V { get; }

    internal bool HasFreePlace(int column) => Load[column] < capacities[column];

    /// <summary>Adds the change to a column's price and takes it from the prices of the rows there, so that their cells stay tight.</summary>
    internal void Reprice(int column, long change)
    {
        V[column] += change;
        for (int i = First[column]; i >= 0; i = Next[i])
        {
            U[i] -= change;
        }
    }

    /// <summary>
    /// "Augment along the path from its end to the root": the end is a free place in a column, or (column -1) a row that is left out.
    /// </summary>
    internal void Augment(int root, int endRow, int endColumn, int[] pred)
    {
        int column = endColumn;
        if (column < 0)
        {
            if (endRow == root)
            {
                return;
            }

            column = ColumnOfRow[endRow];
            Remove(endRow);
        }

        while (true)
        {
            int i = pred[column];
            int from = ColumnOfRow[i];
            if (i != root)
            {
                Remove(i);
            }

            Place(i, column);
            if (i == root)
            {
                return;
            }

            column = from;
        }
    }
}
