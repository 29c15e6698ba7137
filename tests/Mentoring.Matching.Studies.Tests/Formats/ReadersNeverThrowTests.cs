using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

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
        Check(ColumnCountsReader.Read(new StringReader(text)));
        Check(ConstraintsReader.Read(new StringReader(text)));
        Check(HospitalResidentsReader.Read(new StringReader(text)));
        Check(PrefLibOrdersReader.Read(new StringReader(text)));
        Check(PrefLibCategoriesReader.Read(new StringReader(text)));
    }

    /// <summary>What was written, with some characters changed, taken away or added, or cut off: it is read as something or every error has its place.</summary>
    [Property(Arbitrary = [typeof(Drawn), typeof(Damages)], MaxTest = 2000)]
    public void On_damaged_files(AssignmentInstance instance, PreferenceInstance preferences, PrefLibOrders orders, PrefLibCategories categories, Damage damage)
    {
        string triples = damage.Of(Written(text => TriplesWriter.Write(instance, text, Enum.GetValues<FormatLoss>())));
        Check(TriplesReader.Read(new StringReader(triples)));
        Check(MatrixCsvReader.Read(new StringReader(damage.Of(Written(text => MatrixCsvWriter.Write(instance, text, [FormatLoss.Names]))))));
        Check(HospitalResidentsReader.Read(new StringReader(damage.Of(Written(text => HospitalResidentsWriter.Write(preferences, text))))));
        Check(PrefLibOrdersReader.Read(new StringReader(damage.Of(Written(text => PrefLibOrdersWriter.Write(orders, text))))));
        Check(PrefLibCategoriesReader.Read(new StringReader(damage.Of(Written(text => PrefLibCategoriesWriter.Write(categories, text))))));
    }

    private static string Written(Action<TextWriter> write)
    {
        var text = new StringWriter();
        write(text);
        return text.ToString();
    }

    [Property(Arbitrary = [typeof(NpyFiles)], MaxTest = 3000)]
    public void On_any_bytes(byte[] bytes)
    {
        Check(NpyReader.Read(new MemoryStream(bytes)));
        Check(NpyReader.Read(new MemoryStream(bytes), new() { Maximize = true, UnassignedCost = 0.25m }));
    }

    [Fact]
    public void Null_is_the_callers_error()
    {
        Assert.Throws<ArgumentNullException>(() => OrLibraryReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => MatrixCsvReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => TriplesReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => ColumnCountsReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => ConstraintsReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => NpyReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => HospitalResidentsReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => PrefLibOrdersReader.Read(null!));
        Assert.Throws<ArgumentNullException>(() => PrefLibCategoriesReader.Read(null!));
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

    public sealed record Damage(int[] Places, char[] Characters, int End)
    {
        /// <summary>The text with characters put over others, left out or put in, and its end cut off.</summary>
        public string Of(string text)
        {
            foreach ((int place, char character) in Places.Zip(Characters))
            {
                int at = place % (text.Length + 1);
                text = (place % 3) switch
                {
                    0 => text.Insert(at, character.ToString()),
                    1 when at < text.Length => text.Remove(at, 1),
                    _ when at < text.Length => text.Remove(at, 1).Insert(at, character.ToString()),
                    _ => text,
                };
            }

            return End % 4 == 0 ? text[..(End % (text.Length + 1))] : text;
        }
    }

    private static class Damages
    {
        public static Arbitrary<Damage> Any() => (
            from count in Gen.Choose(0, 4)
            from places in Gen.Choose(0, 500).ListOf(count)
            from characters in Gen.Elements("(){}:,;#\"\n\r \t0129-.xé\0".ToCharArray()).ListOf(count)
            from end in Gen.Choose(0, 1000)
            select new Damage([.. places], [.. characters], end)).ToArbitrary();
    }

    private static class Texts
    {
        private static readonly string[] Pieces =
            ["1", "2", "-3.5", ",", ",", ";", "\t", "\n", "\n", "\r\n", "\r", "\"", "x", "inf", "NaN", "name", " ", "(", ")", ":", "{", "}", "# NUMBER ALTERNATIVES: 2\n", "# ALTERNATIVE NAME 1: a\n", "# ", "\uFEFF", "1e28", "99999999999", "0.0000000001", "\0", "é"];

        public static Arbitrary<string> Text() =>
            Gen.Elements(Pieces).ListOf().Select(pieces => string.Concat(pieces)).ToArbitrary();
    }

    // Files with heads right and wrong, and some bytes changed, taken away or added.
    private static class NpyFiles
    {
        private static readonly string[] Pieces =
            ["{", "}", "'descr'", "'fortran_order'", "'shape'", ":", ",", "'<f8'", "'<i4'", "True", "(2, 2)", "(", ")", "-1", "99999999999", "'", " ", "é"];

        public static Arbitrary<byte[]> File() => Gen.OneOf(
            from type in Gen.Elements("<f8", ">f8", "<f4", "<i4", ">i8", "|O")
            from order in Gen.Elements("True", "False")
            from shape in Gen.Elements("(2, 2)", "(1, 3)", "(3, 1)", "(4,)", "(0, 5)", "(-1, 4)", "(70000, 3)")
            from version in Gen.Choose(1, 3)
            from data in ArbMap.Default.GeneratorFor<byte[]>().Resize(80)
            from changes in Gen.Zip(Gen.Choose(0, 200), Gen.Choose(0, 255)).ListOf(2)
            select Changed([.. NpyBytes.Head($"{{'descr': '{type}', 'fortran_order': {order}, 'shape': {shape}, }}", version), .. data], changes),
            from pieces in Gen.Elements(Pieces).ListOf()
            from data in ArbMap.Default.GeneratorFor<byte[]>()
            select (byte[])[.. NpyBytes.Head(string.Concat(pieces), 3), .. data],
            ArbMap.Default.GeneratorFor<byte[]>()).ToArbitrary();

        private static byte[] Changed(byte[] bytes, IEnumerable<(int At, int Value)> changes)
        {
            foreach ((int at, int value) in changes.Where(change => change.At < bytes.Length))
            {
                bytes[at] = (byte)value;
            }

            return bytes;
        }
    }
}
