using System.Diagnostics;
using System.Globalization;
using Mentoring.Matching.Benchmarks.Scale;
using Mentoring.Matching.Benchmarks.Workloads;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Benchmarks.Cancelling;

/// <summary>Stops one matching again and again, at points spread over each of its stages, and measures how long it goes on.</summary>
internal sealed class CancelRun
{
    private readonly Matcher matcher;
    private readonly Pool pool;
    private readonly MatchOptions options;
    private readonly TextWriter messages;

    /// <summary>Makes the pool.</summary>
    /// <param name="workload">The matching.</param>
    /// <param name="threads">How many threads may work.</param>
    /// <param name="messages">Where it is told what goes on.</param>
    internal CancelRun(CancelWorkload workload, int threads, TextWriter messages)
    {
        this.messages = messages;
        (Scheme scheme, pool) = ScalePool.Of(workload.Mentees, workload.Mentors, workload.Rules);
        matcher = new Matcher(scheme);
        options = new MatchOptions { Parallelism = threads, MatrixMemoryLimit = workload.IsHeld ? long.MaxValue : 0 };
    }

    /// <summary>Stops the matching so many times in each stage by the clock, and as many times when it tells its progress.</summary>
    internal CancelTable Measure(int points)
    {
        matcher.Match(pool, options); // compiles what is to be measured
        var told = new List<string>();
        var clock = new StageClock(TimeProvider.System, (_, _) => { });
        matcher.Match(pool, options, new Listener(p =>
        {
            clock.Report(p);
            told.Add(p.Stage);
        }));
        clock.End();
        var table = new CancelTable();
        foreach ((string stage, double seconds) in clock.Seconds)
        {
            messages.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {stage}: {seconds:F3} s undisturbed"));
            int[] reports = [.. Enumerable.Range(0, told.Count).Where(k => told[k] == stage)];
            for (int point = 0; point < points; point++)
            {
                StopAfter(stage, seconds * (point + 0.5) / points, table);
                StopAtReport(reports[reports.Length * point / points], table);
            }
        }

        return table;
    }

    private void StopAfter(string stage, double seconds, CancelTable table)
    {
        using var stop = new Stop();
        string current = "";
        int begun = 0;
        Thread? stopper = null;
        Match(
            stop,
            p =>
            {
                Volatile.Write(ref current, p.Stage);
                if (p.Stage == stage && Interlocked.Exchange(ref begun, 1) == 0)
                {
                    stopper = new Thread(() =>
                    {
                        Thread.Sleep(TimeSpan.FromSeconds(seconds));
                        stop.Now(Volatile.Read(ref current));
                    });
                    stopper.Start();
                }
            },
            table);
        stopper?.Join();
    }

    private void StopAtReport(int report, CancelTable table)
    {
        using var stop = new Stop();
        int count = 0;
        Match(
            stop,
            p =>
            {
                if (count++ == report)
                {
                    stop.Now(p.Stage);
                }
            },
            table);
    }

    private void Match(Stop stop, Action<MatchProgress> watch, CancelTable table)
    {
        MatchResult result = matcher.Match(pool, options, new Listener(watch), stop.Token);
        (double wall, double processor) = stop.Since();
        if (result.Status == MatchStatus.Cancelled)
        {
            table.Add(stop.Stage, wall, processor);
        }
    }

    private sealed class Listener(Action<MatchProgress> report) : IProgress<MatchProgress>
    {
        public void Report(MatchProgress value) => report(value);
    }

    /// <summary>A token, and when it was cancelled.</summary>
    private sealed class Stop : IDisposable
    {
        private readonly CancellationTokenSource source = new();
        private long at;
        private TimeSpan processorAt;

        internal CancellationToken Token => source.Token;

        internal string Stage { get; private set; } = "";

        public void Dispose() => source.Dispose();

        internal void Now(string stage)
        {
            Stage = stage;
            processorAt = Environment.CpuUsage.TotalTime;
            at = Stopwatch.GetTimestamp();
            source.Cancel();
        }

        /// <summary>The milliseconds since then by the clock and of all processors.</summary>
        internal (double Wall, double Processor) Since() =>
            (Stopwatch.GetElapsedTime(at).TotalMilliseconds, (Environment.CpuUsage.TotalTime - processorAt).TotalMilliseconds);
    }
}
