using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Mentoring.Matching.Cli.Output;
using ScottPlot;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>Takes the shapes of a plot into a report: only shapes, only their geometry, through the same writer as all the rest.</summary>
internal static class SvgDrawing
{
    public const int Width = 360, Height = 220;

    private static readonly string[] geometry = ["x", "y", "width", "height", "cx", "cy", "rx", "ry", "r", "x1", "y1", "x2", "y2", "d", "fill-opacity", "stroke-width"];

    /// <summary>Writes a plot as an SVG element.</summary>
    /// <param name="html">The document.</param>
    /// <param name="plot">The plot, without a word in it.</param>
    /// <param name="words">The words, placed when the plot has been drawn.</param>
    /// <param name="label">What the picture shows, for those who cannot see it.</param>
    /// <param name="place">Where it stands in another drawing.</param>
    public static void Write(HtmlWriter html, Plot plot, Func<IEnumerable<Word>> words, string label, params ReadOnlySpan<(string Name, string? Value)> place)
    {
        XElement drawing = Parse(plot.GetSvgXml(Width, Height));
        using (html.In("svg", [("viewBox", $"0 0 {Width} {Height}"), ("role", "img"), ("aria-label", label), ("focusable", "false"), .. place]))
        {
            WriteShapes(html, drawing);
            foreach (Word word in words())
            {
                html.Element("text", word.Text, ("x", Number(word.X)), ("y", Number(word.Y)), ("text-anchor", word.Anchor));
            }
        }
    }

    /// <summary>Writes a plot of a size of its own, whose words are written around it.</summary>
    public static void Write(HtmlWriter html, Plot plot, int width, int height, string label, params ReadOnlySpan<(string Name, string? Value)> place)
    {
        XElement drawing = Parse(plot.GetSvgXml(width, height));
        using (html.In("svg", [("viewBox", $"0 0 {ScaleText.Whole(width)} {ScaleText.Whole(height)}"), ("role", "img"), ("aria-label", label), ("focusable", "false"), .. place]))
        {
            WriteShapes(html, drawing);
        }
    }

    private static XElement Parse(string svg)
    {
        using var reader = XmlReader.Create(new StringReader(svg), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null });
        return XElement.Load(reader);
    }

    // Groups only clip, and nothing is drawn outside the frame; so they are gone through and not copied.
    private static void WriteShapes(HtmlWriter html, XElement parent)
    {
        foreach (XElement shape in parent.Elements())
        {
            switch (shape.Name.LocalName)
            {
                case "g":
                    WriteShapes(html, shape);
                    break;
                case "path" when IsPoint(shape.Attribute("d")?.Value):
                    break;
                case "path" or "rect" or "ellipse" or "circle" or "line":
                    WriteShape(html, shape);
                    break;
            }
        }
    }

    /// <summary>Whether a path leads nowhere, as ticks without a length do.</summary>
    private static bool IsPoint(string? path) => path is ['M', ..] && path[1..].Split('L') is [var from, var to] && from == to;

    private static void WriteShape(HtmlWriter html, XElement shape)
    {
        string? fill = shape.Attribute("fill")?.Value;
        bool isLine = fill == "none";
        var values = new List<(string Name, string? Value)>
        {
            ("class", (isLine ? "line " : "area ") + Paint.Class(isLine ? shape.Attribute("stroke")?.Value : fill)),
        };
        foreach (string name in geometry)
        {
            values.Add((name, Shortened(shape.Attribute(name)?.Value)));
        }

        html.Element(shape.Name.LocalName, "", [.. values]);
    }

    /// <summary>A number with a hundredth of a pixel, which is more than is seen; a path as it is.</summary>
    private static string? Shortened(string? value) =>
        double.TryParse(value, NumberStyles.Float, CultureInfo.InvariantCulture, out double number) ? Number(number) : value;

    private static string Number(double number) => number.ToString("0.##", CultureInfo.InvariantCulture);
}
