namespace Mentoring.Matching.Assignment;

/// <summary>Which rows sit in which columns, and nothing else.</summary>
/// <remarks>The rows of a column form a doubly linked list, so that a column of any capacity costs two numbers and a row three.</remarks>
internal abstract class RowLists
{
    private readonly int[] previous;

    protected RowLists(int rowCount, int columnCount)
    {
        ColumnOfRow = new int[rowCount];
        Next = new int[rowCount];
        previous = new int[rowCount];
        First = new int[columnCount];
        Load = new int[columnCount];
        Array.Fill(ColumnOfRow, AssignmentSolution.Unassigned);
        Array.Fill(First, -1);
    }

    /// <summary>The column of each row, or <see cref="AssignmentSolution.Unassigned"/>.</summary>
    internal int[] ColumnOfRow { get; }

    /// <summary>The first row of each column, or -1.</summary>
    internal int[] First { get; }

    /// <summary>The row after each row in its column, or -1.</summary>
    internal int[] Next { get; }

    /// <summary>How many rows each column has.</summary>
    internal int[] Load { get; }

    /// <summary>Puts a row without a column into one.</summary>
    internal virtual void Place(int row, int column)
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

    /// <summary>Takes a row out of its column.</summary>
    internal virtual void Remove(int row)
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

    /// <summary>Puts every row where another assignment of the same size has it.</summary>
    protected void CopyRows(RowLists other)
    {
        other.ColumnOfRow.CopyTo(ColumnOfRow, 0);
        other.Next.CopyTo(Next, 0);
        other.previous.CopyTo(previous, 0);
        other.First.CopyTo(First, 0);
        other.Load.CopyTo(Load, 0);
    }
}
