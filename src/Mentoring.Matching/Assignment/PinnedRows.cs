using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Assignment;

/// <summary>What pins mean to the rows that have them.</summary>
internal static class PinnedRows
{
    /// <summary>The costs and unassigned costs as solvers see them: a row whose pins fill its demand shows these alone and must have them.</summary>
    internal static (CostStore Costs, long?[] UnassignedCosts) Apply(ProblemParts parts)
    {
        if (parts.Pins.IsEmpty)
        {
            return (parts.Costs, parts.UnassignedCosts);
        }

        var rows = new Dictionary<int, ChangedRow>();
        long?[] unassigned = [.. parts.UnassignedCosts];
        int[] buffer = new int[parts.Costs.BufferLength];
        foreach (IGrouping<int, (int Row, int Column)> pins in parts.Pins.GroupBy(p => p.Row))
        {
            int[] columns = [.. pins.Select(p => p.Column)];
            if (columns.Length == parts.Demand(pins.Key))
            {
                unassigned[pins.Key] = null;
                rows[pins.Key] = new ChangedRow(columns, CostsOf(parts.Costs.Row(pins.Key, buffer), columns));
            }
        }

        return (new ChangedCosts(parts.Costs, rows), unassigned);
    }

    internal static void Check(ProblemParts parts, ImmutableArray<(int Row, int Column)> pins)
    {
        int[] buffer = new int[parts.Costs.BufferLength];
        foreach (IGrouping<int, (int Row, int Column)> own in pins.GroupBy(p => p.Row))
        {
            foreach ((int row, int column) in own)
            {
                CellChanges.CheckCell(parts, row, column, "cells");
            }

            CostRow cells = parts.Costs.Row(own.Key, buffer);
            foreach ((int row, int column) in own)
            {
                if (cells.CostOf(column) == AssignmentProblem.Forbidden)
                {
                    throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                        $"Cell ({row}, {column}) is pinned and forbidden; give it a cost or unpin it."), nameof(pins));
                }
            }

            if (own.Count() > parts.Demand(own.Key))
            {
                throw new ArgumentException(string.Create(CultureInfo.InvariantCulture,
                    $"Row {own.Key} demands {parts.Demand(own.Key)} columns but is pinned to {own.Count()}; unpin some."), nameof(pins));
            }
        }
    }

    private static int[] CostsOf(CostRow cells, int[] columns)
    {
        int[] costs = new int[columns.Length];
        for (int k = 0; k < costs.Length; k++)
        {
            costs[k] = cells.CostOf(columns[k]);
        }

        return costs;
    }
}
