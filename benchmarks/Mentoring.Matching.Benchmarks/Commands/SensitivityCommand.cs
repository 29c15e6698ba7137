using System.Diagnostics;
using System.Globalization;
using Mentoring.Matching.Benchmarks.Solvers;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Tuning;

namespace Mentoring.Matching.Benchmarks.Commands;

/// <summary><c>sensitivity SIZE [DRAWS] [THREADS]</c>: how long the report of a seeded pool takes, stage by stage, and how much of the processors.</summary>
internal static class SensitivityCommand
{
    private const int UsualDraws = 1000;
    private const int WarmUpPeople = 60;

    internal static int Run(ReadOnlySpan<string> args, TextWriter output, TextWriter messages)
    {
        int threads = Environment.ProcessorCount, draws = UsualDraws;
        if (args.Length is 0 or > 3 || !Read(args[0], out int size) || (args.Length > 1 && !Read(args[1], out draws)) || (args.Length > 2 && !Read(args[2], out threads)))
        {
            messages.WriteLine("Usage: sensitivity SIZE [DRAWS] [THREADS]");
            return 2;
        }

        messages.WriteLine(MachineFacts.Of());
        Report(WarmUpPeople, 200, threads, null);
        var stages = new Stages();
        TimeSpan before = Environment.CpuUsage.TotalTime;
        SensitivityReport report = Report(size, draws, threads, stages);
        double used = (Environment.CpuUsage.TotalTime - before).TotalSeconds;
        output.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{size} x {size}, {draws} draws, {threads} threads: {stages}; {used:F2} s of processors. {report.MeanChanged:F1} mentees change on average."));
        return 0;
    }

    private static SensitivityReport Report(int size, int draws, int threads, Stages? stages)
    {
        Pool pool = BenchmarkPool.Of(size, size);
        stages?.Start();
        var report = WeightSensitivity.Of(
            BenchmarkPool.Scheme, pool, new SensitivityOptions { Draws = draws, Matching = new MatchOptions { Parallelism = threads } }, stages);
        stages?.Stop();
        return report;
    }

    private static bool Read(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && number > 0;

    /// <summary>When each stage began.</summary>
    private sealed class Stages : IProgress<MatchProgress>
    {
        private readonly List<(string Stage, long Began)> began = [];
        private long end;

        public void Start() => began.Clear();

        public void Stop() => end = Stopwatch.GetTimestamp();

        public void Report(MatchProgress value)
        {
            if (began.Count == 0 || began[^1].Stage != value.Stage)
            {
                began.Add((value.Stage, Stopwatch.GetTimestamp()));
            }
        }

        public override string ToString() => string.Join(", ", began.Select((stage, k) => string.Create(
            CultureInfo.InvariantCulture,
            $"{stage.Stage} {Stopwatch.GetElapsedTime(stage.Began, k + 1 < began.Count ? began[k + 1].Began : end).TotalSeconds:F2} s")));
    }
}
