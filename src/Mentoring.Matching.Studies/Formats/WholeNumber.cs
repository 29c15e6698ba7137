using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Reads whole numbers as they stand in published formats.</summary>
/// <remarks>The runtime reads over a NUL behind a number, which a damaged file may have; here it is no number.</remarks>
internal static class WholeNumber
{
    /// <summary>Whether a text is digits alone, and the number.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text[^1] != '\0';

    /// <summary>The same of numbers beyond 32 bits.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out long number) =>
        long.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text[^1] != '\0';

    /// <summary>The same of numbers beyond 64 bits.</summary>
    internal static bool TryRead(ReadOnlySpan<char> text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number) && text[^1] != '\0';

    /// <summary>Whether a text is digits with perhaps a sign before them, and the number.</summary>
    internal static bool TryReadSigned(ReadOnlySpan<char> text, out int number) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out number) && text[^1] != '\0';
}
