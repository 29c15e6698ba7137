using Google.OrTools.Graph;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>OR-Tools' LinearSumAssignment (cost scaling), for squares.</summary>
public sealed class OrToolsAssignment : InProcessPeer
{
    public override string Name => "OR-Tools LinearSumAssignment";

    public override bool Accepts(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        return workload.IsPlainMatrix && workload.Problem.RowCount == workload.Problem.ColumnCount;
    }

    public override IFilledSolver Fill(AssignmentProblem problem)
    {
        ArgumentNullException.ThrowIfNull(problem);
        var solver = new LinearSumAssignment();
        for (int i = 0; i < problem.RowCount; i++)
        {
            ReadOnlySpan<int> costs = problem.Costs(i);
            for (int j = 0; j < costs.Length; j++)
            {
                solver.AddArcWithCost(i, j, costs[j]);
            }
        }

        return new Filled(solver);
    }

    private sealed class Filled(LinearSumAssignment solver) : IFilledSolver
    {
        public long Solve() => solver.Solve() == LinearSumAssignment.Status.OPTIMAL
            ? solver.OptimalCost()
            : throw new InvalidOperationException("OR-Tools found no optimum.");

        public void Dispose() => solver.Dispose();
    }
}
