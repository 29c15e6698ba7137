using System.Collections.Immutable;

namespace Mentoring.Matching.Assignment;

/// <summary>What an <see cref="AssignmentProblem"/> is made of; checked. Costs are those before pins.</summary>
internal sealed record ProblemParts(int RowCount, int ColumnCount, AssignmentSense Sense, CostStore Costs, int[] Capacities,
    int[] MinimumLoads, long?[] UnassignedCosts)
{
    /// <summary>For each column the cost of its first, second ... row in addition to the cell's; the last goes on. Null: none.</summary>
    internal int[]?[]? LoadCosts { get; init; }

    /// <summary>How many columns each row needs; null: 1 each.</summary>
    internal int[]? Demands { get; init; }

    /// <summary>The cells that must be used, by row and then column.</summary>
    internal ImmutableArray<(int Row, int Column)> Pins { get; init; } = [];

    internal int Demand(int row) => Demands?[row] ?? 1;

    internal ProblemFeatures Features
    {
        get
        {
            ProblemFeatures Having(bool has, ProblemFeatures feature) => has ? feature : ProblemFeatures.None;
            return Having(Costs.Form == ProblemForm.Sparse, ProblemFeatures.SparseForm)
                | Having(Costs.Form == ProblemForm.Implicit, ProblemFeatures.ImplicitForm)
                | Having(Array.Exists(Capacities, c => c != 1), ProblemFeatures.Capacities)
                | Having(Array.Exists(MinimumLoads, c => c != 0), ProblemFeatures.MinimumLoads)
                | Having(Array.Exists(UnassignedCosts, c => c is not null), ProblemFeatures.UnassignedRows)
                | Having(LoadCosts is not null, ProblemFeatures.LoadCosts)
                | Having(Demands is not null, ProblemFeatures.Demands)
                | Having(!Pins.IsEmpty, ProblemFeatures.Pins);
        }
    }

    /// <summary>The sign that turns a number given by the caller into a cost.</summary>
    internal int Sign => Sense == AssignmentSense.Minimize ? 1 : -1;
}
