using Mentoring.Matching.Benchmarks.Cancelling;
using Mentoring.Matching.Benchmarks.Commands;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class CancelCommandTests
{
    [Fact]
    public void A_size_is_read_with_what_may_stand_beside_it()
    {
        Assert.Equal([new CancelWorkload(20, 10, ScaleRules.Open, false)], Parse("--mentees 20 --mentors 10")!.Workloads);
        CancelArguments all = Parse("--threads 2 --rules selective --held --mentors 10 --points 3 --mentees 20")!;
        Assert.Equal([new CancelWorkload(20, 10, ScaleRules.Selective, true)], all.Workloads);
        Assert.Equal((2, 3), (all.Threads, all.Points));
        Assert.Equal(CancelWorkload.Usual, Parse("--threads 2")!.Workloads);
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--mentees 20")]
    [InlineData("--held")]
    [InlineData("--rules selective")]
    [InlineData("--mentees 20 --mentors")]
    [InlineData("--mentees 20 --mentors 0")]
    [InlineData("--mentees 20 --mentors 10 --rules strict")]
    [InlineData("--points -1")]
    public void What_makes_no_sense_is_refused_with_the_usage(string args)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(2, CancelCommand.Run(Split(args), output, messages));
        Assert.StartsWith("Usage: cancel [--mentees N", messages.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    [Fact]
    public void Each_stage_is_stopped_and_told_of()
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(0, CancelCommand.Run(Split("--mentees 60 --mentors 50 --points 2"), output, messages));
        string[] lines = output.ToString().Split('\n');
        Assert.StartsWith("60 x 50, open rules, pairs not kept:", lines[0], StringComparison.Ordinal);
        Assert.All(["answers", "rules", "criteria"], stage => Assert.Contains(lines, l => l.StartsWith($"| {stage} | ", StringComparison.Ordinal)));
        Assert.StartsWith("The longest from Cancel to the return: ", lines[^2], StringComparison.Ordinal);
    }

    private static string[] Split(string args) => args.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static CancelArguments? Parse(string args) => CancelArguments.Parse(Split(args));
}
