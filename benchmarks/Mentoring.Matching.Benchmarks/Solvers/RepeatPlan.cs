namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>How often a solve is repeated: until the budget of time is spent, but at least and at most so many times.</summary>
public sealed record RepeatPlan(int Least, int Most, TimeSpan Budget)
{
    public static RepeatPlan Full { get; } = new(3, 40, TimeSpan.FromSeconds(6));

    public static RepeatPlan Quick { get; } = new(3, 40, TimeSpan.FromSeconds(1));

    /// <summary>Peers are compiled ahead of time and take longer: fewer repeats of them suffice.</summary>
    public RepeatPlan ForPeers() => new(1, 7, Budget);

    /// <summary>Repeats a call that measures itself. A first call that is short is not counted: it finds cold caches.</summary>
    public Times Run(Func<TimeSpan> measured)
    {
        ArgumentNullException.ThrowIfNull(measured);
        var times = new List<TimeSpan>();
        TimeSpan sum = TimeSpan.Zero;
        bool isFirst = true;
        while (times.Count < Least || (times.Count < Most && sum < Budget))
        {
            GC.Collect();
            TimeSpan time = measured();
            if (!isFirst || time > Budget / 4)
            {
                times.Add(time);
                sum += time;
            }

            isFirst = false;
        }

        return new Times(times.Select(time => time.TotalMilliseconds));
    }
}
