using Mentoring.Matching.Choices;
using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>How many of those who asked for somebody got whom they asked for, and what stood against the others.</summary>
internal sealed class ChoicesSection(ReportContent content) : ReportSection(content)
{
    private const int MostClashes = 200;
    private const int MostPriced = 20;

    private ChoiceReport? choices;

    public override string Anchor => "choices";

    public override string Heading => "Choices";

    public override bool IsNeeded => Choices.Mentees.Asked + Choices.Mentors.Asked + Choices.Clashes.Length > 0;

    /// <summary>The choices; what was not made has its exact cost where the matching can be asked.</summary>
    private ChoiceReport Choices => choices ??= Content.Proposal?.Choices(MostPriced) ?? Content.Result.Choices;

    protected override void WriteBody(HtmlWriter html)
    {
        if (Choices.Mentees.Asked > 0)
        {
            WriteMentees(html);
        }

        if (Choices.Mentors.Asked > 0)
        {
            html.Element("p", Choices.Mentors.Words);
        }

        WriteClashes(html);
    }

    private void WriteClashes(HtmlWriter html)
    {
        if (Choices.Clashes.IsEmpty)
        {
            return;
        }

        html.Element("h3", "What stood against a choice, and what was done");
        html.Items([.. Choices.Clashes.Take(MostClashes).Select(c => c.Message)]);
        if (Choices.Clashes.Length > MostClashes)
        {
            html.Element("p", $"And {ScaleText.Whole(Choices.Clashes.Length - MostClashes)} more, all of them in the file that match --json writes.");
        }
    }

    private void WriteMentees(HtmlWriter html)
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
