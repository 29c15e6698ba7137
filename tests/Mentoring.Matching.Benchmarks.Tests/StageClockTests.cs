using Mentoring.Matching.Benchmarks.Scale;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class StageClockTests
{
    [Fact]
    public void A_stage_lasts_until_another_begins_and_one_that_comes_again_has_the_sum()
    {
        var time = new SetTime();
        var ended = new List<(string, double)>();
        var clock = new StageClock(time, (stage, took) => ended.Add((stage, took)));
        clock.Begin("pool");
        time.Seconds = 2;
        clock.Report(new MatchProgress("rules", 0));
        time.Seconds = 5;
        clock.Report(new MatchProgress("rules", 0.5));
        time.Seconds = 6;
        clock.Report(new MatchProgress("assignment", 0));
        time.Seconds = 13;
        clock.Report(new MatchProgress("rules", 0.9));
        time.Seconds = 14;
        clock.End();
        clock.End();
        Assert.Equal([("pool", 2), ("rules", 4), ("assignment", 7), ("rules", 1)], ended);
        Assert.Equal([new("pool", 2), new("rules", 5), new("assignment", 7)], clock.Seconds);
    }

    private sealed class SetTime : TimeProvider
    {
        public long Seconds { get; set; }

        public override long TimestampFrequency => 1;

        public override long GetTimestamp() => Seconds;
    }
}
