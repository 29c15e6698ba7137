using Mentoring.Matching.Cli.Output;

namespace Mentoring.Matching.Cli.Report.Pictures;

/// <summary>A picture as a document of its own, on white, with the colours that a report takes from its style sheet.</summary>
internal static class SvgDocument
{
    private const string style =
        "text{font:12px sans-serif;fill:#56606d}text.title{font-weight:bold;fill:#2b323b}"
        + ".line{fill:none;stroke:#b8b4a8}.line.grid{stroke:#e6e3db}.line.mean{stroke:#a3471f}.line.main{stroke:#2a6587}"
        + ".area{fill:#b8b4a8}.area.main{fill:#2a6587}.area.second{fill:#d08a4e}.area.mean{fill:#a3471f}.paper{fill:#fff}";

    /// <summary>Makes it.</summary>
    /// <param name="width">The width in pixels.</param>
    /// <param name="height">The height in pixels.</param>
    /// <param name="write">Writes what is in it.</param>
    public static string Of(int width, int height, Action<HtmlWriter> write)
    {
        (string across, string up) = (ScaleText.Whole(width), ScaleText.Whole(height));
        var part = new HtmlWriter(isPart: true);
        part.Element("rect", "", ("class", "paper"), ("width", across), ("height", up));
        write(part);
        return $"<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{across}\" height=\"{up}\" viewBox=\"0 0 {across} {up}\">\n<style>{style}</style>\n{part}\n</svg>\n";
    }
}
