namespace Mentoring.Matching.Assignment;

/// <summary>Which rows sit in which columns: an assignment in the making, without prices.</summary>
/// <remarks>The rows of a column form a doubly linked list, so that a column of any capacity costs two numbers and a row three.</remarks>
internal sealed class RowPlaces
{
    private readonly AssignmentProblem problem;
    private readonly int[] previous;

    internal RowPlaces(AssignmentProblem problem)
    {
        this.problem = problem;
        ColumnOfRow = new int[problem.RowCount];
        Next = new int[problem.RowCount];
        previous = new int[problem.RowCount];
        First = new int[problem.ColumnCount];
        Load = new int[problem.ColumnCount];
        Array.Fill(ColumnOfRow, AssignmentSolution.Unassigned);
        Array.Fill(First, -1);
    }

    internal int[] ColumnOfRow { get; }

    /// <summary>The first row of each column, or -1.</summary>
    internal int[] First { get; }

    /// <summary>The row after each row in its column, or -1.</summary>
    internal int[] Next { get; }

    internal int[] Load { get; }

    internal bool HasFreePlace(int column) => Load[column] < problem.Capacity(column);

    internal bool IsUnassigned(int row) => ColumnOfRow[row] == AssignmentSolution.Unassigned;

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

    /// <summary>Gives the pinned rows their places before anybody else; the pins that exceed a capacity, if any, are the answer.</summary>
    /// <remarks>For problems whose rows demand one column each.</remarks>
    internal Infeasibility? PlacePins()
    {
        foreach ((int row, int column) in problem.Pins)
        {
            if (!HasFreePlace(column))
            {
                return Infeasibility.TooFewPlaces([.. problem.Pins.Where(p => p.Column == column).Select(p => p.Row)], [column], problem.Capacity(column));
            }

            Place(row, column);
        }

        return null;
    }

    internal void CopyFrom(RowPlaces other)
    {
        other.ColumnOfRow.CopyTo(ColumnOfRow, 0);
        other.Next.CopyTo(Next, 0);
        other.previous.CopyTo(previous, 0);
        other.First.CopyTo(First, 0);
        other.Load.CopyTo(Load, 0);
    }
}
