using System.Text;

namespace Mentoring.Matching.Questionnaires;

/// <summary>The form in which texts that people typed are looked up: normalised, white space folded, curly quotes straight, letter case ignored.</summary>
internal static class TextKey
{
    public static string Of(string text)
    {
        var key = new StringBuilder(text.Length);
        bool space = false;
        foreach (char c in text.Normalize(NormalizationForm.FormKC))
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
                _ => char.ToUpperInvariant(c),
            });
        }

        return key.ToString();
    }
}
