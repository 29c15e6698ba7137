using System.Text.Json;
using System.Xml.Linq;
using Mentoring.Matching.Cli.Tests.Report;

namespace Mentoring.Matching.Cli.Tests;

public sealed class CompareCommandTests : IDisposable
{
    private static readonly XNamespace svg = "http://www.w3.org/2000/svg";
    private static readonly string sample = Path.Combine(Tool.Samples, "leadership");
    private readonly Tool tool = new();

    public void Dispose() => tool.Dispose();

    [Fact]
    public void Two_schemes_of_the_sample_are_compared_in_tables()
    {
        Assert.Equal((ExitCode.Done, ""), (Sample(["informal", "detailed"]), tool.Error));
        string[] lines = tool.Out.Split(Environment.NewLine);
        Assert.Contains("informal: Leadership mentoring, informal, optimal", lines);
        Assert.Contains("informal\tdetailed\t72\t1\t3755.1 points\t52.15 points\t30.5 points", lines);
        Assert.Contains("detailed\tdetailed\t72\t0\t4144.8 points\t57.57 points\t45.3 points", lines);
        Assert.Contains("Mentees placed by all: 66 of 80", lines);
        Assert.Contains("From informal to detailed: 57 of 80 mentees change partner, 21 pairs stay.", lines);
        Assert.Contains(
            "Rank correlation of scores: Spearman 0.540, Kendall 0.392 over 2448 pairs that both allow; within a mentee 0.575 on average over 79 mentees.", lines);
        Assert.Contains("mentee\tdetailed\t57\t39\t6\t6\t6\t+7.31", lines);
        Assert.Contains(lines, l => l.StartsWith("mentee\tcallum.vasquezlund@example.org\ttakumi.lindqvist@example.org\tnobody\t", StringComparison.Ordinal));
        Assert.Equal(57, lines.Count(l => l.StartsWith("mentee\t", StringComparison.Ordinal) && l.Contains('@')));
    }

    /// <summary>What JSON says of each matching is what <c>match</c> says.</summary>
    [Fact]
    public void The_JSON_agrees_with_the_matchings_and_with_itself()
    {
        Assert.Equal((ExitCode.Done, ""), (Sample(["informal", "detailed"], "--json"), tool.Error));
        JsonElement compared = tool.Json();
        foreach (string name in (string[])["informal", "detailed"])
        {
            Assert.Equal(ExitCode.Done, tool.Run([
                "match", "--scheme", Path.Combine(sample, name + ".json"), .. People(), "--out", tool.At("m.csv"), "--json", tool.At("m.json")]));
            JsonElement matched = tool.Json("m.json");
            JsonElement own = compared.GetProperty("values").EnumerateArray().Single(v => Text(v, "matching") == name && Text(v, "scoring") == name);
            Assert.Equal(matched.GetProperty("total").GetDouble(), own.GetProperty("total").GetDouble());
            Assert.Equal(
                matched.GetProperty("pairs").EnumerateArray().Select(p => (Text(p, "menteeId"), Text(p, "mentorId"))),
                People(compared, "mentee").SelectMany(p => Outcome(p, name).GetProperty("partners").EnumerateArray().Select(m => (Text(p, "id"), m.GetString()!))));
        }

        JsonElement difference = Assert.Single(compared.GetProperty("differences").EnumerateArray());
        Assert.Equal(
            People(compared, "mentee").Where(p => Partners(p, "informal") != Partners(p, "detailed")).Select(p => Text(p, "id")),
            difference.GetProperty("changedMentees").EnumerateArray().Select(m => m.GetString()!));
        Assert.Equal(JsonValueKind.Null, difference.GetProperty("correlation").GetProperty("seed").ValueKind);
        Assert.Equal(21, compared.GetProperty("commonPairs").GetArrayLength());
        Assert.Equal(2, compared.GetProperty("placedByNone").GetArrayLength());
        JsonElement score = Outcome(People(compared, "mentee").First(), "informal").GetProperty("scores")[1];
        Assert.Equal("detailed", Text(score, "scoring"));
        Assert.Equal(100 * score.GetProperty("combined").GetDouble(), score.GetProperty("shown").GetDouble(), 1e-9);
    }

    [Fact]
    public void A_sample_is_told_of_with_its_seed()
    {
        Assert.Equal(ExitCode.Done, Sample(["informal", "detailed"], "--most-pairs", "500", "--seed", "-3"));
        Assert.Contains("over 500 pairs chosen by chance (seed -3) of the 2448 that both allow", tool.Out, StringComparison.Ordinal);
        Assert.Equal(ExitCode.Usage, Sample(["informal", "detailed"], "--most-pairs", "1"));
        Assert.Contains("--most-pairs takes a number of 2 or more: one pair has no order.", tool.ErrorLines);
    }

    [Fact]
    public void A_scheme_compared_with_itself_changes_nothing_and_has_two_names()
    {
        Assert.Equal(ExitCode.Done, Sample(["informal", "informal"], "--json"));
        JsonElement compared = tool.Json();
        Assert.Equal(["informal", "informal (2)"], compared.GetProperty("strategies").EnumerateArray().Select(s => Text(s, "name")));
        JsonElement difference = compared.GetProperty("differences")[0];
        Assert.Equal(0, difference.GetProperty("changedMentees").GetArrayLength());
        Assert.Equal(1, difference.GetProperty("correlation").GetProperty("kendall").GetDouble());
        Assert.Equal(1, difference.GetProperty("correlation").GetProperty("spearman").GetDouble(), 1e-12);
    }

    /// <summary>A point for each mentee whom both place, but for those at the same place; two panels for every two schemes.</summary>
    [Fact]
    public void The_picture_is_a_document_of_shapes_and_words()
    {
        Assert.Equal(ExitCode.Done, Sample(["informal", "detailed", "informal"], "--picture", tool.At("p.svg")));
        Assert.EndsWith($"Wrote {tool.At("p.svg")}{Environment.NewLine}", tool.Out, StringComparison.Ordinal);
        XElement[] panels = [.. Drawing("p.svg").Elements(svg + "svg")];
        Assert.Equal(6, panels.Length);
        Assert.All(panels, p => Assert.InRange(p.Elements(svg + "ellipse").Count(), 20, 72));
        Assert.Contains("Scores of informal (2); informal (2) upwards", Drawing("p.svg").Elements(svg + "text").Select(t => t.Value));
        string first = tool.Read("p.svg");
        Assert.Equal(ExitCode.Done, Sample(["informal", "detailed", "informal"], "--picture", tool.At("p.svg"), "--threads", "1"));
        Assert.Equal(first, tool.Read("p.svg"));
    }

    /// <summary>Only names of files come into the picture, and these as text.</summary>
    [Fact]
    public void No_markup_comes_into_the_picture()
    {
        string[] files = TinyScheme.In(tool);
        foreach (string hostile in HostileTexts.All.Where(t => t.Length < 100 && !t.Contains('/')))
        {
            string other = tool.Write($"{hostile}.json", TinyScheme.Json.Replace("Tiny", JsonEncodedText.Encode(hostile).ToString(), StringComparison.Ordinal));
            Assert.Equal((ExitCode.Done, ""), (tool.Run(["compare", "--scheme", other, .. files, "--picture", tool.At("p.svg")]), tool.Error));
            Assert.Contains(
                Drawing("p.svg").Elements(svg + "text"),
                t => t.Value.Contains(hostile[..Math.Min(hostile.Length, 4)].Replace('\u202E', '\uFFFD').Replace('\u2066', '\uFFFD'), StringComparison.Ordinal));
        }
    }

    [Fact]
    public void One_scheme_alone_is_a_usage_error_and_so_is_a_picture_over_a_scheme()
    {
        Assert.Equal(ExitCode.Usage, Sample(["informal"]));
        Assert.Contains("--scheme is to be given two or more times: one scheme alone cannot be compared.", tool.ErrorLines);
        string[] files = TinyScheme.In(tool);
        string other = tool.Write("other.json", TinyScheme.Json);
        Assert.Equal(ExitCode.Usage, tool.Run(["compare", .. files, "--scheme", other, "--picture", other]));
        Assert.Equal([$"{other}: this is an input; write to another file."], tool.ErrorLines);
        Assert.Equal(TinyScheme.Json, tool.Read("other.json"));
    }

    [Fact]
    public void Problems_of_all_schemes_are_listed_and_what_people_do_not_fit()
    {
        string[] files = TinyScheme.In(tool);
        string broken = tool.Write("broken.json", "{"), unknown = tool.Write("unknown.json", TinyScheme.Json.Replace("\"closeness\"", "\"near\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Input, tool.Run(["compare", .. files, "--scheme", broken, "--scheme", unknown]));
        Assert.Contains(tool.ErrorLines, l => l.StartsWith("broken.json: ", StringComparison.Ordinal));
        Assert.Contains(tool.ErrorLines, l => l.StartsWith("unknown.json: ", StringComparison.Ordinal));
        string narrow = tool.Write("narrow.json", TinyScheme.Json.Replace("\"maximum\": 10", "\"maximum\": 5", StringComparison.Ordinal));
        string others = tool.Write("others.json", TinyScheme.Json.Replace("\"level\"", "\"height\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Input, tool.Run(["compare", .. files, "--scheme", narrow, "--scheme", others]));
        Assert.Contains(tool.ErrorLines, l => l.StartsWith("scheme 'narrow', ", StringComparison.Ordinal));
        Assert.Contains(tool.ErrorLines, l => l.StartsWith("scheme 'others', question 'height': the people were not asked it", StringComparison.Ordinal));
        Assert.Equal("", tool.Out);
    }

    [Fact]
    public void A_strategy_without_a_matching_is_shown_and_gives_its_exit_code()
    {
        string[] files = TinyScheme.In(tool, mentors: "id,name,level,least\nm,Mia,9,1\nn,Noa,1,\n");
        string strict = tool.Write("strict.json", TinyScheme.Json.Replace(
            "\"reciprocity\"", "\"rules\": [{ \"type\": \"gapWithin\", \"question\": \"level\", \"minimum\": 10 }],\n  \"reciprocity\"", StringComparison.Ordinal));
        Assert.Equal(ExitCode.Infeasible, tool.Run(["compare", .. files, "--scheme", strict]));
        Assert.Contains("strict: Tiny, infeasible", tool.Out, StringComparison.Ordinal);
        Assert.Contains("are left without", tool.Out, StringComparison.Ordinal);
    }

    private XElement Drawing(string file)
    {
        XElement root = XDocument.Parse(tool.Read(file)).Root!;
        Assert.Equal(svg + "svg", root.Name);
        string[] known = ["svg", "style", "text", "rect", "path", "ellipse", "circle", "line"];
        string[] attributes =
        [
            "xmlns", "viewBox", "role", "aria-label", "focusable", "class", "text-anchor", "x", "y", "width", "height", "cx", "cy", "rx", "ry", "r", "x1", "y1", "x2", "y2", "d",
            "fill-opacity", "stroke-width",
        ];
        Assert.All(root.DescendantsAndSelf(), e => Assert.Contains(e.Name.LocalName, known));
        Assert.All(root.DescendantsAndSelf().Attributes(), a => Assert.Contains(a.Name.LocalName, attributes));
        Assert.Single(root.Descendants(svg + "style"));
        return root;
    }

    private static IEnumerable<JsonElement> People(JsonElement compared, string side) =>
        compared.GetProperty("people").EnumerateArray().Where(p => Text(p, "side") == side);

    private static JsonElement Outcome(JsonElement person, string matching) =>
        person.GetProperty("outcomes").EnumerateArray().Single(o => Text(o, "matching") == matching);

    private static string Partners(JsonElement person, string matching) => Outcome(person, matching).GetProperty("partners").GetRawText();

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static string[] People() => ["--mentees", Path.Combine(sample, "mentees.csv"), "--mentors", Path.Combine(sample, "mentors.csv")];

    private int Sample(string[] schemes, params string[] more) =>
        tool.Run(["compare", .. schemes.SelectMany(s => (string[])["--scheme", Path.Combine(sample, s + ".json")]), .. People(), .. more]);
}
