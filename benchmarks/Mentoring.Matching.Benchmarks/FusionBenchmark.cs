using BenchmarkDotNet.Attributes;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Benchmarks;

/// <summary>Scoring, solving and certifying in one, with the matrix kept and without it, against scoring alone, which keeps nothing.</summary>
[MemoryDiagnoser]
public class FusionBenchmark
{
    private const double Missing = 0.3;
    private const int RowsPerBlock = 32;

    private Pool pool = null!;
    private ScoringPlan plan = null!;
    private EligibilityTable eligibility = null!;

    [Params(5000)]
    public int Size { get; set; }

    [Params(1, 2)]
    public int Threads { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        pool = BenchmarkPool.Of(Size, Size, Missing);
        var responses = new ResponseTable(pool);
        Scheme scheme = BenchmarkPool.Scheme;
        eligibility = EligibilityTable.Build(responses, scheme.AllRules);
        plan = new ScoringPlan(
            PairScorer.Create(responses, scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution),
            scheme.Scale.Steps);
        long held = Solve(isHeld: true), streamed = Solve(isHeld: false);
        if (held != streamed)
        {
            throw new InvalidOperationException($"The totals differ: {held} with the matrix, {streamed} without it.");
        }
    }

    [Benchmark(Baseline = true)]
    public int ScoringAlone() => Workers.Run(
        Threads,
        Size,
        RowsPerBlock,
        () => (Workspace: plan.CreateWorkspace(), Row: new int[Size]),
        (own, from, to) =>
        {
            for (int mentee = from; mentee < to; mentee++)
            {
                plan.Costs(mentee, 0, own.Row, own.Workspace);
            }
        },
        null,
        CancellationToken.None)!.Count;

    [Benchmark]
    public long ScoredSolvedCertified() => Solve(isHeld: true);

    [Benchmark]
    public long WithoutTheMatrix() => Solve(isHeld: false);

    private long Solve(bool isHeld)
    {
        var costs = new PairCosts(pool, plan, eligibility);
        using HeldCosts? held = isHeld ? new HeldCosts(costs, Size) : null;
        AssignmentProblem problem = MatchCosts.Build(BenchmarkPool.Scheme, pool, held is null ? new StreamedCosts(costs) : held);
        var options = new SolveOptions { Parallelism = Threads };
        AssignmentSolution solution = new ExactSolver().Solve(problem, options);
        return OptimalityCertificate.Check(problem, solution, options) is { IsValid: true } certificate
            ? (long)certificate.PrimalCost
            : throw new InvalidOperationException("The matching is not certified.");
    }
}
