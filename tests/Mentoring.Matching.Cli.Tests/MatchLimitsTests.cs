using System.Text.Json;
using Mentoring.Matching.Cli.Commands;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Tests;

public sealed class MatchLimitsTests
{
    [Fact]
    public void Threads_change_nothing()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool);
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv")]));
        string expected = tool.Read("m.csv");
        foreach (string threads in (string[])["1", "2", "7"])
        {
            Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--threads", threads]));
            Assert.Equal(expected, tool.Read("m.csv"));
        }
    }

    [Theory]
    [InlineData("--threads", "0", "--threads takes a number above 0 and up to 1024.")]
    [InlineData("--threads", "2000", "--threads takes a number above 0 and up to 1024.")]
    [InlineData("--time-limit", "-1", "--time-limit takes a number above 0 and up to 4000000.")]
    [InlineData("--time-limit", "NaN", "--time-limit takes a number above 0 and up to 4000000.")]
    [InlineData("--memory-limit", "0", "--memory-limit takes a number above 0 and up to 2147483647.")]
    public void Numbers_out_of_range_are_refused(string option, string number, string message)
    {
        using var tool = new Tool();
        Assert.Equal(1, tool.Run(["match", .. TinyScheme.In(tool), "--out", tool.At("m.csv"), option, number]));
        Assert.Contains(message, tool.ErrorLines);
        Assert.False(File.Exists(tool.At("m.csv")));
    }

    [Fact]
    public void When_time_is_up_there_is_a_matching_with_its_gap()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run(["match", .. TinyScheme.In(tool), "--out", tool.At("m.csv"), "--json", tool.At("r.json"), "--time-limit", "1e-9"]));
        Assert.Contains("Status: feasible", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Placed: 2 of 2", tool.Out, StringComparison.Ordinal);
        Assert.Contains("Gap: at most ", tool.Out, StringComparison.Ordinal);
        JsonElement json = tool.Json("r.json");
        Assert.Equal(("feasible", false), (json.GetProperty("status").GetString(), json.GetProperty("certified").GetBoolean()));
        Assert.True(json.GetProperty("gap").GetInt64() >= 0);
    }

    [Fact]
    public void Time_enough_changes_nothing()
    {
        using var tool = new Tool();
        Assert.Equal(0, tool.Run(["match", .. TinyScheme.In(tool), "--out", tool.At("m.csv"), "--json", tool.At("r.json"), "--time-limit", "600"]));
        Assert.Contains("Status: optimal", tool.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("Gap:", tool.Out, StringComparison.Ordinal);
        Assert.Equal(0, tool.Json("r.json").GetProperty("gap").GetInt64());
    }

    [Fact]
    public void Pairs_are_kept_only_where_they_fit_and_what_cannot_fit_is_refused()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(
            tool,
            "id,name,level\n" + string.Concat(Enumerable.Range(0, 700).Select(i => $"e{i},E{i},{i % 11}\n")),
            "id,name,level,least\n" + string.Concat(Enumerable.Range(0, 700).Select(i => $"o{i},O{i},{i % 7},\n")));
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("kept.csv"), "--memory-limit", "100"]));
        Assert.Equal("", tool.Error);

        // 490,000 pairs of 4 bytes are nearly 2 MiB.
        Assert.Equal(0, tool.Run(["match", .. files, "--out", tool.At("not.csv"), "--memory-limit", "2", "--threads", "1"]));
        Assert.Equal(["490000 pairs, not kept but worked out when needed: about 1 MiB of memory, 1 thread."], tool.ErrorLines);
        Assert.Equal(tool.Read("kept.csv"), tool.Read("not.csv"));
    }

    [Fact]
    public void What_cannot_fit_is_refused_with_the_numbers()
    {
        var estimate = new MatchEstimate(400_000_000, HoldsMatrix: false, 25L << 20);
        var limits = new MatchLimits(2, null, 24);
        Assert.Equal(
            "400000000 pairs need about 25 MiB of memory even if they are not kept, but 24 MiB are allowed; raise --memory-limit, or match in parts, such as by region.",
            limits.Refusal(estimate, new MatchOptions { MemoryLimit = 24L << 20 }));
        Assert.Null(limits.Refusal(estimate, new MatchOptions { MemoryLimit = 25L << 20 }));
        Assert.Equal(
            "400000000 pairs, not kept but worked out when needed: about 25 MiB of memory, 2 threads.", limits.Estimate(estimate));
        Assert.Equal(
            "100000000 pairs, kept: about 400 MiB of memory, 2 threads.", limits.Estimate(new MatchEstimate(100_000_000, true, 400L << 20)));
        Assert.Null(limits.Estimate(new MatchEstimate(99_999_999, true, 400L << 20)));
    }

    [Fact]
    public void A_pool_too_large_for_the_limit_is_an_input_error()
    {
        using var tool = new Tool();
        string[] files = TinyScheme.In(tool, "id,name,level\n" + string.Concat(Enumerable.Range(0, 3000).Select(i => $"e{i},E{i},1\n")));
        Assert.Equal(2, tool.Run(["match", .. files, "--out", tool.At("m.csv"), "--memory-limit", "1"]));
        Assert.Contains("6000 pairs need about 2 MiB of memory even if they are not kept, but 1 MiB are allowed; raise --memory-limit", tool.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(tool.At("m.csv")));
    }

    [Fact]
    public void Progress_is_told_in_words_with_the_time_left()
    {
        var time = new SetTime();
        var lines = new List<string>();
        var progress = new ProgressLine(time, lines.Add);
        progress.Report(new MatchProgress("rules", 0));
        time.Seconds = 10;
        progress.Report(new MatchProgress("scores", 0.5) { Overall = 0.25 });
        time.Seconds = 10.05;
        progress.Report(new MatchProgress("scores", 0.51) { Overall = 0.26 }); // too soon after the one before
        time.Seconds = 20;
        progress.Report(new MatchProgress("assignment", 1) { Overall = 0.1 });
        time.Seconds = 40;
        progress.Report(new MatchProgress("result", 1) { Overall = 1 });
        Assert.Equal(
            [
                "rules 0%, 0% of all",
                "scores 50%, 25% of all, about 30 s left",
                "assignment 100%, 10% of all, about 3 min left",
                "result 100%, 100% of all",
            ],
            lines);
    }

    [Theory]
    [InlineData(0.5, 0.5, "")]
    [InlineData(60, 0.01, "")]
    [InlineData(60, 1, "")]
    [InlineData(60, 0.99, "less than a second left")]
    [InlineData(60, 0.5, "about 60 s left")]
    [InlineData(600, 0.25, "about 30 min left")]
    [InlineData(7200, 0.5, "about 2.0 h left")]
    public void Time_left_is_what_the_rest_takes_at_the_same_pace(double gone, double share, string words)
    {
        var time = new SetTime();
        var left = new TimeLeft(time);
        time.Seconds = gone;
        Assert.Equal(words, left.Words(share));
    }

    private sealed class SetTime : TimeProvider
    {
        public double Seconds { get; set; }

        public override long TimestampFrequency => 1_000_000;

        public override long GetTimestamp() => (long)(Seconds * TimestampFrequency);
    }
}
