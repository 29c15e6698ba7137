namespace Mentoring.Matching.Cli.Output;

/// <summary>How long something will still take, by how long the share that is done took.</summary>
internal sealed class TimeLeft
{
    private const double LeastShare = 0.02; // less says too little
    private static readonly TimeSpan least = TimeSpan.FromSeconds(1);

    private readonly TimeProvider time;
    private readonly long start;

    /// <summary>Starts the clock.</summary>
    public TimeLeft(TimeProvider time)
    {
        this.time = time;
        start = time.GetTimestamp();
    }

    /// <summary>In words, such as "about 40 s left"; empty while too little is known, and where nothing is left.</summary>
    /// <param name="share">The share that is done, from 0 to 1.</param>
    public string Words(double share)
    {
        TimeSpan gone = time.GetElapsedTime(start);
        if (gone < least || share < LeastShare || share >= 1)
        {
            return "";
        }

        return Words(gone * ((1 - share) / share));
    }

    /// <summary>A time in words, such as "about 40 s left".</summary>
    public static string Words(TimeSpan left)
    {
        double seconds = left.TotalSeconds;
        return seconds switch
        {
            < 1 => "less than a second left",
            < 90 => $"about {ScaleText.Whole((long)Math.Round(seconds))} s left",
            < 5400 => $"about {ScaleText.Whole((long)Math.Round(seconds / 60))} min left",
            _ => $"about {ScaleText.Fixed(seconds / 3600, 1)} h left",
        };
    }
}
