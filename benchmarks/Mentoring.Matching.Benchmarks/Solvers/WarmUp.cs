using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>Small problems of every kind, solved until the runtime has compiled the solver's methods for speed.</summary>
/// <remarks>The runtime does so after some thirty calls, and in the background once no new method was called for a tenth of a second.</remarks>
public static class WarmUp
{
    private static readonly string[] Names = ["A150", "B150", "Cu150", "D600", "F150", "G150", "H150", "Z150", "E1000", "T1000"];

    public static void Run()
    {
        Workload[] workloads = [.. Names.Select(name => WorkloadCatalog.Make(name))];
        for (int round = 0; round < 3; round++)
        {
            for (int call = 0; call < 15; call++)
            {
                foreach (Workload workload in workloads)
                {
                    OurSolver.Solve(workload.Problem);
                    MemoryFloor.Sum(workload.Arrays[0]);
                }
            }

            Thread.Sleep(300);
        }
    }
}
