using Google.OrTools.Graph;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>OR-Tools' minimum-cost flow (cost scaling), for capacities, unassigned rows and sparse problems.</summary>
public sealed class OrToolsFlow : InProcessPeer
{
    public override string Name => "OR-Tools SimpleMinCostFlow";

    public override bool Accepts(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return !workload.IsPlainMatrix;
    }

    /// <summary>One unit from each row through a column, or past all of them at the unassigned cost, to the sink.</summary>
    public override IFilledSolver Fill(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        (int rows, int columns) = (problem.RowCount, problem.ColumnCount);
        int sink = rows + columns;
        var flow = new MinCostFlow();
        for (int i = 0; i < rows; i++)
        {
            CostRow row = problem.Row(i);
            for (int k = 0; k < row.Count; k++)
            {
                if (row.Costs[k] != AssignmentProblem.Forbidden)
                {
                    flow.AddArcWithCapacityAndUnitCost(i, rows + row.ColumnOf(k), 1, row.Costs[k]);
                }
            }

            if (problem.UnassignedCost(i) is { } unassigned)
            {
                flow.AddArcWithCapacityAndUnitCost(i, sink, 1, unassigned);
            }

            flow.SetNodeSupply(i, 1);
        }

        for (int j = 0; j < columns; j++)
        {
            flow.AddArcWithCapacityAndUnitCost(rows + j, sink, problem.Capacity(j), 0);
        }

        flow.SetNodeSupply(sink, -rows);
        return new Filled(flow);
    }

    private sealed class Filled(MinCostFlow flow) : IFilledSolver
    {
        public long Solve() => flow.Solve() == MinCostFlowBase.Status.OPTIMAL
            ? flow.OptimalCost()
            : throw new InvalidOperationException("OR-Tools found no optimal flow.");

        public void Dispose() => flow.Dispose();
    }
}
