using System.Globalization;
using System.Text;

namespace Mentoring.Matching.Forms;

/// <summary>Finds characters that no one typed, and shows cells in messages.</summary>
internal static class CellText
{
    private const int shownLength = 60;

    /// <summary>What is wrong with the characters of a cell and how to mend it, or <see langword="null"/>.</summary>
    public static (string Message, string Mend)? Dirt(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (c == '\uFFFD')
            {
                return ("a character is lost (U+FFFD): the file was read or saved in the wrong encoding", "export it again as UTF-8");
            }

            if (char.IsControl(c) && c is not ('\t' or '\r' or '\n'))
            {
                return ($"there is a control character (U+{(int)c:X4})", "delete it");
            }

            if (char.IsHighSurrogate(c) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(c))
            {
                return ($"there is half a character (U+{(int)c:X4}, a lone surrogate)", "type the character again");
            }
        }

        return null;
    }

    /// <summary>Whether a text has characters that cannot be seen, which make two ids differ that look the same.</summary>
    public static bool HasInvisible(string text) => text.Any(c => char.GetUnicodeCategory(c) == UnicodeCategory.Format);

    /// <summary>A cell in quotation marks, on one line, cut when long.</summary>
    public static string Quote(string text)
    {
        string trimmed = text.Trim();
        return OneLine(trimmed.Length <= shownLength ? $"'{trimmed}'" : $"'{trimmed[..shownLength]}...'");
    }

    /// <summary>The text on one line, control and invisible characters written out and lone surrogates shown as U+FFFD.</summary>
    public static string OneLine(string text)
    {
        var line = new StringBuilder(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            _ = rune.Value switch
            {
                '\r' => line,
                '\n' or '\t' => line.Append(' '),
                _ when Rune.IsControl(rune) || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format => line.Append(CultureInfo.InvariantCulture, $"\\u{rune.Value:X4}"),
                _ => line.Append(rune),
            };
        }

        return line.ToString();
    }
}
