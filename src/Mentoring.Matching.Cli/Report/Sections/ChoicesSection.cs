using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>How many of those who asked for somebody got whom they asked for.</summary>
internal sealed class ChoicesSection(ReportContent content) : ReportSection(content)
{
    public override string Anchor => "choices";

    public override string Heading => "Choices";

    public override bool IsNeeded => Content.Pool.Mentees.Any(m => !m.Requests.IsEmpty);

    protected override void WriteBody(HtmlWriter html)
    {
        Mentee[] asking = [.. Content.Pool.Mentees.Where(m => !m.Requests.IsEmpty)];
        Dictionary<string, int?> ranks = Content.Pairs.ToDictionary(p => p.Mentee.Id, p => p.RequestRank, StringComparer.Ordinal);
        html.Element("p", $"{ScaleText.Whole(asking.Length)} of {ScaleText.Whole(Content.Pool.Mentees.Length)} mentees named mentors whom they would like.");
        using (html.In("table", ("class", "list short")))
        {
            html.Element("caption", "What the mentees who asked for somebody got", ("class", "heard"));
            html.Head(("What they got", null), ("Mentees", "n"), ("Share", "n"));
            using (html.In("tbody"))
            {
                int most = asking.Max(m => m.Requests.Length);
                for (int rank = 1; rank <= most; rank++)
                {
                    Row(html, $"Choice {ScaleText.Whole(rank)}", asking.Count(m => ranks.GetValueOrDefault(m.Id) == rank), asking.Length);
                }

                Row(html, "Somebody else", asking.Count(m => ranks.TryGetValue(m.Id, out int? rank) && rank is null), asking.Length);
                Row(html, "Nobody", asking.Count(m => !ranks.ContainsKey(m.Id)), asking.Length);
            }
        }
    }

    private static void Row(HtmlWriter html, string words, int count, int all)
    {
        using (html.In("tr"))
        {
            html.Element("th", words, ("scope", "row"));
            html.Number(ScaleText.Whole(count));
            using (html.In("td", ("class", "n")))
            {
                html.Text(ScaleText.Percent((double)count / all));
                html.Bar((double)count / all);
            }
        }
    }
}
