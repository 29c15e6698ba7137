using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Fairness;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>What became of people by their answers to questions for audits alone. Numbers of too few people are withheld.</summary>
internal sealed class FairnessSection(ReportContent content) : ReportSection(content)
{
    private const string withheld = "withheld";

    private readonly FairnessReport report = FairnessReport.Of(content.Scheme, content.Pool, content.Result);

    public override string Anchor => "fairness";

    public override string Heading => "Fairness";

    public override bool IsNeeded => !report.Tables.IsEmpty;

    protected override void WriteBody(HtmlWriter html)
    {
        html.Element("p", "What became of people by their answers to questions that the matching does not see. Numbers that would tell of fewer than five people are withheld. A difference is a reason to look closer, and no proof of a cause.");
        foreach (OutcomesByGroup table in report.Tables)
        {
            html.Element("h3", $"{Sides(table.Side)}: {table.Question.TextFor(table.Side)}");
            WriteTable(html, table);
            string[] words = [.. table.Groups.Where(g => g.Impact is not null).Select(g => $"{g.Name}: {g.Impact!.Message}"), .. table.Remarks];
            if (words.Length > 0)
            {
                html.Items(words, "quiet");
            }
        }
    }

    private void WriteTable(HtmlWriter html, OutcomesByGroup table)
    {
        using (html.In("table", ("class", "list groups")))
        {
            html.Element("caption", $"{Sides(table.Side)} by their answer", ("class", "heard"));
            html.Head(("Answer", null), ("People", "n"), (table.Side == Side.Mentor ? "With a mentee" : "With a mentor", "n"), ("Mean score", "n"));
            using (html.In("tbody"))
            {
                foreach (GroupOutcome group in table.Groups)
                {
                    WriteGroup(html, group);
                }
            }

            using (html.In("tfoot"))
            {
                WriteGroup(html, table.Everybody);
            }
        }
    }

    private void WriteGroup(HtmlWriter html, GroupOutcome group)
    {
        using (html.In("tr"))
        {
            html.Element("th", group.Name, ("scope", "row"));
            html.Number(group.People is { } people ? ScaleText.Whole(people) : withheld);
            using (html.In("td", ("class", "n")))
            {
                html.Text(group.MatchedRate is { } rate ? ScaleText.Percent(rate) : group.IsWithheld ? withheld : "");
                if (group.RateInterval is { } interval)
                {
                    html.Element("small", $"{ScaleText.Percent(interval.Lower)} to {ScaleText.Percent(interval.Upper)}");
                }
            }

            html.Number(group.MeanScore is { } score ? ScaleText.Mean(Content.Scheme.Scale, Content.Scheme.Scale.Show(score))
                : group.IsWithheld || group.Matched > 0 ? withheld : "");
        }
    }

    private static string Sides(Side side) => side == Side.Mentor ? "Mentors" : "Mentees";
}
