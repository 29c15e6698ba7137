namespace Mentoring.Matching.Assignment;

/// <summary>Which rows sit in which columns: an assignment in the making, without prices.</summary>
internal sealed class RowPlaces : RowLists
{
    private readonly AssignmentProblem problem;

    internal RowPlaces(AssignmentProblem problem)
        : base(problem.RowCount, problem.ColumnCount)
    {
        this.problem = problem;
    }

    internal bool HasFreePlace(int column) => Load[column] < problem.Capacity(column);

    internal bool IsUnassigned(int row) => ColumnOfRow[row] == AssignmentSolution.Unassigned;

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

    internal void CopyFrom(RowPlaces other) => CopyRows(other);
}
