using BenchmarkDotNet.Attributes;
using Google.OrTools.Graph;
using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.Benchmarks;

/// <summary>The exact solver against OR-Tools' LinearSumAssignment on the same integers; totals are checked to be equal first.</summary>
/// <remarks>
/// OR-Tools' object is solved once only, so it is filled anew before each measured call, outside the measurement; likewise our problem is
/// made once, outside. One call an iteration, hence InvocationCount 1; and so many rounds of warming up, for the runtime compiles
/// a method for speed only after some thirty calls.
/// </remarks>
[MemoryDiagnoser]
[InvocationCount(1)]
[WarmupCount(40)]
[IterationCount(20)]
public class SolvingBenchmark : IDisposable
{
    private AssignmentProblem problem = null!;
    private LinearSumAssignment peer = null!;

    [Params("A", "B")]
    public string Workload { get; set; } = "A";

    [Params(200, 500, 1000, 2000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        int[] costs = Workload == "A" ? Workloads.Uniform(Size, Size) : Workloads.ScoreLike(Size, Size);
        problem = AssignmentProblem.DenseOwned(Size, Size, costs);
        FillPeer();
        if (OrTools() != ShortestAugmentingPaths())
        {
            throw new InvalidOperationException("The two solvers disagree on the least total.");
        }
    }

    [IterationSetup(Target = nameof(OrTools))]
    public void FillPeer()
    {
        peer?.Dispose();
        peer = new LinearSumAssignment();
        for (int i = 0; i < Size; i++)
        {
            ReadOnlySpan<int> costs = problem.Costs(i);
            for (int j = 0; j < Size; j++)
            {
                peer.AddArcWithCost(i, j, costs[j]);
            }
        }
    }

    [Benchmark(Baseline = true)]
    public long OrTools() => peer.Solve() == LinearSumAssignment.Status.OPTIMAL ? peer.OptimalCost() : throw new InvalidOperationException("OR-Tools found no optimum.");

    [Benchmark]
    public long ShortestAugmentingPaths() => new ExactSolver().Solve(problem).TotalCost;

    [GlobalCleanup]
    public void Dispose()
    {
        peer?.Dispose();
        GC.SuppressFinalize(this);
    }
}
