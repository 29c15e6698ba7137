namespace Mentoring.Matching.Assignment;

/// <summary>
/// An assignment in the making with its prices. Between the steps of a solver it keeps: <c>u[i] + v[j] &lt;= c[i,j]</c> on allowed cells,
/// with equality on used ones; <c>u[i] &lt;= U[i]</c>; <c>v[j] &lt; 0</c> only where column j is full.
/// </summary>
/// <remarks>The rows of a column form a doubly linked list, so that a column of any capacity costs one pointer and a row two.</remarks>
internal sealed class PartialAssignment
{
    private readonly int[] previous;

    internal PartialAssignment(AssignmentProblem problem)
    {
        Problem = problem;
        U = new long[problem.RowCount];
        V = new long[problem.ColumnCount];
        ColumnOfRow = new int[problem.RowCount];
        Next = new int[problem.RowCount];
        previous = new int[problem.RowCount];
        First = new int[problem.ColumnCount];
        Load = new int[problem.ColumnCount];
        Array.Fill(ColumnOfRow, AssignmentSolution.Unassigned);
        Array.Fill(First, -1);
    }

    internal AssignmentProblem Problem { get; }

    /// <summary>Row prices.</summary>
    internal long[] U { get; }

    /// <summary>Column prices.</summary>
    internal long[] V { get; }

    internal int[] ColumnOfRow { get; }

    /// <summary>The first row of each column, or -1.</summary>
    internal int[] First { get; }

    /// <summary>The row after each row in its column, or -1.</summary>
    internal int[] Next { get; }

    internal int[] Load { get; }

    internal bool HasFreePlace(int column) => Load[column] < Problem.Capacity(column);

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
        Load[column]++;
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
        Load[column]--;
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
    /// "Update column prices v[j] += d[j] - mu for scanned columns": the end of a search of the given length from an unassigned row. Then
    /// every cell of its path is tight.
    /// </summary>
    internal void LowerPrices(int root, long length, ReadOnlySpan<int> scanned, ReadOnlySpan<long> distances)
    {
        U[root] += length;
        for (int s = 0; s < scanned.Length && distances[s] < length; s++)
        {
            Reprice(scanned[s], distances[s] - length);
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
