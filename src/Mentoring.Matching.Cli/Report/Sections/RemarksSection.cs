using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>What somebody should look at: pairs that a rule flags, and remarks on the matching and its files.</summary>
internal sealed class RemarksSection(ReportContent content) : ReportSection(content)
{
    public override string Anchor => "remarks";

    public override string Heading => "Flags and remarks";

    protected override void WriteBody(HtmlWriter html)
    {
        ReportPair[] flagged = [.. Content.Pairs.Where(p => !p.Flags.IsEmpty)];
        string[] urgent = [.. Content.Result.Remarks.Where(r => r.IsFlagged && r.Code != "requestForbidden").Select(r => r.Message)];
        string[] others =
        [
            .. Content.Result.Remarks.Where(r => !r.IsFlagged).Select(r => r.Message),
            .. Content.Match.FileRemarks,
            .. Content.Match.Reading.Ignored.Select(i => $"Columns of {i.Table} ({i.Source}) that nothing in the scheme reads: {string.Join(", ", i.Headers)}."),
        ];
        if (flagged.Length + urgent.Length + others.Length == 0)
        {
            html.Element("p", "None.");
        }

        WriteTexts(html, "To be looked at", urgent);
        WriteFlagged(html, flagged);
        WriteTexts(html, "Good to know", others);
    }

    private static void WriteTexts(HtmlWriter html, string heading, string[] texts)
    {
        if (texts.Length > 0)
        {
            html.Element("h3", heading);
            html.Items(texts);
        }
    }

    private static void WriteFlagged(HtmlWriter html, ReportPair[] flagged)
    {
        if (flagged.Length == 0)
        {
            return;
        }

        html.Element("h3", flagged.Length == 1 ? "1 pair that a person should look at" : $"{ScaleText.Whole(flagged.Length)} pairs that a person should look at");
        using (html.In("ul"))
        {
            foreach (ReportPair pair in flagged)
            {
                using (html.In("li"))
                {
                    html.MenteeLink(pair);
                    html.Text($": {string.Join(" ", pair.Flags.Select(f => f.Reason))}");
                }
            }
        }
    }
}
