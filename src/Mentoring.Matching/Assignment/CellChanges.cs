using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>Puts other costs into some cells: the rows that have them are held anew, the others are shared.</summary>
internal static class CellChanges
{
    internal static ChangedCosts Apply(ProblemParts parts, IEnumerable<(int Row, int Column, int Cost)> cells)
    {
        CostStore inner = parts.Costs is ChangedCosts before ? before.Inner : parts.Costs;
        var rows = parts.Costs is ChangedCosts { Changed: var own } ? new Dictionary<int, ChangedRow>(own) : [];
        int[] buffer = new int[inner.BufferLength];
        foreach (IGrouping<int, (int Row, int Column, int Cost)> named in cells.GroupBy(c => c.Row))
        {
            var changes = new SortedDictionary<int, int>();
            foreach ((int row, int column, int cost) in named)
            {
                CheckCell(parts, row, column, nameof(cells));
                if (cost is (< -AssignmentProblem.MaximumCost or > AssignmentProblem.MaximumCost) and not AssignmentProblem.Forbidden)
                {
                    throw new ArgumentOutOfRangeException(nameof(cells), string.Create(CultureInfo.InvariantCulture,
                        $"The number {cost} of cell ({row}, {column}) is outside plus or minus {AssignmentProblem.MaximumCost} and not Forbidden."));
                }

                changes[column] = cost == AssignmentProblem.Forbidden ? cost : cost * parts.Sign;
            }

            rows[named.Key] = Changed(parts.Costs.Row(named.Key, buffer), changes);
        }

        return new ChangedCosts(inner, rows);
    }

    internal static void CheckCell(ProblemParts parts, int row, int column, string name)
    {
        if ((uint)row >= (uint)parts.RowCount || (uint)column >= (uint)parts.ColumnCount)
        {
            throw new ArgumentOutOfRangeException(name, string.Create(CultureInfo.InvariantCulture,
                $"Cell ({row}, {column}) is outside the {parts.RowCount} x {parts.ColumnCount} matrix; name cells that exist."));
        }
    }

    private static ChangedRow Changed(CostRow row, SortedDictionary<int, int> changes)
    {
        if (row.IsDense)
        {
            int[] costs = row.Costs.ToArray();
            foreach ((int column, int cost) in changes)
            {
                costs[column] = cost;
            }

            return new ChangedRow(null, costs);
        }

        for (int k = 0; k < row.Count; k++)
        {
            changes.TryAdd(row.Columns[k], row.Costs[k]);
        }

        (int Column, int Cost)[] cells = [.. changes.Where(c => c.Value != AssignmentProblem.Forbidden).Select(c => (c.Key, c.Value))];
        return new ChangedRow([.. cells.Select(c => c.Column)], [.. cells.Select(c => c.Cost)]);
    }
}
