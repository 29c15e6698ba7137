using System.Text.RegularExpressions;
using Mentoring.Matching.Studies.Formats;

namespace Mentoring.Matching.Studies.Tests.Formats;

/// <summary>Each example of docs/studies/formats.md is read as it stands, and written again as it stands.</summary>
public sealed partial class FormatsPageTests
{
    private static readonly string page = File.ReadAllText(FindPage()).ReplaceLineEndings("\n");

    private static readonly string[] formats = ["orlib", "csv", "triples", "constraints", "counts", "hr", "preflib", "preflib-cat"];

    public static TheoryData<string> Formats => [.. formats];

    [Theory]
    [MemberData(nameof(Formats))]
    public void An_example_is_written_as_it_was_read(string format)
    {
        string text = Assert.Single(Block().Matches(page), m => m.Groups["format"].Value == format).Groups["text"].Value;
        var reader = new StringReader(text);
        var writer = new StringWriter();
        bool isWritten = format switch
        {
            "orlib" => OrLibraryWriter.Write(OrLibraryReader.Read(reader).Value!, writer).IsWritten,
            "csv" => MatrixCsvWriter.Write(MatrixCsvReader.Read(reader).Value!, writer).IsWritten,
            "triples" => TriplesWriter.Write(TriplesReader.Read(reader).Value!, writer).IsWritten,
            "constraints" => ConstraintsWriter.Write(ConstraintsReader.Read(reader).Value!, writer).IsWritten,
            "counts" => ColumnCountsWriter.Write(ColumnCountsReader.Read(reader).Value!, writer).IsWritten,
            "hr" => HospitalResidentsWriter.Write(HospitalResidentsReader.Read(reader).Value!, writer).IsWritten,
            "preflib" => PrefLibOrdersWriter.Write(PrefLibOrdersReader.Read(reader).Value!, writer).IsWritten,
            _ => PrefLibCategoriesWriter.Write(PrefLibCategoriesReader.Read(reader).Value!, writer).IsWritten,
        };
        Assert.True(isWritten);
        Assert.Equal(text, writer.ToString());
    }

    [Fact]
    public void Every_example_is_tested() => Assert.Equal(formats, Block().Matches(page).Select(m => m.Groups["format"].Value));

    private static string FindPage()
    {
        DirectoryInfo folder = new(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "docs", "studies", "formats.md")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("docs/studies");
        }

        return Path.Combine(folder.FullName, "docs", "studies", "formats.md");
    }

    [GeneratedRegex("```text (?<format>[a-z-]+)\n(?<text>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
