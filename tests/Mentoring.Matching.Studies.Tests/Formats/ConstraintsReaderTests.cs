using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class ConstraintsReaderTests
{
    [Theory]
    [InlineData("mentee,mentor,rule\nann,bob,-1\ndan,cat,1\nann,eve,-1\n")]
    [InlineData("ann;bob;-1\r\ndan;cat;+1.0\r\nann;eve;-1")]
    public void Reads_both_kinds_in_the_order_of_the_lines(string text)
    {
        CellConstraints constraints = ConstraintsReader.Read(new StringReader(text)).Value!;
        Assert.Equal([new("ann", "bob"), new("ann", "eve")], constraints.Forbidden.ToArray());
        Assert.Equal([new("dan", "cat")], constraints.Pinned.ToArray());
    }

    [Theory]
    [InlineData("a,b,2", 1, 3, "2", "-1 for a cell")]
    [InlineData("a,b,1\na,c,no", 2, 3, "no", "-1 for a cell")]
    [InlineData("a,b,1\na,c,", 2, 3, "", "-1 for a cell")]
    [InlineData("a,b,1\na,b,-1", 2, 0, "a, b", "given in line 1")]
    [InlineData("a,b,1\n,b,-1", 2, 1, "", "Expected a name")]
    [InlineData("a,b,1\na,b", 2, 0, "", "expected three")]
    [InlineData("", 0, 0, "", "empty")]
    public void Errors_are_located(string text, int line, int field, string value, string expected)
    {
        ReadError error = Assert.Single(ConstraintsReader.Read(new StringReader(text)).Errors);
        Assert.Equal((line, field, value), (error.Line, error.Field, error.Value));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void They_hold_in_an_instance_by_name_or_by_number()
    {
        CellConstraints named = ConstraintsReader.Read(new StringReader("r,b,1\ns,a,-1")).Value!;
        AssignmentProblem problem = Matrix("who,a,b,c\nr,1,9,9\ns,1,2,3", named).Value!.Problem;
        Assert.Equal(12, new ExactSolver().Solve(problem).TotalCost);
        CellConstraints numbered = ConstraintsReader.Read(new StringReader("1,2,1\n2,1,-1")).Value!;
        problem = Matrix("1,9,9\n1,2,3", numbered).Value!.Problem;
        Assert.Equal(12, new ExactSolver().Solve(problem).TotalCost);
    }

    [Theory]
    [InlineData("z,a,1", "z, a", "no such row or column")]
    [InlineData("r,z,-1", "r, z", "no such row or column")]
    [InlineData("r,b,1\nr,a,1", "r", "no more pins a row than")]
    [InlineData("s,a,1", "s, a", "may be used")]
    public void One_that_cannot_hold_is_an_error(string text, string value, string expected)
    {
        CellConstraints constraints = ConstraintsReader.Read(new StringReader(text)).Value!;
        ReadError error = Assert.Single(Matrix("who,a,b\nr,1,2\ns,x,4", constraints).Errors);
        Assert.Equal((0, 0, value), (error.Line, error.Field, error.Value));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cell_both_forbidden_and_pinned_is_an_error_and_missing_lists_are_none()
    {
        Assert.Equal("r, a", Assert.Single(Matrix("who,a\nr,1", new([new("r", "a")], [new("r", "a")])).Errors).Value);
        Assert.True(Matrix("who,a\nr,1", new(default, default)).IsSuccess);
        Assert.Single(Matrix("who,a\nr,1", new([default], [])).Errors);
    }

    private static ReadResult<AssignmentInstance> Matrix(string text, CellConstraints constraints) =>
        MatrixCsvReader.Read(new StringReader(text), new() { Constraints = constraints });
}
