using System.Text.Json;

namespace Mentoring.Matching.Cli.Tests;

/// <summary>The known answers of the real inputs. They are read where they are, beside the repository.</summary>
public sealed class RealDataTests
{
    [SharedDataTheory("mentor-match")]
    [InlineData("small", "scheme.json", 750, 35)]
    [InlineData("large", "scheme.json", 11_480, 484)]
    [InlineData("large", "scheme-total-only.json", 11_488, 483)]
    public void Mentor_match_gives_its_known_totals(string size, string scheme, int total, int placed)
    {
        using var tool = new Tool();
        string data = Path.Combine(Tool.SharedData!, "mentor-match");
        int code = tool.Run(
            "match",
            "--scheme", Path.Combine(Tool.Samples, "mentor-match", scheme),
            "--mentees", Path.Combine(data, $"{size}_mentees.csv"),
            "--mentors", Path.Combine(data, $"{size}_mentors.csv"),
            "--out", tool.At("m.csv"),
            "--json", tool.At("r.json"));

        Assert.Equal(0, code);
        Assert.Contains($"Total: {total} points", tool.Out.Split(Environment.NewLine));
        Certified(tool.Json("r.json"), total, placed);
    }

    [SharedDataTheory("open-seeds")]
    [InlineData(104.779619, 122)]
    public void Open_seeds_gives_its_known_hours(double total, int placed)
    {
        using var tool = new Tool();
        string data = Path.Combine(Tool.SharedData!, "open-seeds", "ols_timezone_pairs_deid.csv");
        int code = tool.Run(
            "match", "--scheme", Path.Combine(Tool.Samples, "open-seeds", "scheme.json"),
            "--mentees", data, "--mentors", data, "--pairs", data, "--out", tool.At("m.csv"), "--json", tool.At("r.json"));

        Assert.Equal(0, code);
        Assert.Contains("Total: 104.779619 hours", tool.Out.Split(Environment.NewLine));
        Certified(tool.Json("r.json"), total, placed);
    }

    [SharedDataTheory("orlib")]
    [InlineData("assign100", 305)]
    [InlineData("assign500", 991)]
    [InlineData("assign600", 1176)]
    [InlineData("assign700", 1362)]
    public void The_or_library_gives_its_known_costs(string file, int total)
    {
        using var tool = new Tool();

        Assert.Equal(0, tool.Run("solve", Path.Combine(Tool.SharedData!, "orlib", $"{file}.txt"), "--format", "orlib", "--json"));
        Assert.Equal(total, tool.Json().GetProperty("total").GetDecimal());
        Assert.True(tool.Json().GetProperty("certified").GetBoolean());
    }

    private static void Certified(JsonElement json, double total, int placed)
    {
        Assert.Equal("optimal", json.GetProperty("status").GetString());
        Assert.Equal(total, json.GetProperty("total").GetDouble(), 1e-9);
        Assert.Equal(placed, json.GetProperty("placed").GetInt32());
        Assert.True(json.GetProperty("certified").GetBoolean());
    }
}
