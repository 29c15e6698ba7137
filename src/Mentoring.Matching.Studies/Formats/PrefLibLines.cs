using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Reads the lines of preferences of a PrefLib file: <c>count: 1,{2,3},{}</c>. Fields count the numbers of a line, the count first.</summary>
internal sealed class PrefLibLines(int alternatives, LimitedErrors errors)
{
    private readonly int[] lastSeen = new int[alternatives]; // the line in which each was seen last

    /// <summary>The preferences; what is wrong with the groups of one is for the caller to say.</summary>
    internal ImmutableArray<PrefLibPreference> Read(IReadOnlyList<(int Line, string Text)> lines, Func<OrderedGroups, string> fault, PrefLibText text)
    {
        var preferences = ImmutableArray.CreateBuilder<PrefLibPreference>(lines.Count);
        var firstLine = new Dictionary<OrderedGroups, int>();
        decimal voters = 0;
        bool isCounted = true;
        foreach ((int line, string words) in lines)
        {
            int colon = words.IndexOf(':', StringComparison.Ordinal);
            string countText = colon < 0 ? words : words[..colon].Trim();
            if (colon < 0 || !WholeNumber.TryRead(countText, out long count) || count < 1)
            {
                errors.Add(line, 1, Short(countText), "Expected the number of voters, 1 or more, and a colon.");
                isCounted = false;
                continue;
            }

            voters += count;
            if (Groups(line, words.AsSpan(colon + 1)) is not { } groups)
            {
                continue;
            }

            if (fault(groups) is { Length: > 0 } wrong)
            {
                errors.Add(line, 0, "", wrong);
            }
            else if (!firstLine.TryAdd(groups, line))
            {
                errors.Add(line, 0, "", FormattableString.Invariant($"Expected each preference once; this one was given in line {firstLine[groups]}."));
            }

            preferences.Add(new(count, groups));
        }

        if (isCounted)
        {
            text.Compare(PrefLibHeader.Voters, voters);
            if (voters > long.MaxValue)
            {
                errors.Add(0, 0, voters.ToString(CultureInfo.InvariantCulture), "Expected fewer voters in all.");
            }
        }

        return preferences.ToImmutable();
    }

    private OrderedGroups? Groups(int line, ReadOnlySpan<char> text)
    {
        var items = new List<int>();
        var ends = new List<int>();
        bool isOpen = false;
        bool isAfterItem = false; // a comma, a closing brace or the end may follow
        bool isAfterOpen = false;
        int field = 1;
        int at = 0;
        bool isRight = true;
        while (at < text.Length)
        {
            char c = text[at];
            if (char.IsWhiteSpace(c))
            {
                at++;
                continue;
            }

            if (char.IsAsciiDigit(c) && !isAfterItem)
            {
                int start = at;
                while (at < text.Length && char.IsAsciiDigit(text[at]))
                {
                    at++;
                }

                isRight &= Take(line, ++field, text[start..at], items);
                if (!isOpen)
                {
                    ends.Add(items.Count);
                }

                (isAfterItem, isAfterOpen) = (true, false);
                continue;
            }

            switch (c)
            {
                case ',' when isAfterItem:
                    isAfterItem = false;
                    break;
                case '{' when !isOpen && !isAfterItem:
                    (isOpen, isAfterOpen) = (true, true);
                    break;
                case '}' when isOpen && (isAfterItem || isAfterOpen):
                    (isOpen, isAfterItem, isAfterOpen) = (false, true, false);
                    ends.Add(items.Count);
                    break;
                default:
                    errors.Add(line, field + 1, Short(text[at..].ToString()), "Expected alternatives with commas between them, ties and categories in braces, such as 1,{2,3},{}.");
                    return null;
            }

            at++;
        }

        if (isOpen || (!isAfterItem && ends.Count > 0))
        {
            errors.Add(line, field + 1, "", "The line ends too early; expected an alternative or a closing brace.");
            return null;
        }

        return isRight ? OrderedGroups.Take(items, ends) : null;
    }

    private bool Take(int line, int field, ReadOnlySpan<char> digits, List<int> items)
    {
        if (!WholeNumber.TryRead(digits, out int number) || number < 1 || number > alternatives)
        {
            errors.Add(line, field, Short(digits.ToString()), FormattableString.Invariant($"Expected the number of an alternative, 1 to {alternatives}."));
            return false;
        }

        if (lastSeen[number - 1] == line)
        {
            errors.Add(line, field, digits.ToString(), "Expected each alternative once in a line.");
            return false;
        }

        lastSeen[number - 1] = line;
        items.Add(number - 1);
        return true;
    }

    private static string Short(string text) => text.Length <= 20 ? text : text[..20];
}
