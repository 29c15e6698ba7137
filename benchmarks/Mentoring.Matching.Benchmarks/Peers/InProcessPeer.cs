using Mentoring.Matching.Assignment;
using Mentoring.Matching.Benchmarks.Solvers;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>A peer that runs in this process: filled anew before each measured call, for its objects are solved once only.</summary>
public abstract class InProcessPeer : Peer
{
    /// <summary>Fills a solver, outside the measurement.</summary>
    public abstract IFilledSolver Fill(AssignmentProblem problem);

    public override PeerRun? Measure(Workload workload, RepeatPlan plan)
    {
        ArgumentNullException.ThrowIfNull(workload);
        ArgumentNullException.ThrowIfNull(plan);
        IFilledSolver? solver = null;
        long total = 0;
        Times times = plan.ForPeers().Run(() => total = solver!.Solve(), () =>
        {
            solver?.Dispose();
            solver = Fill(workload.Problem);
        });
        solver!.Dispose();
        return new(Name, times, total);
    }
}
