using System.Security.Cryptography;
using System.Text;

namespace Mentoring.Matching.Cli.Report;

/// <summary>A style sheet or script of the tool itself, which stands in every report. Data never comes into it.</summary>
internal sealed class ReportAsset
{
    private ReportAsset(string element, string resource)
    {
        using Stream stream = typeof(ReportAsset).Assembly.GetManifestResourceStream(resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        Element = element;
        Text = reader.ReadToEnd().ReplaceLineEndings("\n");
        Source = $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(Text)))}'";
    }

    public static ReportAsset Style { get; } = new("style", "Report.report.css");

    public static ReportAsset Script { get; } = new("script", "Report.report.js");

    /// <summary>The element that holds it.</summary>
    public string Element { get; }

    public string Text { get; }

    /// <summary>How a Content-Security-Policy names it: by the hash of its text, so that nothing else runs.</summary>
    public string Source { get; }
}
