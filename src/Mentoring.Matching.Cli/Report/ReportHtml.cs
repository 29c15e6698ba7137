using Mentoring.Matching.Cli.Output;
using Mentoring.Matching.Pools;

namespace Mentoring.Matching.Cli.Report;

/// <summary>What several sections write in the same way.</summary>
internal static class ReportHtml
{
    /// <summary>A person's name, whatever its direction of writing.</summary>
    public static void Name(this HtmlWriter html, Participant person) => html.Element("bdi", person.Name);

    /// <summary>A link to a pair, by the mentee's name.</summary>
    public static void MenteeLink(this HtmlWriter html, ReportPair pair)
    {
        using (html.In("a", ("href", $"#{pair.Anchor}")))
        {
            html.Name(pair.Mentee);
        }
    }

    /// <summary>A bar for a share from 0 to 1; the number itself stands beside it.</summary>
    public static void Bar(this HtmlWriter html, double share) =>
        html.Element("i", "", ("class", $"bar w{ScaleText.Whole((long)Math.Round(100 * Math.Clamp(share, 0, 1)))}"));

    /// <summary>The row of headings of a table.</summary>
    public static void Head(this HtmlWriter html, params ReadOnlySpan<(string Text, string? Class)> columns)
    {
        using (html.In("thead"))
        using (html.In("tr"))
        {
            foreach ((string text, string? kind) in columns)
            {
                html.Element("th", text, ("scope", "col"), ("class", kind));
            }
        }
    }

    /// <summary>A cell with a number.</summary>
    public static void Number(this HtmlWriter html, string text) => html.Element("td", text, ("class", "n"));

    /// <summary>A list of texts.</summary>
    public static void Items(this HtmlWriter html, IEnumerable<string> texts, string? kind = null)
    {
        using (html.In("ul", ("class", kind)))
        {
            foreach (string text in texts)
            {
                html.Element("li", text);
            }
        }
    }
}
