namespace Mentoring.Matching.Cli.Tests;

public sealed class ValidateCommandTests
{
    [Fact]
    public void A_scheme_alone_is_checked()
    {
        using var tool = new Tool();

        Assert.Equal(0, tool.Run("validate", "--scheme", tool.Write("s.json", TinyScheme.Json)));
        Assert.Contains("No problems.", tool.Out, StringComparison.Ordinal);
        Assert.Equal(2, tool.Run("validate", "--scheme", tool.Write("s.json", TinyScheme.Json[..^3])));
        Assert.Contains("s.json: line ", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Answer_rates_and_ignored_columns_are_shown_beside_the_problems()
    {
        using var tool = new Tool();
        int code = tool.Run(["validate", .. TinyScheme.In(tool, "id,name,level,extra\na,Ann,,1\nb,Ben,any,\nc,Cem,12,\nd,Dee,3,\n")]);

        Assert.Equal(2, code);
        string[] lines = tool.Out.Split(Environment.NewLine);
        Assert.Contains("Mentees without problems: 3", lines);
        Assert.Contains("side\tquestion\tanswered\tskipped\tno preference\twithheld\tunreadable\tshare", lines);
        Assert.Contains("mentees\tlevel\t1\t1\t1\t0\t1\t25%", lines);
        Assert.Contains("mentors\tlevel\t2\t0\t0\t0\t0\t100%", lines);
        Assert.Contains("Ignored columns of mentees (mentees.csv): extra", lines);
        Assert.Equal(["mentees.csv, row 4, column \"level\": '12' is not a number from 0 to 10; correct the cell, or clear it.", "1 problem."], tool.ErrorLines);
    }

    [Fact]
    public void Half_the_files_are_a_usage_error()
    {
        using var tool = new Tool();

        Assert.Equal(1, tool.Run("validate", "--scheme", "s.json", "--mentees", "a.csv"));
        Assert.Contains("Give --mentees and --mentors together, or neither.", tool.ErrorLines);
        Assert.Equal(1, tool.Run("validate", "--scheme", "s.json", "--pairs", "a.csv"));
    }
}
