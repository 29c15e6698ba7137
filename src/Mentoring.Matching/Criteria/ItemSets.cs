using System.Numerics;
using Mentoring.Matching.Questionnaires;
using Mentoring.Matching.Responses;

namespace Mentoring.Matching.Criteria;

/// <summary>What each person of a side chose, as a row of bits over an <see cref="OptionSpace"/>.</summary>
internal sealed class ItemSets
{
    private readonly ulong[] bits;
    private readonly int words;
    private readonly int[] counts;

    public ItemSets(OptionSpace space, ResponseColumn column)
    {
        Column = column;
        words = (space.Count + 63) / 64;
        bits = new ulong[words * column.Count];
        counts = new int[column.Count];
        int[] map = space.Map((OptionQuestion)column.Question);
        for (int person = 0; person < counts.Length; person++)
        {
            ReadOnlySpan<int> items = column.Items(person);
            counts[person] = items.Length;
            foreach (int item in items)
            {
                bits[(person * words) + (map[item] >> 6)] |= 1UL << (map[item] & 63);
            }
        }
    }

    public ResponseColumn Column { get; }

    /// <summary>One more than the highest number that an item may have.</summary>
    public int ItemCount => words * 64;

    /// <summary>How many items a person chose.</summary>
    public int CountOf(int person) => counts[person];

    /// <summary>How many items the person chose who chose the most; 0 where there is nobody.</summary>
    public int MostItems => counts.DefaultIfEmpty().Max();

    /// <summary>The set of a person.</summary>
    public ReadOnlySpan<ulong> this[int person] => bits.AsSpan(person * words, words);

    /// <summary>Whether a person chose an item.</summary>
    public bool Has(int person, int item) => Has(this[person], item);

    /// <summary>The items of a person in ascending order.</summary>
    public int[] ItemsOf(int person)
    {
        var items = new int[counts[person]];
        int next = 0;
        ReadOnlySpan<ulong> set = this[person];
        for (int word = 0; word < set.Length; word++)
        {
            for (ulong rest = set[word]; rest != 0; rest &= rest - 1)
            {
                items[next++] = (word << 6) + BitOperations.TrailingZeroCount(rest);
            }
        }

        return items;
    }

    /// <summary>How many items two sets have in common.</summary>
    public static int CommonCount(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b)
    {
        int common = 0;
        for (int word = 0; word < a.Length; word++)
        {
            common += BitOperations.PopCount(a[word] & b[word]);
        }

        return common;
    }

    /// <summary>The weights that two sets have in common, and those of all their items; added up in ascending order of the items.</summary>
    public static (double Common, double Union) Weigh(ReadOnlySpan<ulong> a, ReadOnlySpan<ulong> b, double[] weights)
    {
        double common = 0, union = 0;
        for (int word = 0; word < a.Length; word++)
        {
            ulong both = a[word] & b[word];
            for (ulong rest = a[word] | b[word]; rest != 0; rest &= rest - 1)
            {
                int bit = BitOperations.TrailingZeroCount(rest);
                double weight = weights[(word << 6) + bit];
                union += weight;
                common += (both >> bit & 1) != 0 ? weight : 0;
            }
        }

        return (common, union);
    }

    private static bool Has(ReadOnlySpan<ulong> set, int item) => (set[item >> 6] >> (item & 63) & 1) != 0;
}
