namespace Mentoring.Matching.Assignment;

/// <summary>Which rows of a problem differ from those of another that it was made from.</summary>
internal static class ProblemChanges
{
    /// <summary>The rows that may differ in their cells, pins, demand or unassigned cost, ascending; all of them when the two share nothing.</summary>
    internal static IEnumerable<int> Rows(AssignmentProblem before, AssignmentProblem after)
    {
        ProblemParts old = before.Parts;
        ProblemParts now = after.Parts;
        if (Base(old.Costs) != Base(now.Costs))
        {
            return Enumerable.Range(0, after.RowCount);
        }

        var rows = new SortedSet<int>();
        IReadOnlyDictionary<int, ChangedRow> oldRows = Changed(old.Costs);
        IReadOnlyDictionary<int, ChangedRow> newRows = Changed(now.Costs);
        rows.UnionWith(newRows.Where(r => !oldRows.TryGetValue(r.Key, out ChangedRow? own) || !ReferenceEquals(own, r.Value)).Select(r => r.Key));
        rows.UnionWith(oldRows.Keys.Where(row => !newRows.ContainsKey(row)));
        rows.UnionWith(old.Pins.Except(now.Pins).Select(p => p.Row));
        rows.UnionWith(now.Pins.Except(old.Pins).Select(p => p.Row));
        for (int i = 0; i < after.RowCount; i++)
        {
            if (old.Demand(i) != now.Demand(i) || before.UnassignedCost(i) != after.UnassignedCost(i))
            {
                rows.Add(i);
            }
        }

        return rows;
    }

    private static CostStore Base(CostStore costs) => costs is ChangedCosts changed ? changed.Inner : costs;

    private static IReadOnlyDictionary<int, ChangedRow> Changed(CostStore costs) =>
        costs is ChangedCosts changed ? changed.Changed : new Dictionary<int, ChangedRow>();
}
