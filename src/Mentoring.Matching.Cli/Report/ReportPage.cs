using Mentoring.Matching.Cli.Report.Sections;

namespace Mentoring.Matching.Cli.Report;

/// <summary>Writes a report as one HTML document that needs nothing else.</summary>
internal static class ReportPage
{
    // Even if something got past the writer, a browser would run and load nothing but the tool's own style and script.
    private static readonly string policy =
        $"default-src 'none'; style-src {ReportAsset.Style.Source}; script-src {ReportAsset.Script.Source}; base-uri 'none'; form-action 'none'";

    public static string Write(ReportContent content)
    {
        var html = new HtmlWriter();
        ReportSection[] sections = [.. Sections(content).Where(s => s.IsNeeded)];
        using (html.In("html", ("lang", "en")))
        {
            WriteHead(html, content);
            using (html.In("body"))
            {
                html.Element("a", "Skip to the report", ("class", "skip"), ("href", "#report"));
                html.Line();
                WriteHeader(html, content);
                WriteContents(html, sections);
                using (html.In("main", ("id", "report"), ("tabindex", "-1")))
                {
                    foreach (ReportSection section in sections)
                    {
                        section.Write(html);
                    }
                }

                html.Line();
                html.Write(ReportAsset.Script);
            }
        }

        html.Line();
        return html.ToString();
    }

    private static IEnumerable<ReportSection> Sections(ReportContent content) =>
    [
        new SummarySection(content),
        new DecisionsSection(content),
        new RoundSection(content),
        new PairsSection(content),
        new UnmatchedSection(content),
        new RecruitmentSection(content),
        new LoadSection(content),
        new ChoicesSection(content),
        new FairnessSection(content),
        new AnswersSection(content),
        new RemarksSection(content),
        new RunSection(content),
    ];

    private static void WriteHead(HtmlWriter html, ReportContent content)
    {
        using (html.In("head"))
        {
            html.Void("meta", ("charset", "utf-8"));
            html.Void("meta", ("http-equiv", "Content-Security-Policy"), ("content", policy));
            html.Void("meta", ("name", "viewport"), ("content", "width=device-width, initial-scale=1"));
            html.Void("meta", ("name", "color-scheme"), ("content", "light dark"));
            html.Void("meta", ("name", "referrer"), ("content", "no-referrer"));
            html.Void("meta", ("name", "robots"), ("content", "noindex, nofollow"));
            html.Element("title", $"{content.Title}: matching report");
            html.Line();
            html.Write(ReportAsset.Style);
        }
    }

    private static void WriteHeader(HtmlWriter html, ReportContent content)
    {
        using (html.In("header", ("class", "page")))
        {
            html.Element("p", "Matching report", ("class", "kicker"));
            html.Element("h1", content.Title, ("dir", "auto"));
            if (content.Scheme.Description is { } description)
            {
                html.Element("p", description, ("class", "lead"));
            }

            using (html.In("p", ("class", "private")))
            {
                html.Element("strong", "For the coordinator only.");
                html.Text(" It names people and quotes their answers. Only what is marked as common ground may be passed on, and only to the two of the pair.");
            }

            if (content.Date is { } date)
            {
                html.Element("p", date, ("class", "date"));
            }
        }

        html.Line();
    }

    private static void WriteContents(HtmlWriter html, ReportSection[] sections)
    {
        using (html.In("nav", ("aria-label", "Sections")))
        using (html.In("ol"))
        {
            foreach (ReportSection section in sections)
            {
                using (html.In("li"))
                {
                    html.Element("a", section.Heading, ("href", $"#{section.Anchor}"));
                }
            }
        }

        html.Line();
    }
}
