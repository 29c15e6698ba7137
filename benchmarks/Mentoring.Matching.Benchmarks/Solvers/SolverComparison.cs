using Mentoring.Matching.Assignment;
using Mentoring.Matching.Benchmarks.Peers;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>Measures our solver and the peers on one workload, in the same process and on one thread.</summary>
public sealed class SolverComparison(IReadOnlyList<Peer> peers, RepeatPlan plan)
{
    public SolverRow Measure(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        double floor = MemoryFloor.Measure(workload);
        AssignmentSolution? solution = null;
        Times times = plan.Run(() => solution = OurSolver.Solve(workload.Problem));
        long before = GC.GetTotalAllocatedBytes(precise: true);
        solution = OurSolver.Solve(workload.Problem);
        long allocated = GC.GetTotalAllocatedBytes(precise: true) - before;
        bool isCertified = OptimalityCertificate.Check(workload.Problem, solution!).IsValid;
        PeerRow[] rows =
        [
            .. from peer in peers
               where peer.Accepts(workload)
               let run = peer.Measure(workload, plan)
               where run is not null
               select new PeerRow(run.Name, run.Times.Min, run.Times.Median, times.Min / run.Times.Min, run.Total),
        ];
        return new(workload.Name, workload.Shape, times.Min, times.Median, times.Count, allocated, floor, solution!.TotalCost, isCertified, rows);
    }
}
