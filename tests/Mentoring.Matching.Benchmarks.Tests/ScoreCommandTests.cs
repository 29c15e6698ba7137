using Mentoring.Matching.Benchmarks.Commands;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class ScoreCommandTests
{
    [Fact]
    public void Without_numpy_the_plan_is_measured_all_the_same()
    {
        using var output = new StringWriter();
        Assert.Equal(0, ScoreCommand.Run(["60", "--python", "there-is-no-such-python"], output, TextWriter.Null));
        Assert.Contains("plan ", output.ToString(), StringComparison.Ordinal);
        Assert.Contains("NumPy is not on this machine", output.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("60 --python")]
    [InlineData("60 --numpy x")]
    public void What_makes_no_sense_is_refused_with_the_usage(string args)
    {
        using var messages = new StringWriter();
        Assert.Equal(2, ScoreCommand.Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextWriter.Null, messages));
        Assert.StartsWith("Usage: score SIZE", messages.ToString(), StringComparison.Ordinal);
    }
}
