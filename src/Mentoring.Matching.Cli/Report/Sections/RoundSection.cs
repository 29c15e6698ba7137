using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Programmes;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>What a round of a programme changes, and why.</summary>
internal sealed class RoundSection(ReportContent content) : ReportSection(content)
{
    public override string Anchor => "round";

    public override string Heading => "What this round changes";

    public override bool IsNeeded => !Content.Changes.IsEmpty;

    protected override void WriteBody(HtmlWriter html)
    {
        html.Element("p", string.Join(", ", Content.Changes.GroupBy(c => c.Kind).OrderBy(g => g.Key).Select(g => $"{RoundView.Words(g.Key)}: {ScaleText.Whole(g.Count())}")) + ".");
        using (html.In("table", ("class", "list")))
        {
            html.Element("caption", "Changes", ("class", "heard"));
            html.Head(("What", null), ("Mentee", null), ("Mentor", null), ("Why", null));
            using (html.In("tbody"))
            {
                foreach (RoundChange change in Content.Changes)
                {
                    using (html.In("tr"))
                    {
                        html.Element("td", RoundView.Words(change.Kind));
                        html.Element("td", change.MenteeId ?? "");
                        html.Element("td", change.MentorId ?? "");
                        html.Element("td", change.Reason);
                    }
                }
            }
        }
    }
}
