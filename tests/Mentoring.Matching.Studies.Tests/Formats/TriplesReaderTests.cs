using System.Globalization;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class TriplesReaderTests
{
    [Theory]
    [InlineData("mentee,mentor,hours\nann,bob,1.5\nann,cat,2\ndan,bob,1\n")]
    [InlineData("ann;bob;1.5\r\nann;cat;2\r\ndan;bob;1")]
    public void Pairs_not_listed_are_forbidden(string text)
    {
        AssignmentInstance instance = Read(text).Value!;
        Assert.Equal(["ann", "dan"], instance.RowNames.ToArray());
        Assert.Equal(["bob", "cat"], instance.ColumnNames.ToArray());
        Assert.Equal([10, AssignmentProblem.Forbidden], instance.Problem.Costs(1).ToArray());
        Assert.Equal(3m, instance.ToUnits(new ExactSolver().Solve(instance.Problem).TotalCost));
    }

    [Theory]
    [InlineData("a,b,1\na,b,2", 2, 0, "a, b", "given in line 1")]
    [InlineData("a,b,1\na,c", 2, 0, "", "expected three")]
    [InlineData("a,b,1\na,c,2,3", 2, 0, "", "expected three")]
    [InlineData("a,b,1\n,c,2", 2, 1, "", "Expected a name")]
    [InlineData("a,b,1\na,c,much", 2, 3, "much", "Expected a number")]
    [InlineData("a,b,1\na,c,", 2, 3, "", "Expected a number")]
    [InlineData("", 0, 0, "", "empty")]
    public void Errors_are_located(string text, int line, int field, string value, string expected)
    {
        ReadError error = Assert.Single(Read(text).Errors);
        Assert.Equal((line, field, value), (error.Line, error.Field, error.Value));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Real_cohorts_have_their_known_least_hours()
    {
        if (SharedData.Find("open-seeds", "ols_timezone_pairs_deid.csv") is not { } path)
        {
            return; // not on this machine
        }

        string[][] lines = [.. File.ReadLines(path).Skip(1).Select(line => line.Split(','))];
        string triples = string.Join('\n', lines.Select(fields => $"{fields[1]},{fields[2]},{fields[3]}"));
        string capacities = string.Join('\n', lines.Select(fields => $"{fields[2]},{fields[5]}").Distinct());
        AssignmentReadOptions options = new() { Capacities = ColumnCountsReader.Read(new StringReader(capacities)).Value };
        AssignmentInstance instance = Read(triples, options).Value!;
        AssignmentSolution solution = new ExactSolver().Solve(instance.Problem);
        Assert.Equal("104.779619", instance.ToUnits(solution.TotalCost).ToString(CultureInfo.InvariantCulture));
        Assert.True(OptimalityCertificate.Check(instance.Problem, solution).IsValid);
    }

    private static ReadResult<AssignmentInstance> Read(string text, AssignmentReadOptions? options = null) =>
        TriplesReader.Read(new StringReader(text), options);
}
