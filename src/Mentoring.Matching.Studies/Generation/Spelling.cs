namespace Mentoring.Matching.Studies.Generation;

/// <summary>The same name as somebody else would type it: equal once white space, letter case, quotes and wide letters are folded.</summary>
internal static class Spelling
{
    private const int toFullWidth = 0xFEE0;

    /// <summary>How many ways there are.</summary>
    public const int Count = 5;

    public static string Other(string name, int way) => way switch
    {
        0 => name.ToUpperInvariant(),
        1 => name.ToLowerInvariant(),
        2 => name.Replace(" ", "  ", StringComparison.Ordinal),
        3 => string.Concat(name.Select(c => char.IsAsciiLetter(c) ? (char)(c + toFullWidth) : c)),

        // Without an apostrophe to curl, a no-break space.
        _ => name.Contains('\'', StringComparison.Ordinal) ? name.Replace('\'', '\u2019') : name.Replace(' ', '\u00A0'),
    };
}
