namespace Mentoring.Matching.Cli.Tests;

public sealed class CommandLineTests
{
    [Theory]
    [InlineData("match", "--shceme", "--scheme")]
    [InlineData("explain", "--mente", "--mentee")]
    [InlineData("validate", "--mentors-", "--mentors")]
    [InlineData("study rerun", "--manifset", "--manifest")]
    public void A_misspelt_option_is_a_usage_error_that_names_the_nearest(string command, string option, string nearest)
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run([.. command.Split(' '), option, "x"]));
        Assert.Equal("", tool.Out);
        Assert.Contains($"'{option}' was not matched", tool.Error, StringComparison.Ordinal);
        Assert.Contains(nearest, tool.ErrorLines);
        Assert.Equal($"See 'mentoring-matching {command} --help'.", tool.ErrorLines[^1]);
    }

    [Theory]
    [InlineData("solve", "--maximise", "--format, --maximize, --capacities, --min-loads, --constraints, --unassigned, --demand, --load-step, --solver, --objective, --earlier, --most-changes, --column-costs, --proposing, --stability, --seed, --best, --time-limit, --round, --json")]
    [InlineData("init", "--forse", "--force")]
    public void A_misspelt_option_is_not_taken_for_a_path(string command, string option, string options)
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run(command, option));
        Assert.Contains($"There is no option '{option}'; the options are {options}.", tool.ErrorLines);
    }

    [Fact]
    public void A_misspelt_command_is_a_usage_error()
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run("mtach"));
        Assert.Contains("match", tool.ErrorLines);
        Assert.Equal(1, tool.Run());
    }

    [Fact]
    public void Options_that_are_missing_are_all_named()
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run("match"));
        Assert.All(["--scheme", "--mentees", "--mentors", "--out"], o => Assert.Contains($"Option '{o}' is required.", tool.ErrorLines));
    }

    [Theory]
    [InlineData("match")]
    [InlineData("fairness")]
    [InlineData("verify")]
    [InlineData("explain")]
    [InlineData("validate")]
    [InlineData("lint")]
    [InlineData("form")]
    [InlineData("init")]
    [InlineData("generate")]
    [InlineData("solve")]
    [InlineData("convert")]
    [InlineData("whynot")]
    [InlineData("whatif")]
    [InlineData("unmatched")]
    [InlineData("agreement")]
    [InlineData("next-round")]
    [InlineData("end")]
    [InlineData("study run")]
    [InlineData("study rerun")]
    [InlineData("study new")]
    [InlineData("completion")]
    public void Help_has_an_example_that_parses(string command)
    {
        using var tool = new Tool();

        Assert.Equal((0, ""), (tool.Run([.. command.Split(' '), "--help"]), tool.Error));
        string[] lines = tool.Out.Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        string example = lines[Array.IndexOf(lines, "Example:") + 1];
        Assert.StartsWith($"mentoring-matching {command} ", example, StringComparison.Ordinal);
        if (command is not ("init" or "generate" or "study new" or "completion"))
        {
            // The files are not there, which is an input problem and no longer one of usage.
            Assert.Equal(2, tool.Run(example.Split(' ')[1..]));
        }
    }

    [Fact]
    public void Help_lists_commands_and_exit_codes()
    {
        using var tool = new Tool();

        Assert.Equal(0, tool.Run("--help"));
        Assert.All(["match", "explain", "validate", "init", "solve", "Exit codes: 0 done"], t => Assert.Contains(t, tool.Out, StringComparison.Ordinal));
    }
}
