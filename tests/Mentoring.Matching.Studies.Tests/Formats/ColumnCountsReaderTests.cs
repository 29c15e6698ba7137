using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class ColumnCountsReaderTests
{
    [Theory]
    [InlineData("mentor,count\nbob,2\ncat,0\n")]
    [InlineData("bob;2\r\ncat;0")]
    public void Reads_names_and_counts(string text)
    {
        IReadOnlyDictionary<string, int> counts = ColumnCountsReader.Read(new StringReader(text)).Value!;
        Assert.Equal(2, counts["bob"]);
        Assert.Equal(0, counts["cat"]);
    }

    [Theory]
    [InlineData("bob,2\nbob,3", 2, 1, "bob", "once")]
    [InlineData("bob,2\ncat,-1", 2, 2, "-1", "0 or more")]
    [InlineData("bob,2\ncat,1.5", 2, 2, "1.5", "0 or more")]
    [InlineData("bob,2\ncat", 2, 0, "cat", "two fields")]
    [InlineData("", 0, 0, "", "empty")]
    public void Errors_are_located(string text, int line, int field, string value, string expected)
    {
        ReadError error = Assert.Single(ColumnCountsReader.Read(new StringReader(text)).Errors);
        Assert.Equal((line, field, value), (error.Line, error.Field, error.Value));
        Assert.Contains(expected, error.Expected, StringComparison.Ordinal);
    }
}
