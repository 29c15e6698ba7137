using System.Text.Json;
using System.Xml.Linq;
using Mentoring.Matching.Cli.Tests.Report;

namespace Mentoring.Matching.Cli.Tests;

public sealed class SensitivityCommandTests : IDisposable
{
    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";
    private static readonly string sample = Path.Combine(Tool.Samples, "leadership");
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void The_sample_is_told_in_sentences_and_tables()
    {
        Assert.Equal((ExitCode.Done, ""), (Sample("detailed"), tool.Error));
        string[] lines = tool.Out.Split(Environment.NewLine);
        Assert.Contains("Weightings drawn: 1000, concentration 50, seed 1", lines);
        Assert.Contains("19 of 72 pairs stay in nine of ten weightings, 17 in fewer than half of them.", lines);
        Assert.Contains("The weight of 'goals' for mentees is 24.7% and may be anything from 24.5% to 25.1% without any change.", lines);
        Assert.Contains("goals\tmentee\t24.7%\t24.5%\t25.1%\t36\t21", lines);
        Assert.Contains(lines, l => l.StartsWith("callum.vasquezlund@example.org\tnobody\t25.8%\t23.1% to 28.6%\temeka.kipruto@example.org 30.3%, ", StringComparison.Ordinal));
        string page = File.ReadAllText(Path.Combine(Tool.Samples, "..", "tuning.md")).ReplaceLineEndings("\n");
        string shown = page[page.IndexOf("Weightings drawn", StringComparison.Ordinal)..];
        Assert.Subset(lines.ToHashSet(), shown[..shown.IndexOf("\n```", StringComparison.Ordinal)].Split('\n').Where(l => l != "...").ToHashSet());
        Assert.Equal(80, lines.Count(l => l.Contains("@example.org\t", StringComparison.Ordinal)));
    }

    /// <summary>The stated matching is that of <c>match</c>, and every mentee is counted in every draw.</summary>
    [Fact]
    public void The_JSON_agrees_with_the_matching_and_with_itself()
    {
        Assert.Equal((ExitCode.Done, ""), (Sample("detailed", "--json", "--draws", "40", "--seed", "3", "--concentration", "20"), tool.Error));
        JsonElement varied = tool.Json();
        Assert.Equal(ExitCode.Done, tool.Run([
            "match", "--scheme", Path.Combine(sample, "detailed.json"), .. People(), "--out", tool.At("m.csv"), "--json", tool.At("m.json")]));
        Assert.Equal(
            tool.Json("m.json").GetProperty("pairs").EnumerateArray().Select(p => (Text(p, "menteeId"), Text(p, "mentorId"))),
            Mentees(varied).Where(m => Text(m, "mentorId") is not null).Select(m => (Text(m, "menteeId"), Text(m, "mentorId"))));
        Assert.All(Mentees(varied), m => Assert.Equal(40, Number(m, "kept") + m.GetProperty("others").EnumerateArray().Sum(o => Number(o, "draws"))));
        Assert.Equal(40 - (Mentees(varied).Sum(m => Number(m, "kept")) / 80.0), 40 * varied.GetProperty("meanChanged").GetDouble() / 80, 1e-9);
        Assert.All(varied.GetProperty("weights").EnumerateArray(), w => Assert.True(
            w.GetProperty("lowest").GetDouble() <= w.GetProperty("weight").GetDouble() && w.GetProperty("weight").GetDouble() <= w.GetProperty("highest").GetDouble()));
        Assert.Equal(JsonValueKind.Null, varied.GetProperty("noRanges").ValueKind);
        Assert.Equal((3, 20.0), (Number(varied, "seed"), varied.GetProperty("concentration").GetDouble()));
    }

    [Fact]
    public void Threads_change_nothing_and_the_seed_does()
    {
        string Out(params string[] more)
        {
            Assert.Equal(ExitCode.Done, Sample("detailed", ["--json", "--draws", "30", .. more]));
            return tool.Out;
        }

        string one = Out("--threads", "1");
        Assert.Equal(one, Out("--threads", "3"));
        Assert.NotEqual(one, Out("--seed", "2"));
    }

    [Fact]
    public void The_picture_has_a_row_a_weight_and_the_ranges()
    {
        Assert.Equal(ExitCode.Done, Sample("detailed", "--draws", "5", "--picture", tool.At("tornado.svg")));
        Assert.Contains($"Wrote {tool.At("tornado.svg")}", tool.Out, StringComparison.Ordinal);
        XElement root = Drawing("tornado.svg");
        string[] texts = [.. root.Descendants(svg + "text").Select(t => t.Value)];
        Assert.Equal(["goals, mentees", "menteeRequests, mentees", "availability, mentees"], texts.Take(3));
        Assert.Equal(24, texts.Count(t => t.EndsWith(", mentees", StringComparison.Ordinal) || t.EndsWith(", mentors", StringComparison.Ordinal)));
        Assert.Superset(new HashSet<string> { "Mentees with another outcome", "Weights that change nothing", "40%" }, texts.ToHashSet());
        Assert.Equal(2, root.Elements(svg + "svg").Count());
        Assert.Equal(24, root.Elements(svg + "svg").Last().Elements().Count(e => e.Attribute("class")?.Value == "line mean"));
    }

    [Fact]
    public void Where_ranges_are_not_known_it_says_why_and_draws_none()
    {
        Assert.Equal(ExitCode.Done, Sample("informal", "--draws", "5", "--picture", tool.At("tornado.svg")));
        Assert.Contains("How far a weight may move is not told, since some who are on both sides", tool.Out, StringComparison.Ordinal);
        Assert.Contains("grade\tboth\t22.2%\tnot told\tnot told\t25\t0", tool.Out, StringComparison.Ordinal);
        Assert.Single(Drawing("tornado.svg").Elements(svg + "svg"));
        Sample("informal", "--draws", "5", "--json");
        Assert.Equal(JsonValueKind.Null, tool.Json().GetProperty("weights")[0].GetProperty("lowest").ValueKind);
    }

    /// <summary>The id of a criterion is the scheme's, and may be anything.</summary>
    [Fact]
    public void Hostile_ids_stay_text()
    {
        string[] files = TinyScheme.In(tool)[2..];
        foreach (string hostile in HostileTexts.All.Where(t => t.Length < 100))
        {
            string scheme = tool.Write("hostile.json", TinyScheme.Json.Replace(
                "[{ \"type\": \"closeness\", \"question\": \"level\" }]",
                $"[{{ \"type\": \"closeness\", \"question\": \"level\" }}, {{ \"type\": \"closeness\", \"question\": \"level\", \"id\": {JsonSerializer.Serialize(hostile)} }}]",
                StringComparison.Ordinal));
            Assert.Equal((ExitCode.Done, ""), (tool.Run(["sensitivity", "--scheme", scheme, .. files, "--draws", "3", "--picture", tool.At("hostile.svg")]), tool.Error));
            Assert.Contains(
                Drawing("hostile.svg").Elements(svg + "text"),
                t => t.Value.Contains(hostile[..Math.Min(hostile.Length, 4)].Replace('\u202E', '\uFFFD').Replace('\u2066', '\uFFFD'), StringComparison.Ordinal));
        }
    }

    /// <summary>A name is cut before a character of two halves and not within it.</summary>
    [Fact]
    public void No_character_of_a_name_is_cut_in_two()
    {
        string[] files = TinyScheme.In(tool)[2..];
        string scheme = tool.Write("long.json", TinyScheme.Json.Replace(
            "[{ \"type\": \"closeness\", \"question\": \"level\" }]",
            "[{ \"type\": \"closeness\", \"question\": \"level\" }, { \"type\": \"closeness\", \"question\": \"level\", \"id\": \"abcdefghijklmnopqr\U0001F600stu\" }]",
            StringComparison.Ordinal));
        Assert.Equal((ExitCode.Done, ""), (tool.Run(["sensitivity", "--scheme", scheme, .. files, "--draws", "3", "--picture", tool.At("long.svg")]), tool.Error));
        Assert.Contains("abcdefghijklmnopqr…", Drawing("long.svg").Elements(svg + "text").Select(t => t.Value));
    }

    [Fact]
    public void What_cannot_be_done_is_refused()
    {
        Assert.Equal(ExitCode.Usage, Sample("detailed", "--draws", "0"));
        Assert.Equal(ExitCode.Usage, Sample("detailed", "--concentration", "0.5"));
        Assert.Contains("1 or more", tool.Error, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Sample("detailed", "--picture", Path.Combine(sample, "mentees.csv")));
        string[] files = TinyScheme.In(tool, mentors: "id,name,level,least\nm,Mia,9,1\nn,Noa,1,\n");
        string strict = tool.Write("strict.json", TinyScheme.Json.Replace(
            "\"reciprocity\"", "\"rules\": [{ \"type\": \"gapWithin\", \"question\": \"level\", \"minimum\": 10 }],\n  \"reciprocity\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Infeasible, tool.Run(["sensitivity", "--scheme", strict, .. files[2..]]));
        Assert.Equal("", tool.Out);
    }

    private XElement Drawing(string file)
    {
        XElement root = XDocument.Parse(tool.Read(file)).Root!;
        string[] known = ["svg", "style", "text", "rect", "path", "ellipse", "circle", "line"];
        string[] attributes =
        [
            "xmlns", "viewBox", "role", "aria-label", "focusable", "class", "text-anchor", "x", "y", "width", "height", "cx", "cy", "rx", "ry", "r", "x1", "y1", "x2", "y2", "d",
            "fill-opacity", "stroke-width",
        ];
        Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, known));
        Assert.All(root.DescendantsAndSelf().Attributes(), a => Assert.Contains(a.Name.LocalName, attributes));
        return root;
    }

    private static JsonElement.ArrayEnumerator Mentees(JsonElement varied) => varied.GetProperty("mentees").EnumerateArray();

    private static string? Text(JsonElement element, string name) => element.GetProperty(name).GetString();

    private static int Number(JsonElement element, string name) => element.GetProperty(name).GetInt32();

    private static string[] People() => ["--mentees", Path.Combine(sample, "mentees.csv"), "--mentors", Path.Combine(sample, "mentors.csv")];

    private int Sample(string scheme, params string[] more) => tool.Run(["sensitivity", "--scheme", Path.Combine(sample, scheme + ".json"), .. People(), .. more]);
}
