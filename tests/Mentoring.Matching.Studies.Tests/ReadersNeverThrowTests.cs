using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;

namespace Mentoring.Matching.Studies.Tests;

/// <summary>Whatever the text, a reader returns a value or errors, and never both.</summary>
public sealed class ReadersNeverThrowTests
{
    [Property(Arbitrary = [typeof(Texts)], MaxTest = 3000)]
    public void On_any_text(string text)
    {
        Check(OrLibraryReader.Read(new StringReader(text)));
        Check(MatrixCsvReader.Read(new StringReader(text)));
        Check(MatrixCsvReader.Read(new StringReader(text), null, HeaderMode.Present, HeaderMode.Present));
        Check(TriplesReader.Read(new StringReader(text), new() { Maximize = true, UnassignedCost = 0.25m }));
        Check(CapacitiesReader.Read(new StringReader(text)));
    }

    [Fact]
    public void Null_is_the_callers_error()
    {
        Assert.Throws<ArgumentNullException>(() => OrLibraryReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => MatrixCsvReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => TriplesReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => CapacitiesReader.Read(null!));
    }

    [Fact]
    public void An_error_reads_as_a_sentence() =>
        Assert.Equal("Line 3, field 2: found 'abc'. Expected a number.", new ReadError(3, 2, "abc", "Expected a number.").ToString());

    private static void Check<T>(ReadResult<T> result)
        where T : class
    {
        Assert.Equal(result.IsSuccess, result.Errors.IsEmpty);
        Assert.Equal(result.IsSuccess, result.Value is not null);
        Assert.All(result.Errors, error => Assert.False(string.IsNullOrWhiteSpace(error.Expected)));
    }

    private static class Texts
    {
        private static readonly string[] Pieces =
            ["1", "2", "-3.5", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r", "\"", "x", "inf", "NaN", "name", " ", "\uFEFF", "1e28", "99999999999", "0.0000000001", "\0", "é"];

        public static Arbitrary<string> Text() =>
            Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
    }
}
