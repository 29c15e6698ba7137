using BenchmarkDotNet.Attributes;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching.Benchmarks;

/// <summary>Scoring every pair of a square pool under 12 criteria, against what an application would write without a library.</summary>
[MemoryDiagnoser]
public class ScoringBenchmark
{
    private Pool pool = null!;
    private PairScorer prepared = null!;
    private ScoringPlan plan = null!;
    private ScoringWorkspace workspace = null!;

    [Params(100, 500, 2000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        pool = BenchmarkPool.Of(Size, Size);
        prepared = Scorer();
        plan = new ScoringPlan(prepared, BenchmarkPool.Scheme.Scale.Steps);
        workspace = plan.CreateWorkspace();
    }

    [Benchmark(Baseline = true)]
    public double Plain() => PlainScoring.Total(pool);

    /// <summary>Encoding, what is usual in the pool, weights, and both views of every pair with coverage.</summary>
    [Benchmark]
    public double Library()
    {
        PairScorer scorer = Scorer();
        var scores = new PairScore[Size];
        var buffer = new double[BenchmarkPool.Scheme.Criteria.Length * Size];
        double total = 0;
        for (int mentee = 0; mentee < Size; mentee++)
        {
            scorer.ScoreRow(mentee, scores, buffer);
            foreach (PairScore score in scores)
            {
                total += score.Combined;
            }
        }

        return total;
    }

    /// <summary>The costs of every pair by the plain scorer that is prepared already: the twin of the plan.</summary>
    [Benchmark]
    public long Twin()
    {
        long total = 0;
        for (int mentee = 0; mentee < Size; mentee++)
        {
            for (int mentor = 0; mentor < Size; mentor++)
            {
                total += BenchmarkPool.Scheme.Scale.ToSteps(prepared.Score(mentee, mentor).Rank);
            }
        }

        return total;
    }

    /// <summary>The same costs by the plan.</summary>
    [Benchmark]
    public long Plan()
    {
        long total = 0;
        int[] costs = new int[Size];
        for (int mentee = 0; mentee < Size; mentee++)
        {
            plan.Costs(mentee, 0, costs, workspace);
            total += costs[mentee];
        }

        return total;
    }

    private PairScorer Scorer()
    {
        Scheme scheme = BenchmarkPool.Scheme;
        return PairScorer.Create(
            new ResponseTable(pool), scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution);
    }
}
