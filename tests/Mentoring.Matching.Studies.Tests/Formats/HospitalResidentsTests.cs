using FsCheck.Xunit;
using Mentoring.Matching.Assignment;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class HospitalResidentsTests
{
    [Theory]
    [InlineData("3 2\n1: 1 2\n2: (1 2)\n3: 1\n1: 2: (2 3) 1\n2: 1: 1 2\n")]
    [InlineData("3 2\n1 1 2\n2 (1 2)\n3 1\n1 2 (2 3) 1\n2 1 1 2")]
    [InlineData("\uFEFF3\r\n2\r\n\r\n1:1 2\r\n2: ( 2 1 )\r\n3:1\r\n1:2:(3 2)1\r\n2:1:1 2\r\n")]
    public void Dialects_read_as_the_same(string text)
    {
        PreferenceInstance instance = Read(text).Value!;
        Assert.Equal(["1", "2", "3"], instance.RowNames.ToArray());
        Assert.Equal([2, 1], instance.Capacities.ToArray());
        Assert.Equal([OrderedGroups.Strict([0, 1]), OrderedGroups.Of([[0, 1]]), OrderedGroups.Strict([0])], instance.RowLists.ToArray());
        Assert.Equal([OrderedGroups.Of([[1, 2], [0]]), OrderedGroups.Strict([0, 1])], instance.ColumnLists.ToArray());
        var written = new StringWriter();
        HospitalResidentsWriter.Write(instance, written);
        Assert.Equal("3 2\n1: 1 2\n2: (1 2)\n3: 1\n1: 2: (2 3) 1\n2: 1: 1 2\n", written.ToString());
    }

    [Theory]
    [InlineData("", 0, 0, "", "empty")]
    [InlineData("3", 1, 0, "", "two whole numbers")]
    [InlineData("1 1 1\na: h\nh: 1: a", 1, 0, "", "couples are not read")]
    [InlineData("one 1", 1, 1, "one", "whole number from 0")]
    [InlineData("1 99999999999", 1, 2, "99999999999", "whole number from 0")]
    [InlineData("2 1\na: h\nh: 1: a", 3, 0, "", "ends after 2 lists")]
    [InlineData("1 1\na: h\nh: 1: a\nz: 1", 4, 0, "", "no line after")]
    [InlineData("1 1\na: k\nh: 1: a", 2, 2, "k", "id of a hospital")]
    [InlineData("1 1\na: h\nh: 1: b", 3, 3, "b", "id of a resident")]
    [InlineData("1 1\na: h h\nh: 1: a", 2, 3, "h", "each once")]
    [InlineData("2 1\na: h\na: h\nh: 1: a", 3, 1, "a", "not used twice")]
    [InlineData("1 1\n: h\nh: 1:", 2, 1, ":", "an id at the start")]
    [InlineData("1 1\na: (h\nh: 1: a", 2, 2, "(", "closing bracket before the end")]
    [InlineData("1 1\na: h)\nh: 1: a", 2, 3, ")", "none was opened")]
    [InlineData("1 1\na: ()\nh: 1: a", 2, 2, ")", "one or more within")]
    [InlineData("1 2\na: (h (k))\nh: 1: a\nk: 1: a", 2, 3, "(", "no bracket within")]
    [InlineData("1 1\na: h: \nh: 1: a", 2, 3, ":", "no colon")]
    [InlineData("1 1\na: h\nh: -1: a", 3, 2, "-1", "capacity")]
    [InlineData("1 1\na: h\nh", 3, 2, "", "capacity")]
    public void Errors_are_located(string text, int line, int field, string value, string expected)
    {
        ReadError error = Read(text).Errors[0];
        Assert.Equal((line, field, value), (error.Line, error.Field, error.Value));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void All_errors_are_told_at_once_up_to_a_limit()
    {
        Assert.Equal([2, 3, 4], Read("2 1\na: x\nb: h h\nh: y: a b").Errors.Select(e => e.Line));
        string many = "200 1\n" + string.Concat(Enumerable.Range(1, 200).Select(i => $"r{i}: nobody\n")) + "h: 1:\n";
        Assert.Equal(101, Read(many).Errors.Length);
        Assert.Contains("200 errors", Read(many).Errors[^1].Expected, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_of_more_words_are_refused_or_become_numbers()
    {
        var instance = PreferenceInstance.Of([OrderedGroups.Strict([0])], [OrderedGroups.Strict([0])], rowNames: ["ann lee"], columnNames: ["h"]);
        var text = new StringWriter();
        Assert.Equal(FormatLoss.Names, Assert.Single(HospitalResidentsWriter.Write(instance, text).Refusals).Loss);
        Assert.Equal("", text.ToString());
        Assert.True(HospitalResidentsWriter.Write(instance, text, [FormatLoss.Names]).IsWritten);
        Assert.Equal("1 1\n1: h\nh: 1: 1\n", text.ToString());
    }

    /// <summary>Against the definition itself: no pair that lists each other would both rather have each other.</summary>
    [Property(Arbitrary = [typeof(Drawn)], MaxTest = 500)]
    public void What_is_read_can_be_matched_stably(PreferenceInstance instance)
    {
        AssignmentProblem problem = instance.RowCosts().Problem;
        AssignmentProblem view = instance.ColumnCosts().Problem;
        foreach (ProposingSide side in Enum.GetValues<ProposingSide>())
        {
            AssignmentSolution solution = new DeferredAcceptanceSolver(view, side).Solve(problem);
            int[] columnOf = [.. Enumerable.Range(0, problem.RowCount).Select(i => solution.ColumnsOf(i) is [int column] ? column : -1)];
            for (int i = 0; i < columnOf.Length; i++)
            {
                for (int j = 0; j < instance.ColumnNames.Length; j++)
                {
                    int[] held = [.. Enumerable.Range(0, columnOf.Length).Where(r => columnOf[r] == j)];
                    Assert.True(held.Length <= instance.Capacities[j]);
                    int mine = Place(instance.RowLists[i], j);
                    int theirs = Place(instance.ColumnLists[j], i);
                    Assert.True(columnOf[i] != j || (mine < int.MaxValue && theirs < int.MaxValue));
                    bool rowWants = mine < int.MaxValue && (columnOf[i] < 0 || mine < Place(instance.RowLists[i], columnOf[i]));
                    bool columnWants = theirs < int.MaxValue
                        && (held.Length < instance.Capacities[j] || held.Any(r => Place(instance.ColumnLists[j], r) > theirs));
                    Assert.False(rowWants && columnWants, $"{i} and {j} would rather have each other");
                }
            }
        }
    }

    private static int Place(OrderedGroups list, int item) =>
        Enumerable.Range(0, list.GroupCount).Where(k => list.Group(k).Contains(item)).DefaultIfEmpty(int.MaxValue).First();

    private static ReadResult<PreferenceInstance> Read(string text) => HospitalResidentsReader.Read(new StringReader(text));
}
