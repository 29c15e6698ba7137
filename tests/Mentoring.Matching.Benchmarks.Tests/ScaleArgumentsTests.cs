using Mentoring.Matching.Benchmarks.Commands;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class ScaleArgumentsTests
{
    [Fact]
    public void A_size_is_read_with_what_may_stand_beside_it()
    {
        Assert.Equal(new ScaleArguments(20, 10, ScaleRules.Open, 1, false, 0, ""), Parse("--mentees 20 --mentors 10"));
        Assert.Equal(
            new ScaleArguments(20, 10, ScaleRules.Selective, 2, false, 0, ""), Parse("--threads 2 --rules selective --mentors 10 --mentees 20"));
    }

    [Fact]
    public void Growth_has_a_base_and_a_picture_unless_they_are_given()
    {
        Assert.Equal(new ScaleArguments(0, 0, ScaleRules.Open, 1, true, 2500, Path.Combine("docs", "pictures", "scale.svg")), Parse("--grow"));
        Assert.Equal(new ScaleArguments(0, 0, ScaleRules.Open, 1, true, 40, "a.svg"), Parse("--grow --base 40 --picture a.svg"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("--help")]
    [InlineData("--mentees 20")]
    [InlineData("--mentees 20 --mentors")]
    [InlineData("--mentees 20 --mentors ten")]
    [InlineData("--mentees 20 --mentors 0")]
    [InlineData("--mentees 20 --mentors -1")]
    [InlineData("--mentees 20 --mentors 10 --rules strict")]
    [InlineData("--mentees 20 --mentors 10 --threads 0")]
    [InlineData("--mentees 20 --mentors 10 --base 40")]
    [InlineData("--mentees 20 --mentors 10 --grow")]
    [InlineData("--mentees 20 --mentors 10 extra")]
    [InlineData("--grow --threads")]
    public void What_makes_no_sense_is_refused_with_the_usage(string args)
    {
        using var output = new StringWriter();
        using var messages = new StringWriter();
        Assert.Equal(2, ScaleCommand.Run(Split(args), output, messages));
        Assert.StartsWith("Usage: scale --mentees N", messages.ToString(), StringComparison.Ordinal);
        Assert.Empty(output.ToString());
    }

    private static string[] Split(string args) => args.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private static ScaleArguments? Parse(string args) => ScaleArguments.Parse(Split(args));
}
