using System.Runtime.InteropServices;

namespace Mentoring.Matching.Responses;

/// <summary>Gives people who share a key the same code.</summary>
internal static class SharedKeys
{
    private const int PollEvery = 4096;

    /// <summary>The code of each person, from 0 in the order in which keys first occur, and the first person of each code.</summary>
    internal static (int[] Codes, List<int> First) Code<T>(int count, Func<int, T> key, CancellationToken cancellationToken = default)
        where T : notnull
    {
        var known = new Dictionary<T, int>();
        var first = new List<int>();
        int[] codes = new int[count];
        for (int person = 0; person < count; person++)
        {
            if (person % PollEvery == 0)
            {
                cancellationToken.ThrowIfCancellationRequested();
            }

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
