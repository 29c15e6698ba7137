using System.Text.RegularExpressions;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Tests.Docs;

/// <summary>docs/studies/approaches.md says what the code does.</summary>
public sealed partial class ApproachesPageTests
{
    private static readonly string page = Repository.Read("docs", "studies", "approaches.md");

    [Fact]
    public void The_table_has_the_built_in_approaches_in_their_order() => Assert.Equal(
        MatchingApproaches.BuiltIn.Select(a => (a.Name, a.GetType().Name)),
        Row().Matches(page).Select(m => (m.Groups["name"].Value, m.Groups["class"].Value)));

    [Fact]
    public void The_approach_of_ones_own_is_code_that_compiles_and_conforms()
    {
        string code = Repository.Read("tests", "Mentoring.Matching.Studies.Tests", "Approaches", "FewestChoicesFirst.cs").Replace("    /// <inheritdoc/>\n", "", StringComparison.Ordinal);
        string shown = Block().Matches(page)[^1].Groups["code"].Value;
        Assert.Contains("MatchingApproach", shown, StringComparison.Ordinal);
        Assert.EndsWith(shown, code, StringComparison.Ordinal);
    }

    [GeneratedRegex(@"^\| `(?<name>[a-z-]+)` \|.*\| `(?<class>\w+)` \|[^|]*\|$", RegexOptions.Multiline)]
    private static partial Regex Row();

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
