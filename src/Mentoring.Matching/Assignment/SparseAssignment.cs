namespace Mentoring.Matching.Assignment;

/// <summary>
/// An assignment in the making with its exact prices, on a sparse graph. It keeps: <c>u[i] + v[j] &lt;= c[i,j]</c>, with equality on used
/// cells; <c>u[i] &lt;= unassigned cost</c>; <c>v[j] &lt;= 0</c>.
/// </summary>
/// <remarks>The rows of a column form a doubly linked list, so that a column of any capacity costs one pointer and a row two.</remarks>
internal sealed class SparseAssignment
{
    private readonly int[] capacities;
    private readonly int[] previous;
    private readonly int[] loads;

    internal SparseAssignment(int rowCount, int[] capacities)
    {
        this.capacities = capacities;
        U = new long[rowCount];
        V = new long[capacities.Length];
        ColumnOfRow = new int[rowCount];
        Next = new int[rowCount];
        previous = new int[rowCount];
        First = new int[capacities.Length];
        loads = new int[capacities.Length];
        Array.Fill(ColumnOfRow, AssignmentSolution.Unassigned);
        Array.Fill(First, -1);
    }

    /// <summary>Row prices.</summary>
    internal long[] U { get; }

    /// <summary>Column prices.</summary>
    internal long[] V { get; }

    internal int[] ColumnOfRow { get; }

    /// <summary>The first row of each column, or -1.</summary>
    internal int[] First { get; }

    /// <summary>The row after each row in its column, or -1.</summary>
    internal int[] Next { get; }

    internal bool HasFreePlace(int column) => loads[column] < capacities[column];

    internal void Place(int row, int column)
    {
        ColumnOfRow[row] = column;
        int first = First[column];
        Next[row] = first;
        previous[row] = -1;
        if (first >= 0)
        {
            previous[first] = row;
        }

        First[column] = row;
        loads[column]++;
    }

    internal void Remove(int row)
    {
        int column = ColumnOfRow[row];
        if (previous[row] < 0)
        {
            First[column] = Next[row];
        }
        else
        {
            Next[previous[row]] = Next[row];
        }

        if (Next[row] >= 0)
        {
            previous[Next[row]] = previous[row];
        }

        ColumnOfRow[row] = AssignmentSolution.Unassigned;
        loads[column]--;
    }

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
