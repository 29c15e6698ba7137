using System.Diagnostics;
using System.Globalization;
using Mentoring.Matching.Benchmarks.Commands;
using Mentoring.Matching.Benchmarks.Workloads;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Benchmarks.Scale;

/// <summary>Makes the shortlists of a seeded pool and measures each stage, from making the people to the result.</summary>
/// <param name="arguments">What is made.</param>
/// <param name="messages">Where each stage that ends is told.</param>
internal sealed class ShortlistScaleRun(ShortlistArguments arguments, TextWriter messages)
{
    private const double GiB = 1 << 30;

    internal ShortlistScaleReport Make()
    {
        Say($"{arguments.Mentees} mentees, {arguments.Mentors} mentors, {Rules} rules, {arguments.Threads} {(arguments.Threads == 1 ? "thread" : "threads")}");
        var clock = new StageClock(
            TimeProvider.System, (stage, took) => Say($"  {stage,-12} {took,10:F3} s, most memory so far {PeakMemory() / GiB:F2} GiB"));
        clock.Begin("pool");
        (Scheme scheme, Pool pool) = ScalePool.Of(arguments.Mentees, arguments.Mentors, arguments.Rules);
        clock.Begin("answers");
        var options = new ShortlistOptions
        {
            Side = arguments.Side,
            Length = arguments.Length,
            MostShowings = arguments.Cap,
            Parallelism = arguments.Threads,
        };
        ShortlistResult result = new Matcher(scheme).Shortlist(pool, options, clock);
        clock.End();
        return Report(clock.Seconds, result);
    }

    private string Rules => arguments.Rules == ScaleRules.Open ? "open" : "selective";

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private ShortlistScaleReport Report(IReadOnlyDictionary<string, double> seconds, ShortlistResult result)
    {
        long listed = result.Lists.Sum(list => (long)list.Count);
        double rank = result.Lists.Sum(list => list.Pairs.Sum(pair => pair.Score.Rank));
        var report = new ShortlistScaleReport(
            arguments.Mentees,
            arguments.Mentors,
            Rules,
            arguments.Side == Side.Mentee ? "mentee" : "mentor",
            arguments.Length,
            arguments.Cap,
            arguments.Threads,
            seconds.ToDictionary(stage => stage.Key, stage => Math.Round(stage.Value, 6)),
            Math.Round(seconds.Values.Sum(), 6),
            PeakMemory(),
            listed,
            Math.Round(listed == 0 ? 0 : rank / listed, 9),
            result.Lists.Count(list => list.Shortfall is not null),
            result.Shown.Length == 0 ? 0 : result.Shown.Max(shown => shown.Count),
            result.Shown.Count(shown => shown.Count == 0));
        Say($"  {"all",-12} {report.TotalSeconds,10:F3} s, {listed} listed, {report.Short} short lists");
        Say($"  shown at most {report.MostShown} times, {report.NeverShown} never");
        return report;
    }

    private void Say(FormattableString text) => messages.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
