using System.Runtime.InteropServices;

namespace Mentoring.Matching.Responses;

/// <summary>Gives people who share a key the same code.</summary>
internal static class SharedKeys
{
    /// <summary>The code of each person, from 0 in the order in which keys first occur, and the first person of each code.</summary>
    internal static (int[] Codes, List<int> First) Code<T>(int count, Func<int, T> key)
        where T : notnull
    {
        var known = new Dictionary<T, int>();
        var first = new List<int>();
        int[] codes = new int[count];
        for (int person = 0; person < count; person++)
        {
            ref int code = ref CollectionsMarshal.GetValueRefOrAddDefault(known, key(person), out bool isKnown);
            if (!isKnown)
            {
                code = first.Count;
                first.Add(person);
            }

            codes[person] = code;
        }

        return (codes, first);
    }
}
