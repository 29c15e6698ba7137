using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class MatrixCsvReaderTests
{
    private const int X = AssignmentProblem.Forbidden;

    [Theory]
    [InlineData("1,2,\n3,x,4\n")]
    [InlineData("1;2;inf\r\n3;X;4")]
    [InlineData("\uFEFF1\t2\t\n\n3\tInf\t4\n")]
    [InlineData("who,a,b,c\nr,1,2,\ns,3,x,4\n")]
    [InlineData("a,b,c\n1,2,\n3,x,4\n")]
    [InlineData("r,1,2,\ns,3,x,4\n")]
    [InlineData("\"1\", 2 ,\"\"\n\"3\",\"x\",4\n")]
    public void Reads_every_layout(string text)
    {
        AssignmentInstance instance = Read(text).Value!;
        Assert.Equal([1, 2, X], instance.Problem.Costs(0).ToArray());
        Assert.Equal([3, X, 4], instance.Problem.Costs(1).ToArray());
    }

    [Fact]
    public void Names_may_be_quoted_and_hold_separators_quotes_and_line_breaks()
    {
        AssignmentInstance instance = Read("who,\"a, \"\"b\"\"\",\"c\r\nd\"\r\n\"r;1\",1,2\r\nr2,3,4\r\n").Value!;
        Assert.Equal(["a, \"b\"", "c\r\nd"], instance.ColumnNames.ToArray());
        Assert.Equal(["r;1", "r2"], instance.RowNames.ToArray());
    }

    [Fact]
    public void Numbers_may_be_names_when_declared()
    {
        ReadResult<AssignmentInstance> result = MatrixCsvReader.Read(new StringReader("0,10,20\n7,1,2\n8,3,4"), null, HeaderMode.Present, HeaderMode.Present);
        Assert.Equal(["10", "20"], result.Value!.ColumnNames.ToArray());
        Assert.Equal(["7", "8"], result.Value.RowNames.ToArray());
        Assert.Equal([3, 4], result.Value.Problem.Costs(1).ToArray());
    }

    [Fact]
    public void One_exact_scale_is_chosen_for_all_numbers()
    {
        AssignmentInstance instance = Read("104.779619,2\n0.5,1e1", new() { UnassignedCost = 12.5m }).Value!;
        Assert.Equal(6, instance.Scale.Decimals);
        Assert.Equal([104_779_619, 2_000_000], instance.Problem.Costs(0).ToArray());
        Assert.Equal(12_500_000, instance.Problem.UnassignedCost(1));
        Assert.Equal(2.5m, instance.ToUnits(new ExactSolver().Solve(instance.Problem).TotalCost));
    }

    [Fact]
    public void Trailing_zeros_are_no_decimals() => Assert.Equal(1, Read("1.500,2.0").Value!.Scale.Decimals);

    [Fact]
    public void Capacities_go_by_name_and_unknown_names_are_errors()
    {
        AssignmentReadOptions options = new() { Capacities = new Dictionary<string, int> { ["b"] = 3, ["z"] = 1 } };
        ReadError error = Assert.Single(Read("a,b\n1,2", options).Errors);
        Assert.Equal("z", error.Value);
        options = options with { Capacities = new Dictionary<string, int> { ["b"] = 3 } };
        AssignmentProblem problem = Read("a,b\n1,2", options).Value!.Problem;
        Assert.Equal((1, 3), (problem.Capacity(0), problem.Capacity(1)));
    }

    [Theory]
    [InlineData("", 0, 0, "", "empty")]
    [InlineData(" \r\n\r\n", 0, 0, "", "empty")]
    [InlineData("1,2\n3,four", 2, 2, "four", "Expected a number")]
    [InlineData("1,NaN\n3,4", 1, 2, "NaN", "Expected a number")]
    [InlineData("1,2\n3,1e40", 2, 2, "1e40", "Expected a number")]
    [InlineData("1,2\n3", 2, 0, "", "expected 2")]
    [InlineData("1,2\n3,4,5", 2, 0, "", "expected 2")]
    [InlineData("1,2\n3,1.0123456789012345678", 2, 2, "1.0123456789012345678", "at most 18 decimals")]
    [InlineData("1,2\n0,1.0123456789", 1, 2, "2", "room for numbers up to 0.1073741824")]
    [InlineData("1.123456789,2\n3,0", 2, 1, "3", "use fewer decimals")]
    [InlineData("a,a\n1,2", 1, 2, "a", "not used twice")]
    [InlineData("1,2\n3,\"4", 2, 2, "\"4", "closed by a quote")]
    [InlineData("1,2\n3,\"4\"5", 2, 2, "5", "closing quote")]
    public void Errors_are_located(string text, int line, int field, string value, string expected)
    {
        ReadError error = Read(text).Errors[0];
        Assert.Equal((line, field, value), (error.Line, error.Field, error.Value));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
        Assert.Null(Read(text).Value);
    }

    [Fact]
    public void All_errors_are_reported_at_once() => Assert.Equal([2, 3, 3], Read("1,2\na,2\n3,b,4").Errors.Select(error => error.Line).Order());

    private static ReadResult<AssignmentInstance> Read(string text, AssignmentReadOptions? options = null) =>
        MatrixCsvReader.Read(new StringReader(text), options);
}
