using BenchmarkDotNet.Attributes;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Benchmarks;

/// <summary>Scoring every pair of a square pool under 12 criteria, against what an application would write without a library.</summary>
[MemoryDiagnoser]
public class ScoringBenchmark
{
    private Pool pool = null!;

    [Params(100, 500)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup() => pool = BenchmarkPool.Of(Size, Size);

    [Benchmark(Baseline = true)]
    public double Plain() => PlainScoring.Total(pool);

    /// <summary>Encoding, what is usual in the pool, weights, and both views of every pair with coverage.</summary>
    [Benchmark]
    public double Library()
    {
        Scheme scheme = BenchmarkPool.Scheme;
        PairScorer scorer = PairScorer.Create(
            new ResponseTable(pool), scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution);
        var scores = new PairScore[Size];
        var buffer = new double[scheme.Criteria.Length * Size];
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
}
