using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Preference lists made of costs: both sides go by the same costs, the least first, equal ones tied.</summary>
internal static class CostsAsPreferences
{
    internal static ContentConversion Of(AssignmentInstance instance)
    {
        AssignmentProblem problem = instance.Unpinned;
        var ofRow = new List<(int Cost, int Item)>();
        var ofColumn = new List<(int Cost, int Item)>[problem.ColumnCount];
        for (int j = 0; j < ofColumn.Length; j++)
        {
            ofColumn[j] = [];
        }

        var rowLists = new OrderedGroups[problem.RowCount];
        int[] buffer = new int[problem.RowBufferLength];
        for (int i = 0; i < problem.RowCount; i++)
        {
            ofRow.Clear();
            CostRow cells = problem.Row(i, buffer);
            for (int k = 0; k < cells.Count; k++)
            {
                int cost = cells.Costs[k];
                if (cost != AssignmentProblem.Forbidden && cost <= (problem.UnassignedCost(i) ?? long.MaxValue))
                {
                    ofRow.Add((cost, cells.ColumnOf(k)));
                    ofColumn[cells.ColumnOf(k)].Add((cost, i));
                }
            }

            rowLists[i] = List(ofRow);
        }

        return new(
            FormatContent.Of(PreferenceInstance.Of(
                rowLists, ofColumn.Select(List), Enumerable.Range(0, problem.ColumnCount).Select(problem.Capacity), instance.RowNames, instance.ColumnNames)),
            [
                new(FormatLoss.Numbers, "Preference lists keep the order of the costs and not the costs."),
                .. InstanceLosses.Of(instance).Where(refusal => refusal.Loss is not FormatLoss.Capacities and not FormatLoss.UnassignedCosts),
                new(FormatLoss.UnassignedCosts, instance.Problem.Features.HasFlag(ProblemFeatures.UnassignedRows)
                    ? "A resident lists what costs no more than going without, and the cost of that is not kept."
                    : "That every row must be assigned is not kept; a resident may go without a hospital."),
            ]);
    }

    private static OrderedGroups List(List<(int Cost, int Item)> cells)
    {
        cells.Sort();
        var ends = new List<int>();
        for (int at = 1; at <= cells.Count; at++)
        {
            if (at == cells.Count || cells[at].Cost != cells[at - 1].Cost)
            {
                ends.Add(at);
            }
        }

        return OrderedGroups.Take([.. cells.Select(cell => cell.Item)], ends);
    }
}
