namespace Mentoring.Matching.Benchmarks.Scale;

/// <summary>How long each stage of a matching takes, told by its own reports of progress: a stage lasts from its first report to another's.</summary>
/// <param name="time">The clock.</param>
/// <param name="ended">Is told of each stage that ends, with its seconds.</param>
internal sealed class StageClock(TimeProvider time, Action<string, double> ended) : IProgress<MatchProgress>
{
    private readonly Lock key = new(); // a solver may report from any of its threads
    private readonly OrderedDictionary<string, double> seconds = new(StringComparer.Ordinal);
    private string? current;
    private long start;

    /// <summary>The seconds of each stage that has ended, in the order in which they first began. A stage that came again has the sum.</summary>
    internal IReadOnlyDictionary<string, double> Seconds => seconds;

    public void Report(MatchProgress value) => Begin(value.Stage);

    /// <summary>Begins a stage, and ends the one before, where it is not the same.</summary>
    internal void Begin(string stage)
    {
        lock (key)
        {
            if (stage != current)
            {
                EndCurrent();
                seconds.TryAdd(stage, 0);
                (current, start) = (stage, time.GetTimestamp());
            }
        }
    }

    /// <summary>Ends the last stage.</summary>
    internal void End()
    {
        lock (key)
        {
            EndCurrent();
        }
    }

    private void EndCurrent()
    {
        if (current is not null)
        {
            double took = time.GetElapsedTime(start).TotalSeconds;
            seconds[current] += took;
            ended(current, took);
            current = null;
        }
    }
}
