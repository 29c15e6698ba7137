using BenchmarkDotNet.Attributes;
using Mentoring.Matching.Benchmarks.Peers;
using Mentoring.Matching.Benchmarks.Solvers;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks;

/// <summary>The exact solver against OR-Tools on the same integers; totals are checked to be equal first.</summary>
/// <remarks>
/// OR-Tools' object is solved once only, so it is filled anew before each measured call, outside the measurement; likewise our problem is
/// made once, outside. One call an iteration, hence InvocationCount 1; and so many rounds of warming up, for the runtime compiles
/// a method for speed only after some thirty calls. The whole table is made by the command <c>solvers</c>.
/// </remarks>
[MemoryDiagnoser]
[InvocationCount(1)]
[WarmupCount(40)]
[IterationCount(20)]
public class SolvingBenchmark : IDisposable
{
    private Workload workload = null!;
    private InProcessPeer peer = null!;
    private IFilledSolver? filled;

    [Params("A200", "A500", "A1000", "A2000", "B200", "B500", "B1000", "B2000", "D800", "D2000", "F200", "G500", "H1000", "Z500")]
    public string Name { get; set; } = "A200";

    [GlobalSetup]
    public void Setup()
    {
        workload = WorkloadCatalog.Make(Name);
        InProcessPeer[] peers = [new OrToolsAssignment(), new OrToolsFlow()];
        peer = peers.First(p => p.Accepts(workload));
        FillPeer();
        if (OrTools() != Ours())
        {
            throw new InvalidOperationException("The two solvers disagree on the least total.");
        }
    }

    [IterationSetup(Target = nameof(OrTools))]
    public void FillPeer()
    {
        filled?.Dispose();
        filled = peer.Fill(workload.Problem);
    }

    [Benchmark(Baseline = true)]
    public long OrTools() => filled!.Solve();

    [Benchmark]
    public long Ours() => OurSolver.Solve(workload.Problem).TotalCost;

    [GlobalCleanup]
    public void Dispose()
    {
        filled?.Dispose();
        GC.SuppressFinalize(this);
    }
}
