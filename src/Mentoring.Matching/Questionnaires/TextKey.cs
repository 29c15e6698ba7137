using System.Text;

namespace Mentoring.Matching.Questionnaires;

/// <summary>The form in which texts that people typed are looked up: normalised, white space folded, curly quotes straight, wide letters plain, letter case ignored.</summary>
internal static class TextKey
{
    /// <summary>How far the wide forms of the ASCII characters, as East Asian keyboards type them, are from the plain ones.</summary>
    private const int FullWidth = 0xFEE0;

    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in ComposedText.Of(text))
        {
            if (char.IsWhiteSpace(c))
            {
                space = key.Length > 0;
                continue;
            }

            if (space)
            {
                key.Append(' ');
                space = false;
            }

            key.Append(c switch
            {
                '\u2018' or '\u2019' => '\'',
                '\u201C' or '\u201D' => '"',
                >= '\uFF01' and <= '\uFF5E' => char.ToUpperInvariant((char)(c - FullWidth)),
                _ => char.ToUpperInvariant(c),
            });
        }

        return key.ToString();
    }
}
