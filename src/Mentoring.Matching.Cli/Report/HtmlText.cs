using System.Buffers;
using System.Text;

namespace Mentoring.Matching.Cli.Report;

/// <summary>Makes texts that people typed into text of an HTML document: shown as they were written and never obeyed.</summary>
internal static class HtmlText
{
    private const char Replacement = '\uFFFD';

    /// <summary>All that cannot be copied as it is: markup, controls, surrogates (which may stand alone), and what turns the direction of writing.</summary>
    private static readonly SearchValues<char> special = SearchValues.Create(
        [.. Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => Escape(c) is not null || Clean(c) != c || char.IsSurrogate(c))]);

    /// <summary>Adds a text, escaped for elements and for attributes in double quotation marks alike.</summary>
    public static void Append(StringBuilder html, ReadOnlySpan<char> text)
    {
        while (text.IndexOfAny(special) is >= 0 and int at)
        {
            html.Append(text[..at]);
            char c = text[at];
            bool isPair = at + 1 < text.Length && char.IsSurrogatePair(c, text[at + 1]);
            if (isPair && !IsNoncharacter(char.ConvertToUtf32(c, text[at + 1])))
            {
                html.Append(text.Slice(at, 2));
            }
            else if (Escape(c) is { } reference)
            {
                html.Append(reference);
            }
            else
            {
                html.Append(char.IsSurrogate(c) ? Replacement : Clean(c));
            }

            text = text[(at + (isPair ? 2 : 1))..];
        }

        html.Append(text);
    }

    private static string? Escape(char c) => c switch
    {
        '&' => "&amp;",
        '<' => "&lt;",
        '>' => "&gt;",
        '"' => "&quot;",
        _ => null,
    };

    /// <summary>
    /// White space as it is; controls, noncharacters and whatever embeds, overrides or isolates a direction as a visible mark: a name must not be able
    /// to rearrange the words around it. The marks for left-to-right and right-to-left, which names need, stay.
    /// </summary>
    private static char Clean(char c) => c switch
    {
        '\n' => c,
        '\t' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029' => ' ',
        (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069') => Replacement,
        _ => char.IsControl(c) || IsNoncharacter(c) ? Replacement : c,
    };

    private static bool IsNoncharacter(int point) => point is >= 0xFDD0 and <= 0xFDEF || (point & 0xFFFE) == 0xFFFE;
}
