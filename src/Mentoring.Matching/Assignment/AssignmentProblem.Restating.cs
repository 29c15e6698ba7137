using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <content>Problems with the same cells and other costs, and problems with fewer cells. Internal: what goes in is checked already.</content>
public sealed partial class AssignmentProblem
{
    /// <summary>The same cells, capacities, minimum loads, demands and pins at other costs.</summary>
    internal AssignmentProblem Restated(CostStore cells, long?[] unassigned, int[]?[]? loadCosts) => new(parts with
    {
        Sense = AssignmentSense.Minimize,
        Costs = cells,
        UnassignedCosts = unassigned,
        LoadCosts = loadCosts,
    });

    /// <summary>The same costs on fewer cells and narrower ranges of loads; null keeps the cells as they are.</summary>
    internal AssignmentProblem Restricted(CostStore? cells, long?[] unassigned, int[] capacities, int[] minimumLoads,
        ImmutableArray<(int Row, int Column)> pins) => new(parts with
        {
            Costs = cells ?? parts.Costs,
            UnassignedCosts = unassigned,
            Capacities = capacities,
            MinimumLoads = minimumLoads,
            Pins = pins,
        });
}
