using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>The header of a .npy file as text: a Python dictionary of exactly three entries in any order.</summary>
internal sealed record NpyHeaderText(string Type, bool IsFortranOrder, long[] Shape)
{
    /// <summary>Reads the text; null when it is anything else, such as the list that describes a structured type.</summary>
    internal static NpyHeaderText? Parse(string text)
    {
        string? type = null;
        bool? isFortranOrder = null;
        long[]? shape = null;
        int at = 0;
        bool isRight = Skip(text, ref at, '{');
        while (isRight && !Skip(text, ref at, '}'))
        {
            string? key = Quoted(text, ref at);
            isRight = Skip(text, ref at, ':') && (key switch
            {
                "descr" when type is null => (type = Quoted(text, ref at)) is not null,
                "fortran_order" when isFortranOrder is null => (isFortranOrder = Truth(text, ref at)) is not null,
                "shape" when shape is null => (shape = Numbers(text, ref at)) is not null,
                _ => false,
            }) && (Skip(text, ref at, ',') || Next(text, ref at) == '}');
        }

        return isRight && type is not null && isFortranOrder is { } order && shape is not null && Next(text, ref at) == '\0'
            ? new(type, order, shape)
            : null;
    }

    // The next character that is no blank, or \0 at the end.
    private static char Next(string text, ref int at)
    {
        while (at < text.Length && text[at] is ' ' or '\n' or '\t' or '\r')
        {
            at++;
        }

        return at < text.Length ? text[at] : '\0';
    }

    private static bool Skip(string text, ref int at, char expected)
    {
        bool isThere = Next(text, ref at) == expected;
        at += isThere ? 1 : 0;
        return isThere;
    }

    private static string? Quoted(string text, ref int at)
    {
        char quote = Next(text, ref at);
        int end = quote is '\'' or '"' ? text.IndexOf(quote, at + 1) : -1;
        if (end < 0)
        {
            return null;
        }

        string inside = text[(at + 1)..end];
        at = end + 1;
        return inside;
    }

    private static bool? Truth(string text, ref int at)
    {
        Next(text, ref at);
        bool isTrue = text.AsSpan(at).StartsWith("True", StringComparison.Ordinal);
        bool isFalse = text.AsSpan(at).StartsWith("False", StringComparison.Ordinal);
        at += isTrue ? 4 : isFalse ? 5 : 0;
        return isTrue || isFalse ? isTrue : null;
    }

    // A tuple such as (), (5,) or (3, 4); Python 2 wrote an L after long numbers.
    private static long[]? Numbers(string text, ref int at)
    {
        if (!Skip(text, ref at, '('))
        {
            return null;
        }

        var numbers = new List<long>();
        while (!Skip(text, ref at, ')'))
        {
            Next(text, ref at);
            int start = at;
            while (at < text.Length && (char.IsAsciiDigit(text[at]) || text[at] == '-'))
            {
                at++;
            }

            if (!long.TryParse(text.AsSpan(start, at - start), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out long number))
            {
                return null;
            }

            numbers.Add(number);
            Skip(text, ref at, 'L');
            if (!Skip(text, ref at, ',') && Next(text, ref at) != ')')
            {
                return null;
            }
        }

        return [.. numbers];
    }
}
