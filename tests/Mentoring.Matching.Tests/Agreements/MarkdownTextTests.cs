using System.Text.RegularExpressions;
using FsCheck.Xunit;
using Mentoring.Matching.Agreements;

namespace Mentoring.Matching.Tests.Agreements;

public sealed partial class MarkdownTextTests
{
    [Theory]
    [InlineData("Ada Lovelace", "Ada Lovelace")]
    [InlineData("Anne-Marie O'Brien (she/her)", "Anne-Marie O'Brien (she/her)")]
    [InlineData("*bold* _x_ `code`", "\\*bold\\* \\_x\\_ \\`code\\`")]
    [InlineData("<script>alert(1)</script>", "\\<script\\>alert(1)\\</script\\>")]
    [InlineData("[link](http://example.org)", "\\[link\\](http://example.org)")]
    [InlineData("a\n# heading\r\n\r\n- item", "a \\# heading - item")]
    [InlineData("- item", "\\- item")]
    [InlineData("12. item", "12\\. item")]
    [InlineData("1) item", "1\\) item")]
    [InlineData("v1. item", "v1. item")]
    [InlineData("=====", "\\=====")]
    [InlineData("&amp; a\\b", "\\&amp; a\\\\b")]
    [InlineData("   ", "")]
    [InlineData("\u0000a\u2028b\u0007", "a b")]
    public void A_text_shows_as_it_is(string text, string expected) => Assert.Equal(expected, MarkdownText.Inline(text));

    /// <summary>Taken apart again by the rule of CommonMark, a backslash before a punctuation mark, it is the text with its white space folded.</summary>
    [Property(MaxTest = 1000)]
    public void Nothing_of_a_text_is_lost_but_white_space_and_nothing_is_left_unescaped(string? text)
    {
        text ??= "";
        string line = MarkdownText.Inline(text);
        Assert.DoesNotContain(line, c => char.IsControl(c) || (char.IsWhiteSpace(c) && c != ' '));
        Assert.DoesNotMatch(Bare(), line);
        string folded = Blank().Replace(text.Trim(), " ").Trim();
        Assert.Equal(folded, Escape().Replace(line, "$1"));
    }

    [GeneratedRegex(@"(?<!\\)(?:\\\\)*[`*_\[\]<>#|~&!$]")]
    private static partial Regex Bare();

    [GeneratedRegex(@"[\s\p{Cc}\u2028\u2029]+")]
    private static partial Regex Blank();

    [GeneratedRegex(@"\\([!-/:-@\[-`{-~])")]
    private static partial Regex Escape();
}
