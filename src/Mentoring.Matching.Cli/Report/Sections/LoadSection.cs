using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Report.Sections;

/// <summary>How many mentees each mentor was given, of how many places.</summary>
internal sealed class LoadSection(ReportContent content) : ReportSection(content)
{
    private const int longTable = 60;

    public override string Anchor => "load";

    public override string Heading => "Load of the mentors";

    protected override void WriteBody(HtmlWriter html)
    {
        Mentor[] mentors = [.. Content.Pool.Mentors
            .OrderBy(m => m.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(m => m.Id, StringComparer.Ordinal)];
        int free = mentors.Count(m => m.Capacity > 0 && !Content.MenteesOf.Contains(m.Id));
        html.Element("p", $"{Words(mentors.Count(m => Content.MenteesOf.Contains(m.Id)), "mentor has", "mentors have")} somebody, {Words(free, "has", "have")} places and nobody, {Words(mentors.Count(m => m.Capacity == 0), "takes", "take")} nobody now.");
        if (mentors.Length > longTable)
        {
            using (html.In("details"))
            {
                html.Element("summary", $"All {ScaleText.Whole(mentors.Length)} mentors");
                WriteTable(html, mentors);
            }
        }
        else
        {
            WriteTable(html, mentors);
        }
    }

    private void WriteTable(HtmlWriter html, Mentor[] mentors)
    {
        int most = Math.Max(1, mentors.Max(m => m.Capacity));
        using (html.In("table", ("class", "list load")))
        {
            html.Element("caption", "Mentees of each mentor, and places", ("class", "heard"));
            html.Head(("Mentor", null), ("Given", null), ("Mentees", null));
            using (html.In("tbody"))
            {
                foreach (Mentor mentor in mentors)
                {
                    WriteRow(html, mentor, most);
                }
            }
        }
    }

    private void WriteRow(HtmlWriter html, Mentor mentor, int most)
    {
        ReportPair[] pairs = [.. Content.MenteesOf[mentor.Id]];
        using (html.In("tr"))
        {
            using (html.In("th", ("scope", "row")))
            {
                html.Name(mentor);
            }

            using (html.In("td"))
            {
                html.Text($"{ScaleText.Whole(pairs.Length)} of {ScaleText.Whole(mentor.Capacity)}");
                html.Bar((double)pairs.Length / most);
                if (mentor.MinimumLoad > 0)
                {
                    html.Element("small", $"at least {ScaleText.Whole(mentor.MinimumLoad)}");
                }
            }

            using (html.In("td"))
            {
                for (int i = 0; i < pairs.Length; i++)
                {
                    html.Text(i == 0 ? "" : ", ");
                    html.MenteeLink(pairs[i]);
                }
            }
        }
    }

    private static string Words(int count, string one, string many) => $"{ScaleText.Whole(count)} {(count == 1 ? one : many)}";
}
