using System.Diagnostics;
using System.Globalization;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>
/// <c>score SIZE</c>: criterion comparisons a second on one core, 30 % of the answers missing, by the plan and by its scalar twin; the best of
/// several runs each.
/// </summary>
internal static class ScoreCommand
{
    private const double Missing = 0.3;
    private const int Runs = 15;
    private const int TwinRows = 50;

    internal static int Run(string size)
    {
        int people = int.Parse(size, CultureInfo.InvariantCulture);
        Scheme scheme = BenchmarkPool.Scheme;
        Pool pool = BenchmarkPool.Of(people, people, Missing);
        long start = Stopwatch.GetTimestamp();
        PairScorer scorer = PairScorer.Create(
            new ResponseTable(pool), scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution);
        var plan = new ScoringPlan(scorer, scheme.Scale.Steps);
        TimeSpan preparing = Stopwatch.GetElapsedTime(start);
        int rows = Math.Min(people, TwinRows);
        double comparisons = (double)scheme.Criteria.Length * people;
        double planned = comparisons * people / Best(() => ScoreByPlan(plan, people));
        double twin = comparisons * rows / Best(() => ScoreByTwin(scorer, rows));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"prepared in {preparing.TotalMilliseconds:F0} ms; criterion comparisons a second on one core: "
            + $"plan {planned / 1e9:F2} G, twin {twin / 1e9:F4} G, ratio {planned / twin:F0}"));
        return 0;
    }

    private static double ScoreByPlan(ScoringPlan plan, int people)
    {
        ScoringWorkspace workspace = plan.CreateWorkspace();
        var costs = new int[people];
        double total = 0;
        for (int mentee = 0; mentee < people; mentee++)
        {
            plan.Costs(mentee, 0, costs, workspace);
            total += costs[mentee];
        }

        return total;
    }

    private static double ScoreByTwin(PairScorer scorer, int rows)
    {
        double total = 0;
        for (int mentee = 0; mentee < rows; mentee++)
        {
            for (int mentor = 0; mentor < scorer.Responses.MentorCount; mentor++)
            {
                total += scorer.Score(mentee, mentor).Rank;
            }
        }

        return total;
    }

    private static double Best(Func<double> work)
    {
        double best = double.PositiveInfinity;
        for (int run = 0; run < Runs; run++)
        {
            long start = Stopwatch.GetTimestamp();
            GC.KeepAlive(work());
            best = Math.Min(best, Stopwatch.GetElapsedTime(start).TotalSeconds);
        }

        return best;
    }
}
