using System.Diagnostics;
using System.Globalization;
using Mentoring.Matching.Benchmarks.Peers;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Responses;
using Mentoring.Matching.Scoring;
using Mentoring.Matching.Scoring.Kernels;
using Mentoring.Matching.Threading;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary>
/// <c>score SIZE [--python PATH]</c>: criterion comparisons a second, 30 % of the answers missing, by the plan on one thread and on two, by its scalar
/// twin (the best of several runs each) and by NumPy; the first two also under policies that look at what else is known of a pair. Fails when NumPy's
/// ranks are not ours.
/// </summary>
internal static class ScoreCommand
{
    private const double Missing = 0.3;
    private const int Runs = 15;
    private const int TwinRows = 50;
    private const int RowsPerBlock = 32;

    internal static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter messages)
    {
        if (Parse(args) is not { } arguments)
        {
            messages.WriteLine("Usage: score SIZE [--python PATH]");
            return 2;
        }

        int people = arguments.People;
        Scheme scheme = BenchmarkPool.Scheme;
        Pool pool = BenchmarkPool.Of(people, people, Missing);
        long start = Stopwatch.GetTimestamp();
        PairScorer scorer = PairScorer.Create(
            new ResponseTable(pool), scheme.Criteria, scheme.Weighting, scheme.Reciprocity, scheme.MissingAnswers, scheme.Caution);
        var plan = new ScoringPlan(scorer, scheme.Scale.Steps);
        TimeSpan preparing = Stopwatch.GetElapsedTime(start);
        double planned = Measure($"prepared in {preparing.TotalMilliseconds:F0} ms", scorer, plan, output);
        foreach (MissingAnswerPolicy policy in new MissingAnswerPolicy[] { new Renormalise(), new ShrunkMean() })
        {
            PairScorer other = PairScorer.Create(
                scorer.Responses, scheme.Criteria, scheme.Weighting, scheme.Reciprocity, policy, scheme.Caution);
            Measure($"under {policy.GetType().Name}", other, new ScoringPlan(other, scheme.Scale.Steps), output);
        }

        return Compare(new NumpyScoring(arguments.Python).Measure(scorer, plan), planned, scheme.Criteria.Length, output, messages);
    }

    private static (int People, string? Python)? Parse(ReadOnlySpan<string> args) =>
        args is [string size, .. ReadOnlySpan<string> rest] && int.TryParse(size, NumberStyles.None, CultureInfo.InvariantCulture, out int people) && people > 0
            ? rest switch
            {
                [] => (people, null),
                ["--python", string path] => (people, path),
                _ => null,
            }
            : null;

    private static int Compare(NumpyRun? numpy, double planned, int criteria, TextWriter output, TextWriter messages)
    {
        if (numpy is null)
        {
            output.WriteLine("NumPy is not on this machine (install python3-numpy, or name an interpreter with --python): not compared.");
            return 0;
        }

        foreach (NumpyWay way in numpy.Ways)
        {
            output.WriteLine($"NumPy {numpy.Numpy}, {way.Name}: {Against(way.Both)} with both views, {Against(way.One)} with the views made one beforehand");
        }

        double difference = numpy.Ways.Max(way => way.Difference);
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"the fastest: {Against(numpy.Ways.Max(way => way.Both))} with both views, {Against(numpy.Ways.Max(way => way.One))} with one; "
            + $"all ranks within {difference:E1} of ours"));
        if (difference <= NumpyScoring.Tolerance)
        {
            return 0;
        }

        messages.WriteLine("NumPy's ranks are not ours.");
        return 1;

        string Against(double pairs) =>
            string.Create(CultureInfo.InvariantCulture, $"{criteria * pairs / 1e9:F3} G (ratio {planned / (criteria * pairs):F0})");
    }

    /// <summary>Says how many comparisons a second the plan and the twin make.</summary>
    /// <returns>Those of the plan.</returns>
    private static double Measure(string what, PairScorer scorer, ScoringPlan plan, TextWriter output)
    {
        int people = scorer.Responses.MenteeCount, rows = Math.Min(people, TwinRows);
        double comparisons = (double)scorer.Criteria.Length * people;
        double planned = comparisons * people / Best(() => ScoreByPlan(plan, people, 1));
        double together = comparisons * people / Best(() => ScoreByPlan(plan, people, 2));
        double twin = comparisons * rows / Best(() => ScoreByTwin(scorer, rows));
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}; criterion comparisons a second on one core: plan {planned / 1e9:F2} G, twin {twin / 1e9:F4} G, ratio {planned / twin:F0}; "
            + $"plan on two threads {together / 1e9:F2} G"));
        return planned;
    }

    private static double ScoreByPlan(ScoringPlan plan, int people, int threads) => Workers.Run(
        threads,
        people,
        RowsPerBlock,
        () => (Workspace: plan.CreateWorkspace(), Costs: new int[people]),
        (own, from, to) =>
        {
            for (int mentee = from; mentee < to; mentee++)
            {
                plan.Costs(mentee, 0, own.Costs, own.Workspace);
            }
        },
        null,
        CancellationToken.None)!.Count;

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
