using BenchmarkDotNet.Attributes;
using Google.OrTools.Graph;
using Mentoring.Matching.Eligibility;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;

namespace Mentoring.Matching.Benchmarks;

/// <summary>
/// From a pool to a certified result, end to end. The peer is the same scoring with OR-Tools' LinearSumAssignment in place of our solver,
/// certificate and explanations.
/// </summary>
[MemoryDiagnoser]
public class MatchingBenchmark
{
    private readonly Matcher matcher = new(BenchmarkPool.Scheme);
    private readonly MatchOptions streamed = new() { MatrixMemoryLimit = 0 };
    private Pool pool = null!;

    [Params(100, 500, 1000)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        pool = BenchmarkPool.Of(Size, Size);
        MatchResult result = matcher.Match(pool);
        long ours = result.Pairs.Sum(p => BenchmarkPool.Scheme.Scale.ToSteps(p.Score.Rank));
        if (result.Status != MatchStatus.Optimal || result.Pairs.Length != Size || ours != ScoringAndOrTools())
        {
            throw new InvalidOperationException("The two disagree on the greatest total.");
        }
    }

    [Benchmark(Baseline = true)]
    public long ScoringAndOrTools()
    {
        Scheme scheme = BenchmarkPool.Scheme;
        var responses = new ResponseTable(pool);
        PreparedRule rule = scheme.Rules[0].Prepare(responses);
        PairScorer scorer = PairScorer.Create(
            responses, scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution);
        var scores = new PairScore[Size];
        var buffer = new double[scheme.Criteria.Length * Size];
        using var peer = new LinearSumAssignment();
        for (int mentee = 0; mentee < Size; mentee++)
        {
            scorer.ScoreRow(mentee, scores, buffer);
            for (int mentor = 0; mentor < Size; mentor++)
            {
                if (rule.Allows(rule.Judge(mentee, mentor)))
                {
                    peer.AddArcWithCost(mentee, mentor, scheme.Scale.Steps - scheme.Scale.ToSteps(scores[mentor].Rank));
                }
            }
        }

        return peer.Solve() == LinearSumAssignment.Status.OPTIMAL
            ? ((long)Size * scheme.Scale.Steps) - peer.OptimalCost()
            : throw new InvalidOperationException("OR-Tools found no optimum.");
    }

    [Benchmark]
    public int Match() => matcher.Match(pool).Totals.Placed;

    /// <summary>The costs of pairs are not kept but worked out whenever they are needed.</summary>
    [Benchmark]
    public int MatchStreamed() => matcher.Match(pool, streamed).Totals.Placed;
}
