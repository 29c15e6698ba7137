using System.Globalization;
using FsCheck;
using FsCheck.Xunit;
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
    [InlineData("a,b,1\na,c,1e-30", 2, 3, "1e-30", "at most 18 decimals")]
    [InlineData("a,b,1\na,c,0.50000000000000000000000000000001", 2, 3, "0.50000000000000000000000000000001", "at most 18 decimals")]
    [InlineData("a,b,1\na,c,-1e-99999999999", 2, 3, "-1e-99999999999", "xpected")]
    [InlineData("a,b,1\na,c,1.5e-10", 1, 3, "1", "Or let numbers be rounded.")]
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

    [Theory]
    [InlineData("0.8374651670455933", "0.837465167")]
    [InlineData("-1e-30", "0")]
    [InlineData("0.0000000005", "0")]
    [InlineData("0.0000000015", "0.000000002")]
    [InlineData("00.50000000000000000000000000000000000000", "0.5")]
    [InlineData("1.20e-1", "0.12")]
    public void Numbers_that_are_too_fine_are_rounded_to_the_even_step_where_that_is_allowed(string text, string rounded)
    {
        AssignmentInstance instance = TriplesReader.Read(new StringReader($"a,b,{text}\na,c,0.1234567890123\n"), new() { Round = true }).Value!;
        Assert.Equal((9, true), (instance.Scale.Decimals, instance.IsRounded));
        Assert.Equal(decimal.Parse(rounded, CultureInfo.InvariantCulture), instance.ToUnits(instance.Problem.Cost(0, 0)));
    }

    /// <summary>The scale is the finest at which the largest fits, each number is half a step off at most, and what fits exactly is exact.</summary>
    [Property]
    public void Rounding_keeps_as_much_as_fits(NonEmptyArray<NormalFloat> numbers, bool maximize)
    {
        double[] values = [.. numbers.Get.Select(n => n.Get % 1e6)];
        string text = string.Join('\n', values.Select((v, i) => string.Create(CultureInfo.InvariantCulture, $"r,c{i},{v:R}")).Prepend("row,column,value"));
        ReadResult<AssignmentInstance> read = TriplesReader.Read(new StringReader(text), new() { Round = true, Maximize = maximize });
        decimal largest = values.Max(v => Math.Abs((decimal)v));
        if (read.Value is not { } instance)
        {
            Assert.True(largest < 0.00000001m, text);
            return;
        }

        ReadResult<AssignmentInstance> exact = TriplesReader.Read(new StringReader(text), new() { Maximize = maximize });
        Assert.Equal(exact.Value is null, instance.IsRounded);
        decimal step = 1 / instance.Scale.Factor;
        for (int i = 0; i < values.Length; i++)
        {
            decimal number = decimal.Parse(values[i].ToString("R", CultureInfo.InvariantCulture), NumberStyles.Float, CultureInfo.InvariantCulture);
            Assert.True(Math.Abs(Math.Abs(instance.ToUnits(instance.Problem.Cost(0, i))) - Math.Abs(number)) <= (instance.IsRounded ? step / 2 : 0), text);
        }

        Assert.True(!instance.IsRounded || instance.Scale.Decimals == NumericScale.MaximumDecimals || largest * instance.Scale.Factor * 10 > (1 << 30) * 0.999m, text);
    }
}
