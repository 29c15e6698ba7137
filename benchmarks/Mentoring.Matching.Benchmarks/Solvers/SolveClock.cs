using System.Diagnostics;

namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>What a time is: that of the wall, or of the processors on this process, which other programs of the machine disturb less.</summary>
/// <remarks>The processor's time counts what the runtime does beside the solver too; the least of some repeats is nearly free of it.</remarks>
public sealed class SolveClock
{
    private readonly Func<TimeSpan> now;

    private SolveClock(string name, Func<TimeSpan> now) => (Name, this.now) = (name, now);

    public static SolveClock Wall { get; } = new("wall", () => Stopwatch.GetElapsedTime(0));

    public static SolveClock Processor { get; } = new("processor", () => Environment.CpuUsage.TotalTime);

    public string Name { get; }

    /// <summary>The time that a call takes.</summary>
    public TimeSpan Time(Action call)
    {
        ArgumentNullException.ThrowIfNull(call);
        TimeSpan start = now();
        call();
        return now() - start;
    }
}
