using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Reads the text of a cell.</summary>
internal static class CellText
{
    internal const string NumberExpected = "Expected a number such as 12 or -3.75 (decimal point, at most 28 digits).";

    internal static bool IsForbidden(string text) =>
        text.Length == 0 || text.Equals("x", StringComparison.OrdinalIgnoreCase) || text.Equals("inf", StringComparison.OrdinalIgnoreCase);

    internal static bool TryNumber(string text, out decimal value) =>
        decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out value);

    internal static bool IsName(string text) =>
        !IsForbidden(text) && !TryNumber(text, out _) && !text.Equals("nan", StringComparison.OrdinalIgnoreCase);
}
