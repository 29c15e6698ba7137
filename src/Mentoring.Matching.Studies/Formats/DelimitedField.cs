using System.Buffers;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Writes a field of comma separated text so that <see cref="DelimitedText"/> reads it back, whatever is in it.</summary>
internal static class DelimitedField
{
    // A byte-order mark at the start of a text would be taken for none of it; the other separators could be taken for the text's own.
    private static readonly SearchValues<char> special = SearchValues.Create(",;\t\"\r\n\uFEFF");

    internal static string Text(string field) => NeedsQuotes(field) ? $"\"{field.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : field;

    private static bool NeedsQuotes(string field) =>
        field.AsSpan().IndexOfAny(special) >= 0 || field.AsSpan().Trim().Length < field.Length;
}
