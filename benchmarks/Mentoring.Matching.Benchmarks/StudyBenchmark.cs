using BenchmarkDotNet.Attributes;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;
using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Benchmarks;

/// <summary>
/// What the study runner adds to the work of its cells: the same pools, tasks, approaches and metrics in a plain loop that keeps nothing, then by the
/// runner without a ledger, and with one that keeps every row.
/// </summary>
[MemoryDiagnoser]
public class StudyBenchmark
{
    private readonly StudyRunner runner = new(TimeProvider.System);
    private StudyDesign design = null!;

    /// <summary>How many mentees a pool has, and mentors: small pools show the overhead a cell, larger ones that it does not matter.</summary>
    [Params(10, 100)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        design = new StudyDesign("benchmark", new StudyAxes
        {
            Sources = [new GeneratedSource("pool", new() { Mentees = Size, Mentors = Size })],
            Strategies = [new SchemeStrategy("detailed"), new SchemeStrategy("informal")],
            Approaches = [new RandomApproach(), new GreedyApproach(), new OptimalApproach()],
            Seeds = [.. Enumerable.Range(1, 20).Select(i => (ulong)i)],
            Metrics = [new PlacedMetric(), new ScoreMetric(), new TruthMetric()],
        });
        double plain = PlainLoop();
        if (plain != Runner() || plain != RunnerWithLedger())
        {
            throw new InvalidOperationException("The runner measures otherwise than the loop.");
        }
    }

    [Benchmark(Baseline = true)]
    public double PlainLoop()
    {
        double sum = 0;
        foreach (ulong seed in design.Seeds)
        {
            StudyPool pool = design.Sources[0].Open(seed);
            foreach (StudyStrategy strategy in design.Strategies)
            {
                MatchingTask task = MatchingTask.Of(strategy.Make(pool), pool.Pool, seed);
                foreach (MatchingApproach approach in design.Approaches)
                {
                    var input = new MetricInput(task, approach.Match(task).Pairs) { Truth = pool.Truth };
                    foreach (StudyMetric metric in design.Metrics)
                    {
                        sum += metric.Measure(input)[0].Value.Number ?? 0;
                    }
                }
            }
        }

        return Math.Round(sum, 6);
    }

    [Benchmark]
    public double Runner() => Sum(runner.Run(design));

    [Benchmark]
    public double RunnerWithLedger()
    {
        using var rows = new MemoryStream();
        return Sum(runner.Run(design, new StreamLedger(rows)));
    }

    /// <summary>The sum of the first part of each metric; rounded, since the loop adds in another order.</summary>
    private double Sum(StudyResult result)
    {
        int[] first = new int[design.Metrics.Length];
        for (int m = 1; m < first.Length; m++)
        {
            first[m] = first[m - 1] + design.Metrics[m - 1].Parts.Length;
        }

        return Math.Round(result.Rows.Sum(r => first.Sum(i => r.Values[i] ?? 0)), 6);
    }
}
