namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>How often a solve is repeated: until the budget of time is spent, but at least and at most so many times.</summary>
public sealed record RepeatPlan(int Least, int Most, TimeSpan Budget, SolveClock Clock)
{
    public static RepeatPlan Full { get; } = new(3, 40, TimeSpan.FromSeconds(6), SolveClock.Wall);

    public static RepeatPlan Quick { get; } = new(3, 40, TimeSpan.FromSeconds(1), SolveClock.Wall);

    /// <summary>Peers are compiled ahead of time and take longer: fewer repeats of them suffice.</summary>
    public RepeatPlan ForPeers() => this with { Least = 1, Most = 7 };

    /// <summary>Measures a call, each time after a preparation that is not measured. A first call that is short is not counted: it finds cold caches.</summary>
    public Times Run(Action measured, Action? preparation = null)
    {
        var times = new List<TimeSpan>();
        TimeSpan sum = TimeSpan.Zero;
        bool isFirst = true;
        while (times.Count < Least || (times.Count < Most && sum < Budget))
        {
            preparation?.Invoke();
            GC.Collect();
            TimeSpan time = Clock.Time(measured);
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
