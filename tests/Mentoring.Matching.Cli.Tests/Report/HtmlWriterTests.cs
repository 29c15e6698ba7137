using Mentoring.Matching.Cli.Report;

namespace Mentoring.Matching.Cli.Tests.Report;

public sealed class HtmlWriterTests
{
    [Fact]
    public void Elements_are_closed_in_order()
    {
        var html = new HtmlWriter();
        using (html.In("ul", ("class", "a"), ("id", null), ("hidden", "")))
        {
            html.Element("li", "x");
        }

        Assert.Equal("<!DOCTYPE html>\n<ul class=\"a\" hidden><li>x</li>\n</ul>", html.ToString());
    }

    [Theory]
    [InlineData("script", "id")]
    [InlineData("style", "id")]
    [InlineData("iframe", "id")]
    [InlineData("img", "id")]
    [InlineData("a onclick=x", "id")]
    [InlineData("p", "onclick")]
    [InlineData("p", "style")]
    [InlineData("p", "src")]
    [InlineData("p", "id=x onclick")]
    [InlineData("p", "srcdoc")]
    [InlineData("p", "formaction")]
    public void What_could_run_or_load_something_has_no_place(string element, string attribute)
    {
        var html = new HtmlWriter();
        Assert.Throws<ArgumentException>(() => html.Element(element, "text", (attribute, "value")));
    }

    [Theory]
    [InlineData("javascript:alert(1)")]
    [InlineData("https://example.org")]
    [InlineData("")]
    [InlineData(" #x")]
    public void Links_lead_to_the_same_document(string target)
    {
        var html = new HtmlWriter();
        Assert.Throws<ArgumentException>(() => html.Element("a", "text", ("href", target)));
    }

    [Fact]
    public void Style_and_script_end_where_they_should()
    {
        foreach (ReportAsset asset in (ReportAsset[])[ReportAsset.Style, ReportAsset.Script])
        {
            Assert.DoesNotContain("</", asset.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("<!--", asset.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("url(", asset.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("@import", asset.Text, StringComparison.Ordinal);
            Assert.DoesNotContain("innerHTML", asset.Text, StringComparison.Ordinal);
        }
    }
}
