using System.Diagnostics;
using System.Globalization;
using Mentoring.Matching.Benchmarks.Workloads;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Benchmarks.Scale;

/// <summary>Matches seeded pools and measures each stage, from making the people to the result.</summary>
/// <param name="rules">How much the rules leave.</param>
/// <param name="threads">How many threads may work.</param>
/// <param name="messages">Where each stage that ends is told.</param>
internal sealed class ScaleRun(ScaleRules rules, int threads, TextWriter messages)
{
    private static readonly string[] scoringStages = ["scores", "assignment", "certificate"]; // where no matrix is kept each of them scores pairs

    private const double GiB = 1 << 30;

    internal ScaleReport Match(int mentees, int mentors)
    {
        Say($"{mentees} mentees, {mentors} mentors, {Name(rules)} rules, {threads} {(threads == 1 ? "thread" : "threads")}");
        var clock = new StageClock(
            TimeProvider.System, (stage, took) => Say($"  {stage,-12} {took,10:F3} s, most memory so far {PeakMemory() / GiB:F2} GiB"));
        clock.Begin("pool");
        (Scheme scheme, Pool pool) = ScalePool.Of(mentees, mentors, rules);
        clock.Begin("answers");
        MatchResult result = new Matcher(scheme).Match(pool, new MatchOptions { Parallelism = threads }, clock);
        clock.End();
        ScaleReport report = Report(scheme, clock.Seconds, result);
        Say($"  {"all",-12} {report.TotalSeconds,10:F3} s, {report.PairsEligible} of {(long)mentees * mentors} pairs eligible");
        Say($"  {report.Placed} placed, total {report.Total:F6}, {(report.Certified ? "certified" : "not certified")}");
        return report;
    }

    private static string Name(ScaleRules rules) => rules == ScaleRules.Open ? "open" : "selective";

    private static long PeakMemory()
    {
        using var process = Process.GetCurrentProcess();
        return process.PeakWorkingSet64;
    }

    private ScaleReport Report(Scheme scheme, IReadOnlyDictionary<string, double> seconds, MatchResult result)
    {
        MatchTotals totals = result.Totals;
        double scoring = scoringStages.Sum(stage => seconds.GetValueOrDefault(stage));
        return new ScaleReport(
            totals.Mentees,
            totals.Mentors,
            Name(rules),
            threads,
            seconds.ToDictionary(stage => stage.Key, stage => Math.Round(stage.Value, 6)),
            Math.Round(seconds.Values.Sum(), 6),
            totals.EligiblePairs,
            result.PairsScored,
            scoring > 0 ? Math.Round((double)result.PairsScored * scheme.Criteria.Length / scoring) : null,
            PeakMemory(),
            totals.Placed,
            totals.Rank,
            result.Certificate is { IsValid: true },
            result.Gap);
    }

    private void Say(FormattableString text) => messages.WriteLine(text.ToString(CultureInfo.InvariantCulture));
}
