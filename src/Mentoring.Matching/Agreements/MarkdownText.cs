using System.Text;

namespace Mentoring.Matching.Agreements;

/// <summary>Makes what people wrote into Markdown that shows it as it is (CommonMark 0.31, backslash escapes).</summary>
internal static class MarkdownText
{
    private const string Special = "\\`*_[]<>#|~&!$";

    /// <summary>
    /// One line that shows the text: no emphasis, link, HTML or table comes of it, and at the start of a line no list, heading, quotation or
    /// code either. White space and control characters become one blank, so that no value can begin a new block.
    /// </summary>
    public static string Inline(string text)
    {
        var line = new StringBuilder(text.Length + 16);
        bool isBlank = false;
        foreach (char c in text.Trim())
        {
            if (char.IsWhiteSpace(c) || char.IsControl(c))
            {
                isBlank = true;
                continue;
            }

            if (isBlank && line.Length > 0)
            {
                line.Append(' ');
            }

            isBlank = false;
            if (Special.Contains(c, StringComparison.Ordinal) || StartsBlock(c, line))
            {
                line.Append('\\');
            }

            line.Append(c);
        }

        return line.ToString();
    }

    /// <summary>A list, one text a line.</summary>
    public static string List(IEnumerable<string> texts) => string.Join('\n', texts.Select(text => $"- {text}"));

    /// <summary>Whether a sign would begin a list or underline a heading: "-", "+", "=" at the start, "." or ")" after digits at the start.</summary>
    private static bool StartsBlock(char c, StringBuilder before)
    {
        if (c is '-' or '+' or '=')
        {
            return before.Length == 0;
        }

        if (c is not ('.' or ')') || before.Length == 0)
        {
            return false;
        }

        for (int i = 0; i < before.Length; i++)
        {
            if (!char.IsAsciiDigit(before[i]))
            {
                return false;
            }
        }

        return true;
    }
}
