using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

public sealed class WholeNumberTests
{
    [Theory]
    [InlineData("12", 12)]
    [InlineData("0", 0)]
    [InlineData("2147483647", int.MaxValue)]
    [InlineData("12\0", null)]
    [InlineData("\0", null)]
    [InlineData("", null)]
    [InlineData("-1", null)]
    [InlineData("1 ", null)]
    [InlineData("2147483648", null)]
    public void Digits_alone_are_a_number(string text, int? expected)
    {
        Assert.Equal(expected, WholeNumber.TryRead(text, out int number) ? number : null);
        Assert.Equal(expected, WholeNumber.TryReadSigned(text, out int signed) && signed >= 0 ? signed : null);
        if (text != "2147483648")
        {
            Assert.Equal(expected, WholeNumber.TryRead(text, out long wide) ? (int)wide : null);
            Assert.Equal(expected, WholeNumber.TryRead(text, out decimal wider) ? (int)wider : null);
        }
    }

    [Fact]
    public void No_reader_takes_a_number_with_a_NUL_behind_it()
    {
        Assert.Contains(OrLibraryReader.Read(new StringReader("1\n5\0\n")).Errors, e => e.Value == "5\0");
        Assert.Contains(OrLibraryReader.Read(new StringReader("1\0\n5\n")).Errors, e => e.Value == "1\0");
        Assert.NotEmpty(ColumnCountsReader.Read(new StringReader("a,3\nb,5\0\n")).Errors);
        Assert.NotEmpty(HospitalResidentsReader.Read(new StringReader("1 1\na: h\nh: 1\0: a\n")).Errors);
    }
}
