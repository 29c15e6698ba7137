using Mentoring.Matching.Benchmarks.Commands;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class ProposalCommandTests
{
    [Theory]
    [InlineData("60 5")]
    [InlineData("60 5 --both")]
    [InlineData("60 5 --objectives mostPlaced,worstOff")]
    public void Every_question_and_edit_is_measured_and_the_last_state_proved(string args)
    {
        using var output = new StringWriter();
        Assert.Equal(0, ProposalCommand.Run(args.Split(' '), output, TextWriter.Null));
        foreach (string what in (string[])["whyNot: median ", "pin: median ", "forbid: median ", "leave: median ", "swap: median ", "certificate is valid", "whyUnmatched: ", "recruitmentBrief: "])
        {
            Assert.Contains(what, output.ToString(), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("many")]
    [InlineData("0")]
    [InlineData("60 0")]
    [InlineData("60 5 5")]
    [InlineData("60 --objectives best")]
    public void What_makes_no_sense_is_refused_with_the_usage(string args)
    {
        using var messages = new StringWriter();
        Assert.Equal(2, ProposalCommand.Run(args.Split(' ', StringSplitOptions.RemoveEmptyEntries), TextWriter.Null, messages));
        Assert.StartsWith("Usage: proposal SIZE", messages.ToString(), StringComparison.Ordinal);
    }
}
