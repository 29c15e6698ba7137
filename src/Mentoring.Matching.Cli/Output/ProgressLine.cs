namespace Mentoring.Matching.Cli.Output;

/// <summary>Puts progress into words: the stage, the share of all that is done, and the time left.</summary>
/// <remarks>Unlike Progress of the framework it reports at once and on the same thread, so no report comes after the end.</remarks>
internal sealed class ProgressLine(TimeProvider time, Action<string> show) : IProgress<MatchProgress>
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(0.1); // nobody reads faster

    private readonly TimeLeft left = new(time);
    private string? stage;
    private long shown;

    public void Report(MatchProgress value)
    {
        if (value.Stage == stage && time.GetElapsedTime(shown) < pause)
        {
            return;
        }

        (stage, shown) = (value.Stage, time.GetTimestamp());
        string words = left.Words(value.Overall);
        show($"{value.Stage} {ScaleText.Percent(value.Share)}, {ScaleText.Percent(value.Overall)} of all{(words.Length > 0 ? ", " : "")}{words}");
    }
}
