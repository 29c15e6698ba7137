using BenchmarkDotNet.Attributes;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Tuning;
using Mentoring.Matching.Weighting;

namespace Mentoring.Matching.Benchmarks;

/// <summary>
/// Weightings drawn around the stated one, each matched: on one ground, against a new scheme and a new matching for each, and against the library's own warm
/// start from the prices of the stated matching. All three find the same totals.
/// </summary>
[MemoryDiagnoser]
public class SensitivityBenchmark
{
    private const double Concentration = 50;
    private const int Count = 20;

    private readonly List<CriterionWeights> weightings = [];
    private Pool pool = null!;
    private SensitivityGround ground = null!;
    private AssignmentSolution stated = null!;

    [Params(500)]
    public int Size { get; set; }

    [GlobalSetup]
    public void Setup()
    {
        pool = BenchmarkPool.Of(Size, Size);
        var run = new MatchRun(new Matcher(BenchmarkPool.Scheme), pool, new MatchOptions(), null, default) { KeepsCosts = true };
        run.Run();
        stated = run.Solved!.Solution;
        ground = new SensitivityGround(BenchmarkPool.Scheme, pool, new MatchOptions(), run.Solved, default);
        var draws = new WeightDraws(ground.Moves, Concentration, 1);
        weightings.AddRange(Enumerable.Range(0, Count).Select(draws.Of));
        if (MatchedAnew() != OnOneGround() || MatchedAnew() != WarmStarts())
        {
            throw new InvalidOperationException("They disagree on the greatest totals.");
        }
    }

    [Benchmark(Baseline = true, OperationsPerInvoke = Count)]
    public long MatchedAnew() => weightings.Sum(weights =>
        new Matcher(Scheme(weights)).Match(pool).Pairs.Sum(p => BenchmarkPool.Scheme.Scale.ToSteps(p.Score.Rank)));

    [Benchmark(OperationsPerInvoke = Count)]
    public long OnOneGround() => weightings.Sum(weights =>
    {
        PairScorer scorer = ground.Scorer.Weighing(weights);
        return ground.Match(weights, default).MentorOf.Select((j, i) => BenchmarkPool.Scheme.Scale.ToSteps(scorer.Score(i, j).Rank)).Sum();
    });

    [Benchmark(OperationsPerInvoke = Count)]
    public long WarmStarts() => weightings.Sum(weights =>
    {
        using HeldCosts held = ground.Costs(weights);
        AssignmentProblem problem = MatchCosts.Build(BenchmarkPool.Scheme, pool, held);
        return ((long)Size * BenchmarkPool.Scheme.Scale.Steps) - WarmStart.Solve(ground.Problem, stated, problem).TotalCost;
    });

    private static Scheme Scheme(CriterionWeights weights)
    {
        Scheme stated = BenchmarkPool.Scheme;
        IReadOnlyDictionary<string, double> Named(SideWeights side) =>
            stated.Criteria.Select((c, k) => (c.Id, Weight: side.Of(0)[k])).ToDictionary(w => w.Id, w => w.Weight);
        return new SchemeBuilder(stated.Name) { Weighting = new Stated(Named(weights.Mentees), Named(weights.Mentors)) }
            .AddQuestions(stated.Questionnaire.Questions)
            .AddCriteria(stated.Criteria)
            .AddRules(stated.Rules)
            .Build();
    }
}
