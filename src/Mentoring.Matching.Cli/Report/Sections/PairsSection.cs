using System.Globalization;
using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>The pairs: a line each, which opens. Picking and sorting need the script; everything is there without it.</summary>
internal sealed class PairsSection(ReportContent content) : ReportSection(content)
{
    public override string Anchor => "pairs";

    public override string Heading => "Pairs";

    protected override void WriteBody(HtmlWriter html)
    {
        if (Content.Pairs.IsEmpty)
        {
            html.Element("p", "No pair was made.");
            return;
        }

        html.Element("p", $"By the mentee's name. Open a line to see what its score is made of, what to talk through at the first meeting, and what the two have in common. {Scale()}");
        WriteTools(html);
        using (html.In("div", ("class", "pair heads"), ("aria-hidden", "true")))
        {
            foreach (string head in (string[])["Mentee", "Mentor", "Score", "Coverage", "Notes"])
            {
                html.Element("span", head);
            }
        }

        using (html.In("ul", ("id", "pair-list"), ("class", "pairs")))
        {
            foreach (ReportPair pair in Content.Pairs)
            {
                WritePair(html, pair);
            }
        }

        html.Element("p", "No pair fits.", ("id", "pair-none"), ("class", "none"), ("hidden", ""));
    }

    private string Scale() =>
        $"Scores go from {Content.Tick(0)}, the worst, to {Content.Tick(1)}{(Content.Scheme.Scale.Unit is { } unit ? $" {unit}" : "")}, the best.";

    /// <summary>Hidden until the script shows it: without the script it could do nothing.</summary>
    private static void WriteTools(HtmlWriter html)
    {
        using (html.In("div", ("id", "pair-tools"), ("class", "tools"), ("role", "group"), ("aria-label", "Pick and sort pairs"), ("hidden", "")))
        {
            using (html.In("label"))
            {
                html.Element("span", "Find");
                html.Void("input", ("id", "pair-find"), ("type", "search"), ("autocomplete", "off"), ("spellcheck", "false"), ("placeholder", "Name of a mentee or mentor"), ("aria-controls", "pair-list"));
            }

            Choice(html, "pair-mark", "Show", [("", "All pairs"), .. PairMark.All.Select(m => (m.Tag, m.Filter))]);
            Choice(html, "pair-sort", "Sort by",
            [
                ("mentee", "Mentee"), ("mentor", "Mentor"), ("score", "Score, lowest first"), ("-score", "Score, highest first"),
                ("coverage", "Coverage, lowest first"), ("-coverage", "Coverage, highest first"),
            ]);
            html.Element("button", "Open all", ("id", "pair-open"), ("type", "button"));
            html.Element("output", "", ("id", "pair-count"), ("aria-live", "polite"));
        }
    }

    private static void Choice(HtmlWriter html, string id, string name, IEnumerable<(string Value, string Words)> choices)
    {
        using (html.In("label"))
        {
            html.Element("span", name);
            using (html.In("select", ("id", id), ("autocomplete", "off"), ("aria-controls", "pair-list")))
            {
                foreach ((string value, string words) in choices)
                {
                    html.Element("option", words, ("value", value));
                }
            }
        }
    }

    private void WritePair(HtmlWriter html, ReportPair pair)
    {
        string tags = string.Join(' ', pair.Marks().Select(m => m.Tag));
        using (html.In(
            "li",
            ("id", pair.Anchor),
            ("data-ids", $"{pair.Mentee.Id} {pair.Mentor.Id}"),
            ("data-score", Exact(Content.Scheme.Scale.Show(pair.Score.Combined))),
            ("data-coverage", Exact(pair.Score.Coverage)),
            ("data-tags", tags.Length == 0 ? null : tags)))
        using (html.In("details"))
        {
            using (html.In("summary", ("class", "pair")))
            {
                WriteLine(html, pair);
            }

            PairDetails.Write(html, pair, Content);
        }
    }

    /// <summary>The line of a pair. What the columns say to the eye stands there in words for the ear.</summary>
    private void WriteLine(HtmlWriter html, ReportPair pair)
    {
        using (html.In("span", ("class", "who")))
        {
            html.Name(pair.Mentee);
        }

        html.Element("span", " with ", ("class", "heard"));
        using (html.In("span", ("class", "who")))
        {
            html.Name(pair.Mentor);
        }

        html.Element("span", ", score ", ("class", "heard"));
        html.Element("span", ScaleText.Cell(Content.Scheme.Scale, pair.Score.Combined), ("class", "score"));
        html.Element("span", ", coverage ", ("class", "heard"));
        using (html.In("span", ("class", "coverage")))
        {
            html.Element("b", ScaleText.Percent(pair.Score.Coverage));
            html.Bar(pair.Score.Coverage);
        }

        using (html.In("span", ("class", "notes")))
        {
            foreach ((string words, string? kind) in Notes(pair))
            {
                html.Element("span", ", ", ("class", "heard"));
                html.Element("span", words, ("class", kind is null ? "chip" : $"chip {kind}"));
            }
        }
    }

    private static IEnumerable<(string Words, string? Kind)> Notes(ReportPair pair)
    {
        if (!pair.Flags.IsEmpty)
        {
            yield return ("look at this", "look");
        }

        if (pair.IsLocked)
        {
            yield return ("settled", null);
        }

        if (pair.RequestRank is { } rank)
        {
            yield return ($"choice {ScaleText.Whole(rank)}", "good");
        }

        if (!pair.Expectations.IsEmpty)
        {
            yield return ("talk", null);
        }
    }

    private static string Exact(double number) => number.ToString("R", CultureInfo.InvariantCulture);
}
