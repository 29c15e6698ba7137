using System.Globalization;
using System.Text.Json;
using System.Xml.Linq;
using CsvHelper;
using Mentoring.Matching.Studies.Founding;

namespace Mentoring.Matching.Cli.Tests;

public sealed class StudyFoundingCommandTests
{
    private static readonly string[] pictures =
        ["silence.svg", "sizes.svg", "signals.svg", "policies-by-item.svg", "policies-by-person.svg", "questions.svg", "open-door.svg"];

    /// <summary>The whole study in small: rows and manifests of every part, findings, crossings, and pictures with their words.</summary>
    [Fact]
    public void The_reduced_study_runs_from_pools_to_pictures_and_its_rows_come_out_again()
    {
        using var tool = new Tool();
        Assert.Equal((0, ""), (tool.Run("study", "founding", "--reduced", "--out", tool.At("f")), tool.Error));
        Assert.Contains("Where lines cross", tool.Out, StringComparison.Ordinal);
        Assert.All(FoundingStudy.Parts(FoundingOptions.Reduced), p =>
        {
            Assert.Contains(p.Question, tool.Out, StringComparison.Ordinal);
            Assert.Equal(p.Design.CellCount, Rows(tool.Read($"f/{p.Name}/results.csv")).Count - 1);
            Assert.True(File.Exists(tool.At($"f/{p.Name}/results.parquet")));
        });
        Assert.All(pictures, name =>
        {
            Assert.Contains($"Wrote {Path.Combine(tool.At("f"), name)}", tool.Out, StringComparison.Ordinal);
            XElement svg = XElement.Parse(tool.Read($"f/{name}"));
            string[] words = [.. svg.Descendants().Where(e => e.Name.LocalName is "text").Select(e => e.Value)];
            Assert.True(words.Length > 8, name);
        });

        List<string[]> findings = Rows(tool.Read("f/findings.csv"));
        Assert.Equal(["part", "mentees", "line", "level", "strategy", "missing", "approach", "measure", "mean", "lower", "upper", "pools"], findings[0]);
        Assert.All(findings.Skip(1), row => Assert.InRange(Number(row[8]), Number(row[9]), Number(row[10])));

        Assert.Equal((0, ""), (tool.Run("study", "founding", "--reduced", "--out", tool.At("f"), "--json"), tool.Error)); // goes on, and has nothing to do
        JsonElement points = tool.Json().GetProperty("points");
        Assert.Equal(findings.Count - 1, points.GetArrayLength());
        Assert.Equal(Number(findings[1][8]), points[0].GetProperty("mean").GetDouble(), 1e-6);
        Assert.Equal(Rows(tool.Read("f/crossings.csv")).Count - 1, tool.Json().GetProperty("crossings").GetArrayLength());

        Assert.Equal((0, ""), (tool.Run(
            "study", "rerun", "--manifest", tool.At("f/questions/manifest.json"), "--row", "chosen-03/detailed/asStated/asStated/scheme/2", "--row", "all-22/detailed/asStated/asStated/scheme/5"),
            tool.Error));
        Assert.Equal("Confirmed: 2 rows came out the same, to the last bit.", tool.Out.TrimEnd());
    }

    [Fact]
    public void A_manifest_of_a_study_that_no_longer_is_says_so()
    {
        using var tool = new Tool();
        Assert.Equal((0, ""), (tool.Run("study", "founding", "--reduced", "--out", tool.At("f")), tool.Error));
        string manifest = tool.Read("f/approaches/manifest.json");
        string hash = tool.Json("f/approaches/manifest.json").GetProperty("designHash").GetString()!;
        File.WriteAllText(tool.At("f/approaches/manifest.json"), manifest.Replace(hash, new string('0', 64), StringComparison.Ordinal));
        Assert.Equal(2, tool.Run("study", "rerun", "--manifest", tool.At("f/approaches/manifest.json"), "--all"));
        Assert.Contains("made by code", tool.Error, StringComparison.Ordinal);
    }

    private static double Number(string cell) => double.Parse(cell, CultureInfo.InvariantCulture);

    private static List<string[]> Rows(string text)
    {
        using var csv = new CsvParser(new StringReader(text), CultureInfo.InvariantCulture);
        var rows = new List<string[]>();
        while (csv.Read())
        {
            rows.Add(csv.Record!);
        }

        return rows;
    }
}
