using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class ReadOptionsTests
{
    [Fact]
    public void Triples_make_a_sparse_problem_and_matrices_a_dense_one()
    {
        Assert.Equal(ProblemForm.Sparse, TriplesReader.Read(new StringReader("b,y,2\nb,x,1\na,y,4\n")).Value!.Problem.Form);
        Assert.Equal(ProblemForm.Dense, MatrixCsvReader.Read(new StringReader("1,2\n3,4\n")).Value!.Problem.Form);
    }

    [Fact]
    public void A_demand_gives_each_row_that_many_columns()
    {
        var options = new AssignmentReadOptions { Demand = 2 };
        AssignmentProblem problem = MatrixCsvReader.Read(new StringReader("1,2,9\n"), options).Value!.Problem;
        Assert.Equal([0, 1], new ExactSolver().Solve(problem).ColumnsOf(0).ToArray());
        Assert.Contains("demand of 1 or more", MatrixCsvReader.Read(new StringReader("1,2\n"), options with { Demand = 0 }).Errors[0].ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false, 3.5)] // both rows in the first column: 1 + 1 and half a step more
    [InlineData(true, 1.5)]
    public void A_load_step_makes_each_further_row_dearer(bool maximize, double total)
    {
        string text = maximize ? "1,0\n1,0\n" : "1.5,9\n1.5,9\n";
        var options = new AssignmentReadOptions { Maximize = maximize, LoadStep = 0.5m, Capacities = new Dictionary<string, int> { ["1"] = 2 } };
        AssignmentInstance instance = MatrixCsvReader.Read(new StringReader(text), options).Value!;
        AssignmentSolution solution = new ExactSolver().Solve(instance.Problem);
        Assert.Equal([0, 0], solution.ColumnOfRow.ToArray());
        Assert.Equal((decimal)total, instance.ToUnits(solution.TotalCost));
        Assert.Contains("load step", MatrixCsvReader.Read(new StringReader(text), options with { LoadStep = -1 }).Errors[0].ToString(), StringComparison.Ordinal);
    }
}
