using System.Collections.Frozen;
using System.Text;

namespace Mentoring.Matching.Cli.Report;

/// <summary>Writes HTML in which data can stand as text and as values of attributes only, both always escaped.</summary>
/// <remarks>
/// Names of elements and attributes come from short lists, in which nothing is that could run or load anything: no <c>style</c>, no <c>on...</c>, no
/// <c>src</c>; links lead to places of the same document. So a mistake elsewhere cannot become an injection.
/// </remarks>
internal sealed class HtmlWriter
{
    private static readonly FrozenSet<string> elements = FrozenSet.Create(
        StringComparer.Ordinal,
        "html", "head", "body", "title", "header", "footer", "main", "nav", "section", "aside", "h1", "h2", "h3", "h4", "p", "div", "span", "a", "ul", "ol", "li", "dl", "dt", "dd",
        "table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td", "details", "summary", "figure", "figcaption", "bdi", "b", "i", "strong", "em", "small", "code",
        "label", "select", "option", "button", "output", "svg", "g", "path", "rect", "ellipse", "circle", "line", "clipPath", "text");

    private static readonly FrozenSet<string> voids = FrozenSet.Create(StringComparer.Ordinal, "meta", "input");

    private static readonly FrozenSet<string> attributes = FrozenSet.Create(
        StringComparer.Ordinal,
        "id", "class", "lang", "dir", "href", "role", "scope", "colspan", "hidden", "tabindex", "open", "for", "type", "value", "name", "content", "charset", "http-equiv",
        "autocomplete", "spellcheck", "placeholder", "title", "aria-label", "aria-labelledby", "aria-describedby", "aria-hidden", "aria-live", "aria-controls",
        "data-ids", "data-score", "data-coverage", "data-tags", "data-sort",
        "viewBox", "width", "height", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "rx", "ry", "r", "d", "clip-path", "fill-opacity", "stroke-width", "text-anchor", "focusable");

    private readonly StringBuilder html;
    private readonly Stack<string> open = new();

    /// <summary>Begins a document, or a part that goes into another.</summary>
    public HtmlWriter(bool isPart = false) => html = new(isPart ? "" : "<!DOCTYPE html>\n");

    /// <summary>Opens an element, which the disposal of what is returned closes.</summary>
    public Scope In(string element, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        Require(elements.Contains(element), element);
        Begin(element, values);
        open.Push(element);
        return new Scope(this);
    }

    /// <summary>Writes an element with a text in it.</summary>
    public void Element(string element, string text, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        using (In(element, values))
        {
            Text(text);
        }
    }

    /// <summary>Writes an element that has no end.</summary>
    public void Void(string element, params ReadOnlySpan<(string Name, string? Value)> values)
    {
        Require(voids.Contains(element), element);
        Begin(element, values);
    }

    /// <summary>Writes a text.</summary>
    public void Text(string text) => HtmlText.Append(html, text);

    /// <summary>Begins a new line, for people who read the source; only between elements.</summary>
    public void Line() => html.Append('\n');

    /// <summary>Writes a style sheet or script of the tool itself.</summary>
    public void Write(ReportAsset asset) => html.Append('<').Append(asset.Element).Append('>').Append(asset.Text).Append("</").Append(asset.Element).Append(">\n");

    /// <summary>The document.</summary>
    public override string ToString() => html.ToString();

    private void Begin(string element, ReadOnlySpan<(string Name, string? Value)> values)
    {
        html.Append('<').Append(element);
        foreach ((string name, string? value) in values)
        {
            if (value is null)
            {
                continue;
            }

            Require(attributes.Contains(name) && (name != "href" || value.StartsWith('#')), name);
            html.Append(' ').Append(name);
            if (value.Length > 0)
            {
                HtmlText.Append(html.Append("=\""), value);
                html.Append('"');
            }
        }

        html.Append('>');
    }

    private void End()
    {
        string element = open.Pop();
        html.Append("</").Append(element).Append('>');
        if (element is "tr" or "li" or "p" or "details" or "section" or "table" or "figure" or "div")
        {
            html.Append('\n');
        }
    }

    private static void Require(bool isKnown, string name)
    {
        if (!isKnown)
        {
            throw new ArgumentException($"'{name}' has no place in a report.", nameof(name));
        }
    }

    /// <summary>An open element.</summary>
    internal readonly struct Scope(HtmlWriter writer) : IDisposable
    {
        /// <summary>Closes it.</summary>
        public void Dispose() => writer.End();
    }
}
