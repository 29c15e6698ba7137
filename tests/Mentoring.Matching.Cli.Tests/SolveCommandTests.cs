using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

public sealed class SolveCommandTests
{
    [Theory]
    [InlineData("orlib", "2\n 1 2\n 3 5\n", 5)]
    [InlineData("csv", "1.5,2.25\n3,5\n", 5.25)]
    [InlineData("csv", "name,p,q\na,1.5,2.25\nb,,5\n", 6.5)]
    [InlineData("triples", "row,column,value\na,x,1\na,y,2\nb,x,3\nb,y,5\n", 5)]
    public void Small_files_are_solved_and_certified(string format, string text, double total)
    {
        using var tool = new Tool();

        Assert.Equal((0, ""), (tool.Run("solve", tool.Write("f.txt", text), "--format", format, "--json"), tool.Error));
        JsonElement json = tool.Json();
        Assert.Equal("optimal", json.GetProperty("status").GetString());
        Assert.Equal((decimal)total, json.GetProperty("total").GetDecimal());
        Assert.Equal(2, json.GetProperty("assigned").GetInt32());
        Assert.True(json.GetProperty("certified").GetBoolean());
        Assert.True(json.GetProperty("solveMilliseconds").GetDouble() >= 0);
        Assert.Equal((decimal)total, json.GetProperty("pairs").EnumerateArray().Sum(p => p.GetProperty("value").GetDecimal()));
    }

    [Fact]
    public void Values_capacities_and_unassigned_rows_are_taken_into_account()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "name,p,q\na,1,-2\nb,3,-5\nc,4,-9\n");
        string capacities = tool.Write("caps.csv", "column,capacity\np,2\nq,1\n");

        Assert.Equal(0, tool.Run("solve", file, "--format", "csv", "--maximize", "--capacities", capacities, "--unassigned", "-1", "--json"));
        Assert.Equal(6, tool.Json().GetProperty("total").GetDecimal());
        Assert.Equal("a", Assert.Single(tool.Json().GetProperty("unassigned").EnumerateArray()).GetString());
    }

    [Fact]
    public void Without_json_the_solution_is_shown_in_lines()
    {
        using var tool = new Tool();

        Assert.Equal(0, tool.Run("solve", tool.Write("f.csv", "a;b\n1;2\n2;9\n"), "--format", "csv"));
        Assert.Contains("Total: 4", tool.Out.Split(Environment.NewLine));
        Assert.Contains("1\tb\t2", tool.Out.Split(Environment.NewLine));
    }

    [Fact]
    public void An_infeasible_problem_is_told_apart_from_a_broken_file()
    {
        using var tool = new Tool();

        Assert.Equal(3, tool.Run("solve", tool.Write("f.csv", "1\n2\n"), "--format", "csv", "--json"));
        Assert.Equal("infeasible", tool.Json().GetProperty("status").GetString());
        Assert.Equal(2, tool.Run("solve", tool.Write("f.txt", "2\n1 2 3 x\n"), "--format", "orlib", "--json"));
        Assert.Contains("f.txt: Line 2", tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run("solve", tool.At("f.txt"), "--format", "orlibb"));
        Assert.Contains("'orlibb' not recognized", tool.Error, StringComparison.Ordinal);
    }
}
