using System.Collections.Frozen;
using System.Globalization;
using System.Text;

namespace Mentoring.Matching.Questionnaires;

/// <summary>Puts text into Unicode normalisation form C (Unicode Standard Annex 15), the same on every machine.</summary>
/// <remarks>
/// <see cref="string.Normalize()"/> leaves text as it is where a program runs with invariant globalisation, as in small containers, so that
/// the same name typed on two systems would not be the same there.
/// </remarks>
internal static class ComposedText
{
    private const int FirstCombining = 0x300;
    private const int SBase = 0xAC00, LBase = 0x1100, VBase = 0x1161, TBase = 0x11A7, LCount = 19, VCount = 21, TCount = 28, SCount = 11172;

    private static readonly FrozenDictionary<(int First, int Second), int> composed = Compositions().ToFrozenDictionary();
    private static readonly FrozenDictionary<int, (int First, int Second)> parts = Parts().ToFrozenDictionary();
    private static readonly FrozenDictionary<int, int> combiningClasses = Classes().ToFrozenDictionary();

    /// <summary>Whether a text is valid Unicode: no half of a surrogate pair stands alone.</summary>
    public static bool IsValid(string text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]) && !char.IsSurrogatePair(text, i++))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The text in normalisation form C.</summary>
    /// <exception cref="ArgumentException">The text is not valid Unicode.</exception>
    public static string Of(string text)
    {
        if (!text.AsSpan().ContainsAnyExceptInRange('\0', (char)(FirstCombining - 1)))
        {
            return text;
        }

        if (!IsValid(text))
        {
            throw new ArgumentException("The text is not valid Unicode: half of a surrogate pair stands alone.", nameof(text));
        }

        var letters = new List<int>(text.Length);
        foreach (Rune rune in text.EnumerateRunes())
        {
            Decompose(rune.Value, letters);
        }

        Order(letters);
        var result = new StringBuilder(text.Length);
        foreach (int letter in Compose(letters))
        {
            result.Append(new Rune(letter).ToString());
        }

        return result.ToString();
    }

    private static int ClassOf(int letter) => letter < FirstCombining ? 0 : combiningClasses.GetValueOrDefault(letter);

    private static void Decompose(int letter, List<int> letters)
    {
        if (letter is >= SBase and < SBase + SCount)
        {
            int index = letter - SBase;
            letters.Add(LBase + (index / (VCount * TCount)));
            letters.Add(VBase + (index % (VCount * TCount) / TCount));
            if (index % TCount != 0)
            {
                letters.Add(TBase + (index % TCount));
            }
        }
        else if (parts.TryGetValue(letter, out (int First, int Second) two))
        {
            Decompose(two.First, letters);
            if (two.Second != 0)
            {
                Decompose(two.Second, letters);
            }
        }
        else
        {
            letters.Add(letter);
        }
    }

    /// <summary>Sorts each run of combining characters by class; those of one class keep their order.</summary>
    private static void Order(List<int> letters)
    {
        for (int i = 1; i < letters.Count; i++)
        {
            int own = ClassOf(letters[i]);
            for (int j = i; own != 0 && j > 0 && ClassOf(letters[j - 1]) > own; j--)
            {
                (letters[j - 1], letters[j]) = (letters[j], letters[j - 1]);
            }
        }
    }

    private static List<int> Compose(List<int> letters)
    {
        var result = new List<int>(letters.Count);
        int starter = -1;
        int lastClass = 0;
        foreach (int letter in letters)
        {
            int own = ClassOf(letter);

            // A character is blocked from its starter by one between them of the same or a higher class, or by another starter.
            bool blocked = starter < 0 || (result.Count - 1 > starter && lastClass >= own);
            if (!blocked && Pair(result[starter], letter) is { } both)
            {
                result[starter] = both;
                continue;
            }

            if (own == 0)
            {
                starter = result.Count;
            }

            lastClass = own;
            result.Add(letter);
        }

        return result;
    }

    private static int? Pair(int first, int second)
    {
        if (first is >= LBase and < LBase + LCount && second is >= VBase and < VBase + VCount)
        {
            return SBase + ((((first - LBase) * VCount) + (second - VBase)) * TCount);
        }

        return first is >= SBase and < SBase + SCount && (first - SBase) % TCount == 0 && second is > TBase and < TBase + TCount
            ? first + (second - TBase)
            : composed.TryGetValue((first, second), out int both) ? both : null;
    }

    private static Dictionary<(int First, int Second), int> Compositions()
    {
        var pairs = new Dictionary<(int First, int Second), int>();
        for (int at = 0; at < UnicodeData.Compositions.Length;)
        {
            int second = Hex(UnicodeData.Compositions, ref at, 4);
            for (int count = Hex(UnicodeData.Compositions, ref at, 4); count > 0; count--)
            {
                int first = Hex(UnicodeData.Compositions, ref at, 4);
                pairs.Add((first, second), Hex(UnicodeData.Compositions, ref at, 4));
            }
        }

        return pairs;
    }

    private static Dictionary<int, (int First, int Second)> Parts()
    {
        Dictionary<int, (int First, int Second)> all = composed.ToDictionary(c => c.Value, c => c.Key);
        for (int at = 0; at < UnicodeData.Decompositions.Length;)
        {
            int letter = Hex(UnicodeData.Decompositions, ref at, 4);
            int first = Hex(UnicodeData.Decompositions, ref at, 4);
            all.Add(letter, (first, Hex(UnicodeData.Decompositions, ref at, 4)));
        }

        return all;
    }

    private static Dictionary<int, int> Classes()
    {
        var classes = new Dictionary<int, int>();
        for (int at = 0; at < UnicodeData.CombiningClasses.Length;)
        {
            int first = Hex(UnicodeData.CombiningClasses, ref at, 4);
            int last = Hex(UnicodeData.CombiningClasses, ref at, 4);
            int own = Hex(UnicodeData.CombiningClasses, ref at, 2);
            for (int letter = first; letter <= last; letter++)
            {
                classes.Add(letter, own);
            }
        }

        return classes;
    }

    private static int Hex(string data, ref int at, int digits)
    {
        int value = int.Parse(data.AsSpan(at, digits), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
        at += digits;
        return value;
    }
}
