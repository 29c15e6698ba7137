using Mentoring.Matching.Benchmarks.Solvers;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Peers;

/// <summary>Another exact solver that is given the same integers.</summary>
public abstract class Peer
{
    public abstract string Name { get; }

    /// <summary>Whether it solves problems of this kind.</summary>
    public abstract bool Accepts(Workload workload);

    /// <summary>Solves the workload some times and measures the solving alone; null when the peer is not on this machine.</summary>
    public abstract PeerRun? Measure(Workload workload, RepeatPlan plan);
}
