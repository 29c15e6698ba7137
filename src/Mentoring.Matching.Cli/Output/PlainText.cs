using System.Text;

namespace Mentoring.Matching.Cli.Output;

/// <summary>Makes texts that people typed safe for a terminal.</summary>
internal static class PlainText
{
    /// <summary>The text on one line; other control characters, which could steer a terminal, as question marks.</summary>
    public static string OneLine(string text)
    {
        if (!text.Any(char.IsControl))
        {
            return text;
        }

        var line = new StringBuilder(text.Length);
        foreach (char c in text.ReplaceLineEndings(" "))
        {
            line.Append(c == '\t' ? ' ' : char.IsControl(c) ? '?' : c);
        }

        return line.ToString();
    }

    /// <summary>The text on one line, with an ellipsis where it has more letters than there is room for. No character is cut in two.</summary>
    public static string Short(string text, int mostLetters)
    {
        string line = OneLine(text);
        if (line.Length <= mostLetters)
        {
            return line;
        }

        int letters = mostLetters - 1;
        return string.Concat(line.AsSpan(0, char.IsHighSurrogate(line[letters - 1]) ? letters - 1 : letters), "…");
    }
}
