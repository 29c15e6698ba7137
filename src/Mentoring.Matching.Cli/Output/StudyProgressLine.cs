using Mentoring.Matching.Studies.Running;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Puts the progress of a study into words: the cells that are done, the share of all, and the time left.</summary>
internal sealed class StudyProgressLine(TimeProvider time, Action<string> show) : IProgress<StudyProgress>
{
    private static readonly TimeSpan pause = TimeSpan.FromSeconds(0.1); // nobody reads faster

    private long? shown;

    public void Report(StudyProgress value)
    {
        if (shown is { } last && time.GetElapsedTime(last) < pause && value.Done < value.Total)
        {
            return;
        }

        shown = time.GetTimestamp();
        string left = value.Done < value.Total && value.TimeLeft is { } rest ? $", {TimeLeft.Words(rest)}" : "";
        show($"{ScaleText.Whole(value.Done)} of {ScaleText.Whole(value.Total)} cells, {ScaleText.Percent((double)value.Done / value.Total)} of all{left}");
    }
}
