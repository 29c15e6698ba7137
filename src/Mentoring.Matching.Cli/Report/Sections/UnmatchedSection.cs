using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Proposals;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>Who has no mentor, why, and what would help.</summary>
internal sealed class UnmatchedSection(ReportContent content) : ReportSection(content)
{
    private const int longList = 60;
    private const int shownRelaxations = 5;
    private const int shownPeople = 12;

    public override string Anchor => "unmatched";

    public override string Heading => "Without a mentor";

    protected override void WriteBody(HtmlWriter html)
    {
        int all = Content.Result.Unmatched.Length;
        if (all == 0)
        {
            html.Element("p", "Every mentee has a mentor.");
            return;
        }

        html.Element("p", $"{ScaleText.Whole(all)} of {ScaleText.Whole(Content.Result.Totals.Mentees)} {(Content.Result.Totals.Mentees == 1 ? "mentee" : "mentees")}.");
        if (all > longList)
        {
            using (html.In("details"))
            {
                html.Element("summary", "All of them");
                WriteMentees(html);
            }
        }
        else
        {
            WriteMentees(html);
        }

        html.Element("h3", "What would help");
        WriteHelp(html);
    }

    private void WriteMentees(HtmlWriter html)
    {
        using (html.In("ul", ("class", "people")))
        {
            foreach (UnmatchedMentee unmatched in Content.Result.Unmatched)
            {
                using (html.In("li"))
                {
                    using (html.In("strong"))
                    {
                        html.Name(Content.Match.MenteeOf(unmatched.MenteeId));
                    }

                    html.Text(" ");
                    html.Element("span", unmatched.Message, ("class", "why"));
                }
            }
        }
    }

    private void WriteHelp(HtmlWriter html)
    {
        if (Content.Proposal is not { } proposal)
        {
            html.Element("p", Content.Changes.IsEmpty
                ? "That is worked out only where the matching is proved to be the best."
                : "That is not worked out for a round of a programme; the command unmatched does so for the same people.");
            return;
        }

        using (html.In("ul", ("class", "people")))
        {
            foreach (Shortage shortage in proposal.Shortages())
            {
                using (html.In("li"))
                {
                    WriteShortage(html, shortage);
                }
            }
        }
    }

    private void WriteShortage(HtmlWriter html, Shortage shortage)
    {
        using (html.In("p"))
        {
            html.Text("For ");
            using (html.In("strong"))
            {
                People(html, [.. shortage.UnmatchedIds.Select(Content.Match.MenteeOf)]);
            }

            html.Text($": {shortage.Message}");
        }

        WriteRelaxations(html, shortage);
        if (!shortage.MenteeIds.IsEmpty)
        {
            using (html.In("details"))
            {
                html.Element("summary", "Who is short of places, and why");
                WriteGroup(html, shortage);
            }
        }
    }

    private static void WriteRelaxations(HtmlWriter html, Shortage shortage)
    {
        if (shortage.Relaxations.IsEmpty)
        {
            html.Element("p", "No single rule or place would help.");
            return;
        }

        using (html.In("ol"))
        {
            foreach (Relaxation relaxation in shortage.Relaxations.Take(shownRelaxations))
            {
                html.Element("li", relaxation.Words);
            }
        }
    }

    private void WriteGroup(HtmlWriter html, Shortage shortage)
    {
        using (html.In("dl", ("class", "facts")))
        {
            html.Element("dt", "The smallest group that is short of places");
            using (html.In("dd"))
            {
                People(html, [.. shortage.MenteeIds.Select(Content.Match.MenteeOf)]);
            }

            html.Element("dt", $"Mentors to whom it may go, with {ScaleText.Whole(shortage.Places)} {(shortage.Places == 1 ? "place" : "places")} for it");
            using (html.In("dd"))
            {
                People(html, [.. shortage.MentorIds.Select(Content.Match.MentorOf)]);
            }

            if (!shortage.Rules.IsEmpty)
            {
                html.Element("dt", "Rules that keep it from other mentors");
                html.Element("dd", string.Join("; ", shortage.Rules.Select(r =>
                    $"{r.RuleId} ({ScaleText.Whole(r.Pairs)} {(r.Pairs == 1 ? "pair" : "pairs")}, {ScaleText.Whole(r.Alone)} by this rule alone)")));
            }
        }
    }

    private static void People(HtmlWriter html, IReadOnlyList<Participant> people)
    {
        for (int i = 0; i < Math.Min(shownPeople, people.Count); i++)
        {
            html.Text(i == 0 ? "" : ", ");
            html.Name(people[i]);
        }

        html.Text(people.Count == 0 ? "nobody" : people.Count > shownPeople ? $" and {ScaleText.Whole(people.Count - shownPeople)} more" : "");
    }
}
