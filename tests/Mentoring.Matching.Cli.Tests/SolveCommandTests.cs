using System.Text;
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

    [Fact]
    public void Scores_printed_in_full_are_rounded_when_asked()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "paper,reviewer,score\np,r,0.8374651670455933\np,s,0.9155423641204834\n");
        Assert.Equal(2, tool.Run("solve", file, "--format", "triples", "--maximize"));
        Assert.EndsWith("Or let numbers be rounded.", tool.ErrorLines[0], StringComparison.Ordinal);
        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "triples", "--maximize", "--round", "--json"), tool.Error));
        Assert.Equal(0.915542364m, tool.Json().GetProperty("total").GetDecimal());

        Assert.Equal(2, tool.Run("convert", file, tool.At("o.csv"), "--from", "triples", "--to", "csv"));
        Assert.Equal((0, ""), (tool.Run("convert", file, tool.At("o.csv"), "--from", "triples", "--to", "csv", "--accept-loss", "rounding"), tool.Error));
        Assert.Contains("Lost (rounding)", tool.Out, StringComparison.Ordinal);
        Assert.Equal(",r,s\np,0.837465167,0.915542364\n", tool.Read("o.csv"));
    }

    [Fact]
    public void A_numpy_matrix_is_read()
    {
        using var tool = new Tool();
        byte[] header = Encoding.ASCII.GetBytes("{'descr': '<i4', 'fortran_order': False, 'shape': (2, 2), }".PadRight(117) + "\n");
        string file = tool.At("f.npy");
        File.WriteAllBytes(file, [0x93, .. "NUMPY"u8, 1, 0, (byte)header.Length, 0, .. header, 4, 0, 0, 0, 1, 0, 0, 0, 2, 0, 0, 0, 3, 0, 0, 0]);

        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "npy", "--json"), tool.Error));
        Assert.Equal(3, tool.Json().GetProperty("total").GetDecimal());
        Assert.Equal(2, tool.Run("solve", tool.At("none.npy"), "--format", "npy"));

        File.AppendAllBytes(file, [0]);
        Assert.Equal(2, tool.Run("solve", file, "--format", "npy"));
        Assert.Contains("f.npy: there is more in the file after its matrix; expected one matrix and nothing else.", tool.ErrorLines);
    }

    [Fact]
    public void Constraints_minimum_loads_demands_and_load_steps_are_kept()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "1,2,9\n1,2,9\n");
        string constraints = tool.Write("c.csv", "row,column,value\n1,1,-1\n2,3,1\n");
        string loads = tool.Write("l.csv", "2,1\n");
        string capacities = tool.Write("p.csv", "1,2\n2,2\n3,2\n");

        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--constraints", constraints, "--min-loads", loads, "--json"), tool.Error));
        Assert.Equal(11, tool.Json().GetProperty("total").GetDecimal());
        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--demand", "2", "--capacities", capacities, "--load-step", "0.5", "--json"), tool.Error));
        Assert.Equal(7, tool.Json().GetProperty("total").GetDecimal());
        Assert.Equal(4, tool.Json().GetProperty("pairs").GetArrayLength());
        Assert.True(tool.Json().GetProperty("certified").GetBoolean());
    }

    [Fact]
    public void Objectives_are_proved_one_after_the_other()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "9,5\n5,1\n");
        string earlier = tool.Write("e.csv", "1,1,1\n2,2,1\n");

        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--objective", "total,worst-row", "--json"), tool.Error));
        Assert.Equal([10m, 5m], tool.Json().GetProperty("stages").EnumerateArray().Select(s => s.GetProperty("value").GetDecimal()));
        Assert.True(tool.Json().GetProperty("certified").GetBoolean());
        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--objective", "total,fewest-changes", "--earlier", earlier, "--json"), tool.Error));
        Assert.Equal(["1", "2"], tool.Json().GetProperty("pairs").EnumerateArray().Select(p => p.GetProperty("column").GetString()));
        Assert.Equal(1, tool.Run("solve", file, "--format", "csv", "--objective", "best"));
        Assert.Contains("There is no objective 'best'", tool.Error, StringComparison.Ordinal);
        Assert.Equal(1, tool.Run("solve", file, "--format", "csv", "--objective", "fewest-changes"));
        Assert.Contains("needs --earlier", tool.Error, StringComparison.Ordinal);
        Assert.Equal(2, tool.Run("solve", file, "--format", "csv", "--objective", "fewest-changes", "--earlier", tool.Write("w.csv", "7,1,1\n")));
    }

    [Fact]
    public void At_most_so_many_rows_lose_their_column()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "9,1,9\n1,9,9\n9,9,9\n");
        string earlier = tool.Write("e.csv", "1,1,1\n2,2,1\n3,3,1\n");

        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--earlier", earlier, "--most-changes", "1", "--json"), tool.Error));
        Assert.Equal(27, tool.Json().GetProperty("total").GetDecimal());
        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--earlier", earlier, "--most-changes", "2", "--json"), tool.Error));
        Assert.Equal(11, tool.Json().GetProperty("total").GetDecimal());
        Assert.Equal(1, tool.Run("solve", file, "--format", "csv", "--most-changes", "2"));
    }

    [Theory]
    [InlineData("greedy", 12, false)]
    [InlineData("serial-dictatorship", 12, false)]
    [InlineData("stable", 12, true)]
    [InlineData("bottleneck", 10, true)]
    [InlineData("random", null, false)]
    public void Other_solvers_are_there_to_compare_with(string solver, int? total, bool isCertified)
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "1,4\n6,11\n");

        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--solver", solver, "--seed", "0", "--json"), tool.Error));
        Assert.Equal(isCertified, tool.Json().GetProperty("certified").GetBoolean());
        Assert.Equal("feasible", tool.Json().GetProperty("status").GetString());
        if (total is { } expected)
        {
            Assert.Equal(expected, tool.Json().GetProperty("total").GetDecimal());
        }
    }

    [Fact]
    public void The_stable_solver_goes_by_the_columns_own_costs_where_they_are_given()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "1,2\n1,2\n");
        string theirs = tool.Write("t.csv", "2,1\n1,2\n");

        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--solver", "stable", "--column-costs", theirs, "--json"), tool.Error));
        Assert.Equal(["2", "1"], tool.Json().GetProperty("pairs").EnumerateArray().Select(p => p.GetProperty("column").GetString()));
        Assert.Equal(2, tool.Run("solve", file, "--format", "csv", "--solver", "stable", "--column-costs", tool.Write("u.csv", "2,1,3\n1,2,3\n")));
        Assert.Equal(1, tool.Run("solve", file, "--format", "csv", "--demand", "2", "--solver", "stable"));
        Assert.Contains("cannot deal with Demands", tool.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void The_best_assignments_and_a_time_limit_can_be_asked_for()
    {
        using var tool = new Tool();
        string file = tool.Write("f.csv", "1,2\n3,5\n");

        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--best", "5", "--json"), tool.Error));
        Assert.Equal(6, Assert.Single(tool.Json().GetProperty("alternatives").EnumerateArray()).GetProperty("total").GetDecimal());
        Assert.Equal((0, ""), (tool.Run("solve", file, "--format", "csv", "--time-limit", "1e-9", "--json"), tool.Error));
        Assert.True(tool.Json().GetProperty("lowerBound").GetDecimal() <= 5);
        Assert.Equal(1, tool.Run("solve", file, "--format", "csv", "--best", "2", "--solver", "greedy"));
    }
}
