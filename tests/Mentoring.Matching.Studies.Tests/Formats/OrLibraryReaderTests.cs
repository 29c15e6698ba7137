using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class OrLibraryReaderTests
{
    [Theory]
    [InlineData("assign100.txt", 305)]
    [InlineData("assign500.txt", 991)]
    [InlineData("assign600.txt", 1176)]
    [InlineData("assign700.txt", 1362)]
    public void Published_instances_have_their_known_optimum(string file, int least)
    {
        if (SharedData.Find("orlib", file) is not { } path)
        {
            return; // not on this machine; the made-up instances below are always read
        }

        using var text = new StreamReader(path);
        AssignmentInstance instance = OrLibraryReader.Read(text).Value!;
        AssignmentSolution solution = new ExactSolver().Solve(instance.Problem);
        Assert.Equal(least, solution.TotalCost);
        Assert.True(OptimalityCertificate.Check(instance.Problem, solution).IsValid);
    }

    [Theory]
    [InlineData(" 3\n\n 4 1 3\n 2 0 5\n 3 2 2\n")]
    [InlineData("3 4 1 3 2 0 5 3 2 2")]
    [InlineData("\uFEFF3\r\n4\t1 3 2\r\n0 5 3\r\n\r\n2 2")]
    public void Layout_is_free(string text)
    {
        AssignmentInstance instance = OrLibraryReader.Read(new StringReader(text)).Value!;
        Assert.Equal([2, 0, 5], instance.Problem.Costs(1).ToArray());
        Assert.Equal(["1", "2", "3"], instance.RowNames.ToArray());
        Assert.Equal(5, new ExactSolver().Solve(instance.Problem).TotalCost);
    }

    [Fact]
    public void Maximised_values_are_negated_and_reported_in_their_own_sign()
    {
        AssignmentInstance instance = OrLibraryReader.Read(new StringReader("2 1 5 5 1"), new() { Maximize = true }).Value!;
        Assert.Equal([-1, -5], instance.Problem.Costs(0).ToArray());
        Assert.Equal(10m, instance.ToUnits(new ExactSolver().Solve(instance.Problem).TotalCost));
    }

    [Theory]
    [InlineData("", 0, 0, "", "empty")]
    [InlineData("two", 1, 1, "two", "number of rows")]
    [InlineData("-2", 1, 1, "-2", "number of rows")]
    [InlineData("99999999", 1, 1, "99999999", "number of rows")]
    [InlineData("2\n1 2\n3", 3, 0, "", "ends after 3 costs")]
    [InlineData("2\n1 2\n3 4 5", 3, 3, "5", "no more than 2 x 2")]
    [InlineData("2\n1 x\n3 4", 2, 2, "x", "whole number")]
    [InlineData("2\n1 NaN\n3 4", 2, 2, "NaN", "whole number")]
    [InlineData("2\n1 1.5\n3 4", 2, 2, "1.5", "whole number")]
    [InlineData("2\n1 99999999999\n3 4", 2, 2, "99999999999", "whole number")]
    [InlineData("2\n1 2000000000\n3 4", 2, 2, "2000000000", "room for numbers up to 1073741824")]
    public void Errors_are_located(string text, int line, int field, string value, string expected)
    {
        ReadError error = Assert.Single(OrLibraryReader.Read(new StringReader(text)).Errors);
        Assert.Equal((line, field, value), (error.Line, error.Field, error.Value));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_reported_at_once() =>
        Assert.Equal(3, OrLibraryReader.Read(new StringReader("2\na b\nc 4")).Errors.Length);
}
