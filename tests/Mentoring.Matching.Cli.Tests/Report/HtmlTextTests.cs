using System.Globalization;
using System.Text;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using FsCheck.Xunit;
using Mentoring.Matching.Cli.Report;

namespace Mentoring.Matching.Cli.Tests.Report;

public sealed class HtmlTextTests
{
    private static readonly string[] pieces =
    [
        .. HostileTexts.All, .. HostileTexts.Broken, "<", ">", "&", "\"", "'", "&amp", "&#x3C;", "</p>", "\u202E", "\uD83D", "\uDE00", "\U0001F600", "\n", " ", "a",
    ];

    public static TheoryData<string> Texts => [.. HostileTexts.All, .. HostileTexts.Broken];

    [Theory]
    [MemberData(nameof(Texts), DisableDiscoveryEnumeration = true)]
    public void A_text_is_shown_as_it_was_written(string text) => Check(text);

    [Property]
    public Property Any_text_is_shown_as_it_was_written() => Prop.ForAll(
        Gen.Elements(pieces).ListOf().Select(string.Concat).ToArbitrary(), Check);

    [Property]
    public Property Any_string_is_shown_as_it_was_written() => Prop.ForAll(
        Gen.Choose(0, char.MaxValue).ArrayOf().Select(codes => string.Concat(codes.Select(c => (char)c))).ToArbitrary(), Check);

    [Theory]
    [InlineData("Ann <b>", "Ann &lt;b&gt;")]
    [InlineData("R&D \"x\" 'y'", "R&amp;D &quot;x&quot; 'y'")]
    [InlineData("\u200Fא\u200E", "\u200Fא\u200E")]
    public void Known_answers(string text, string html) => Assert.Equal(html, Escaped(text));

    [Fact]
    public void What_is_no_text_is_marked() => Assert.Equal("a\uFFFDb\uFFFDc\uFFFD", Escaped("a\u202Eb\uD800c\0"));

    private static string Escaped(string text)
    {
        var html = new StringBuilder();
        HtmlText.Append(html, text);
        return html.ToString();
    }

    private static void Check(string text)
    {
        var writer = new HtmlWriter();
        using (writer.In("html"))
        using (writer.In("body"))
        {
            writer.Element("p", text, ("title", text));
        }

        IHtmlDocument document = new HtmlParser().ParseDocument(writer.ToString());
        IHtmlElement body = document.Body!;
        Assert.Single(body.Children);
        Assert.Empty(body.Children[0].Children);
        Assert.Equal(Plain(text), body.Children[0].TextContent);
        Assert.Equal(Plain(text), body.Children[0].GetAttribute("title") ?? "");
        Assert.Equal(["title"], body.Children[0].Attributes.Select(a => a.Name));

        // Nothing that the encoding of the file would change.
        Assert.Equal(writer.ToString(), Encoding.UTF8.GetString(Encoding.UTF8.GetBytes(writer.ToString())));
    }

    /// <summary>What is to be seen, character by character.</summary>
    private static string Plain(string text)
    {
        var plain = new StringBuilder();
        for (int i = 0; i < text.Length; i++)
        {
            if (!Rune.TryGetRuneAt(text, i, out Rune rune))
            {
                plain.Append('\uFFFD');
                continue;
            }

            i += rune.Utf16SequenceLength - 1;
            bool turns = rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);
            bool isNoCharacter = rune.Value is >= 0xFDD0 and <= 0xFDEF || rune.Value % 0x10000 >= 0xFFFE;
            bool isBlank = rune.Value is '\t' or '\r' or '\f' or '\v' or 0x85 or 0x2028 or 0x2029;
            plain.Append(
                rune.Value == '\n' ? "\n"
                : isBlank ? " "
                : turns || isNoCharacter || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Control ? "\uFFFD"
                : rune.ToString());
        }

        return plain.ToString();
    }
}
