using System.Text.RegularExpressions;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Studies.Tests.Docs;

/// <summary>docs/studies/metrics.md says what the code does.</summary>
public sealed partial class MetricsPageTests
{
    private static readonly string page = Repository.Read("docs", "studies", "metrics.md");

    [Fact]
    public void The_table_is_that_of_the_built_in_metrics()
    {
        string[] rows = [.. StudyMetrics.BuiltIn.Select(m =>
            $"| `{m.Name}` | {string.Join("; ", m.Parts.Select(p => $"`{p.Name}` ({p.Unit}, {Better(p.Better)})"))} | {m.Formula.Replace("|", "\\|", StringComparison.Ordinal)} | {m.Source} |")];
        Assert.Equal(rows, page.Split('\n').Where(l => l.StartsWith("| `", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_metric_of_ones_own_is_code_that_compiles_and_conforms()
    {
        string code = Repository.Read("tests", "Mentoring.Matching.Studies.Tests", "Metrics", "SpareRoomMetric.cs").Replace("    /// <inheritdoc/>\n", "", StringComparison.Ordinal);
        string shown = Block().Matches(page)[^1].Groups["code"].Value;
        Assert.Contains("StudyMetric", shown, StringComparison.Ordinal);
        Assert.EndsWith(shown, code, StringComparison.Ordinal);
    }

    private static string Better(MetricDirection direction) => direction switch
    {
        MetricDirection.Higher => "more is better",
        MetricDirection.Lower => "less is better",
        _ => "neither is better",
    };

    [GeneratedRegex("```csharp\n(?<code>.*?)```", RegexOptions.Singleline)]
    private static partial Regex Block();
}
