using Mentoring.Matching.Assignment;

namespace Mentoring.Matching.ShortForms;

/// <summary>Seeds that follow from other seeds, and from what people and questions are called.</summary>
internal static class Seeds
{
    public static ulong Mix(ulong seed, ulong with) => new SplitMix64(new SplitMix64(seed).Next() ^ with).Next();

    /// <summary>By the letters, so that it is the same in every run, which the hash of a string is not.</summary>
    public static ulong Mix(ulong seed, string text)
    {
        foreach (char letter in text)
        {
            seed = Mix(seed, letter);
        }

        return Mix(seed, (ulong)text.Length);
    }
}
