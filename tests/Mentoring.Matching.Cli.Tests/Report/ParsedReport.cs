using System.Security.Cryptography;
using System.Text;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Mentoring.Matching.Cli.Tests.Report;

/// <summary>A report as a browser reads it, with what every report must keep.</summary>
internal sealed class ParsedReport
{
    public ParsedReport(string html)
    {
        Html = html;

        // Strict: an error of the markup throws.
        Document = new HtmlParser(new HtmlParserOptions { IsStrictMode = true }).ParseDocument(html);
    }

    public string Html { get; }

    public IHtmlDocument Document { get; }

    public string Text => Document.Body!.TextContent;

    /// <summary>The elements with the names of their attributes, and how often each is there.</summary>
    public IReadOnlyDictionary<string, int> Skeleton => Document.All
        .GroupBy(e => $"{e.ParentElement?.LocalName} > {e.LocalName}[{string.Join(' ', e.Attributes.Select(a => a.Name))}]")
        .ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);

    /// <summary>Checks that nothing runs or loads but the tool's own style and script, which the policy names by their hashes.</summary>
    public void CheckHarmless()
    {
        IElement script = Assert.Single(Document.Scripts);
        IElement style = Assert.Single(Document.QuerySelectorAll("style"));
        string policy = Document.QuerySelector("meta[http-equiv=Content-Security-Policy]")!.GetAttribute("content")!;
        Assert.Equal($"default-src 'none'; style-src {Hash(style)}; script-src {Hash(script)}; base-uri 'none'; form-action 'none'", policy);
        Assert.Empty(script.Attributes);
        foreach (IElement element in Document.All)
        {
            Assert.DoesNotContain(element.LocalName, (string[])["img", "iframe", "object", "embed", "link", "base", "form", "audio", "video", "use", "image", "foreignObject"]);
            foreach (IAttr attribute in element.Attributes)
            {
                Assert.False(attribute.Name.StartsWith("on", StringComparison.OrdinalIgnoreCase), attribute.Name);
                Assert.DoesNotContain(attribute.Name, (string[])["style", "src", "srcset", "srcdoc", "action", "formaction", "xlink:href", "background"]);
                if (attribute.Name == "href")
                {
                    Assert.StartsWith("#", attribute.Value, StringComparison.Ordinal);
                    Assert.NotNull(Document.GetElementById(attribute.Value[1..]));
                }
            }
        }

        string[] ids = [.. Document.All.Select(e => e.Id!).Where(id => !string.IsNullOrEmpty(id))];
        Assert.Equal(ids.Length, ids.Distinct(StringComparer.Ordinal).Count());
    }

    private static string Hash(IElement element) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(element.TextContent)))}'";
}
