using System.Text.RegularExpressions;
using Mentoring.Matching.Programmes;
using Mentoring.Matching.Tests.Generators;

namespace Mentoring.Matching.Tests.Docs;

/// <summary>The document that docs/programmes.md shows is read as it stands.</summary>
public sealed partial class ProgrammePageTests
{
    private static readonly string page = File.ReadAllText(Path.Combine(Repository.Root, "docs", "programmes.md")).ReplaceLineEndings("\n");

    [Fact]
    public void The_document_of_the_page_is_a_programme()
    {
        Programme programme = ProgrammeJson.Read(Block().Match(page).Groups["json"].Value).GetProgrammeOrThrow();
        Assert.Equal(("Spring", 1, 1, 1), (programme.Name, programme.Running.Length, programme.Ended.Length, programme.Waiting.Length));
    }

    [Fact]
    public void The_page_names_every_suggested_reason() =>
        Assert.All(EndingReasons.Suggested, reason => Assert.Contains($"`{reason}`", page, StringComparison.Ordinal));

    [GeneratedRegex("```json\n(?<json>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
