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
}
