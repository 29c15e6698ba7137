using System.Text.Json;
using Mentoring.Matching.Benchmarks.Commands;

namespace Mentoring.Matching.Benchmarks.Tests;

public sealed class ScaleCommandTests
{
    [Theory]
    [InlineData("open", 1)]
    [InlineData("selective", 1)]
    [InlineData("open", 2)]
    public void A_matching_ends_with_one_line_of_json_that_says_what_it_came_to(string rules, int threads)
    {
        (int code, string output, _) = Run("--mentees", "70", "--mentors", "30", "--rules", rules, "--threads", $"{threads}");
        Assert.Equal(0, code);
        Assert.Equal(1, output.Count(c => c == '\n'));
        using var document = JsonDocument.Parse(output);
        JsonElement report = document.RootElement;
        Assert.Equal((70, 30), (report.GetProperty("mentees").GetInt32(), report.GetProperty("mentors").GetInt32()));
        Assert.Equal(rules, report.GetProperty("rules").GetString());
        Assert.Equal(threads, report.GetProperty("threads").GetInt32());
        JsonElement seconds = report.GetProperty("seconds");
        string[] stages = [.. seconds.EnumerateObject().Select(s => s.Name)];
        Assert.Equal(["pool", "answers"], stages[..2]);
        Assert.Contains("scores", stages);
        Assert.Contains("assignment", stages);
        Assert.Equal(seconds.EnumerateObject().Sum(s => s.Value.GetDouble()), report.GetProperty("totalSeconds").GetDouble(), 1e-4);
        Assert.InRange(report.GetProperty("pairsEligible").GetInt64(), 1, 70 * 30);
        Assert.True(report.GetProperty("pairsScored").GetInt64() >= report.GetProperty("pairsEligible").GetInt64());
        Assert.True(report.GetProperty("comparisonsPerSecond").GetDouble() > 0);
        Assert.True(report.GetProperty("peakMemoryBytes").GetInt64() > 0);
        Assert.InRange(report.GetProperty("placed").GetInt32(), 1, 70);
        Assert.True(report.GetProperty("total").GetDouble() > 0);
        Assert.True(report.GetProperty("certified").GetBoolean());
        Assert.Equal(0, report.GetProperty("gap").GetInt64());
    }

    [Fact]
    public void Growth_is_a_table_and_a_picture()
    {
        string picture = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName(), "scale.svg");
        (int code, string output, _) = Run("--grow", "--base", "15", "--picture", picture);
        Assert.Equal(0, code);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("| stage | 15 x 15 | 30 x 30 | 60 x 60 | 120 x 120 | growth | power |", lines[0]);
        Assert.All(lines, line => Assert.Equal(lines[0].Count(c => c == '|'), line.Count(c => c == '|')));
        Assert.Contains(lines, line => line.StartsWith("| assignment | ", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("| all | ", StringComparison.Ordinal));
        string svg = File.ReadAllText(picture);
        Directory.Delete(Path.GetDirectoryName(picture)!, recursive: true);
        Assert.StartsWith("<?xml", svg, StringComparison.Ordinal);
        Assert.EndsWith("</svg>", svg.TrimEnd(), StringComparison.Ordinal);
    }

    private static (int Code, string Output, string Messages) Run(params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var messages = new StringWriter();
        int code = ScaleCommand.Run(args, output, messages);
        return (code, output.ToString(), messages.ToString());
    }
}
