using System.Globalization;
using System.Text.RegularExpressions;

namespace Mentoring.Matching.Studies.Tests.Founding;

/// <summary>The write-up says what the published files say.</summary>
public sealed partial class FoundingWriteUpTests
{
    [Fact]
    public void Every_number_with_a_band_is_one_of_the_findings_or_crossings()
    {
        HashSet<string> published =
        [
            .. Rows("findings.csv").Select(r => Words(r[^4], r[^3], r[^2], 100, "0.0")),
            .. Rows("crossings.csv").Select(r => Words(r[^3], r[^2], r[^1], 1, "0")),
        ];
        string[] stated = [.. Band().Matches(Repository.Read("docs", "studies", "founding.md")).Select(m => m.Value)];
        Assert.True(stated.Length > 100);
        Assert.Empty(stated.Except(published));
    }

    [Fact]
    public void Every_picture_that_it_shows_is_there()
    {
        string[] pictures = [.. Picture().Matches(Repository.Read("docs", "studies", "founding.md")).Select(m => m.Groups[1].Value)];
        Assert.Equal(7, pictures.Length);
        Assert.All(pictures, p => Assert.StartsWith("<", Repository.Read("docs", "studies", "founding", p), StringComparison.Ordinal));
    }

    private static IEnumerable<string[]> Rows(string file) =>
        Repository.Read("docs", "studies", "founding", file).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(','));

    private static string Words(string mean, string lower, string upper, double factor, string format)
    {
        string Word(string number) => number.Length == 0 ? "never"
            : (factor * double.Parse(number, CultureInfo.InvariantCulture)).ToString(format, CultureInfo.InvariantCulture);
        return $"{Word(mean)} ({Word(lower)} to {Word(upper)})";
    }

    [GeneratedRegex(@"-?[\d.]+ \(-?[\d.]+ to (-?[\d.]+|never)\)")]
    private static partial Regex Band();

    [GeneratedRegex(@"\]\(founding/([\w-]+\.svg)\)")]
    private static partial Regex Picture();
}
