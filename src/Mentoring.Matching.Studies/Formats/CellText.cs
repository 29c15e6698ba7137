using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Reads the text of a cell.</summary>
internal static class CellText
{
    internal const string NumberExpected = "Expected a number such as 12 or -3.75 (decimal point, at most 28 digits).";

    internal static bool IsForbidden(string text) =>
        text.Length == 0 || text.Equals("x", StringComparison.OrdinalIgnoreCase) || text.Equals("inf", StringComparison.OrdinalIgnoreCase);

    internal static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value) && text[^1] != '\0'; // the runtime reads over a NUL at the end

    /// <summary>Whether all digits of a number that was read are in its value: it has at most 28 of them, and 28 decimals.</summary>
    internal static bool IsExact(string text)
    {
        if (text.Length <= 28 && !text.AsSpan().ContainsAny('e', 'E'))
        {
            return true;
        }

        int mark = text.AsSpan().IndexOfAny('e', 'E');
        string digits = mark < 0 ? text : text[..mark];
        int exponent = 0;
        bool isFar = mark >= 0 && !int.TryParse(text.AsSpan(mark + 1), NumberStyles.Integer, CultureInfo.InvariantCulture, out exponent);
        int point = digits.IndexOf('.', StringComparison.Ordinal);
        int first = digits.AsSpan().IndexOfAnyInRange('1', '9');
        int last = digits.AsSpan().LastIndexOfAnyInRange('1', '9');
        if (first < 0)
        {
            return true; // a zero
        }

        int end = point >= 0 ? point : digits.AsSpan().LastIndexOfAnyInRange('0', '9') + 1;
        int significant = last - first + (first < point && point < last ? 0 : 1);
        long decimals = last - end + (last > end ? 0L : 1L) - exponent;
        return !isFar && significant <= 28 && decimals <= 28;
    }

    internal static bool IsName(string text) =>
        !IsForbidden(text) && !TryNumber(text, out _) && !text.Equals("nan", StringComparison.OrdinalIgnoreCase);
}
