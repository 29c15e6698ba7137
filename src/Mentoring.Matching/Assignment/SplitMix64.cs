// Sources: G. L. Steele, D. Lea and C. H. Flood, Fast splittable pseudorandom number generators (2014), doi:10.1145/2660193.2660195;
// D. Lemire, Fast random integer generation in an interval (2019), doi:10.1145/3230636; R. Durstenfeld, Algorithm 235: random
// permutation (1964), doi:10.1145/364520.364540.
namespace Mentoring.Matching.Assignment;

/// <summary>A small random generator that gives the same numbers on every runtime and machine, as System.Random does not promise.</summary>
internal struct SplitMix64(ulong seed)
{
    private ulong state = seed;

    internal ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        ulong z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }

    /// <summary>A number from 0 to one less than the bound, each equally likely.</summary>
    internal int Below(int bound)
    {
        // "x * s; if the low half is below s, reject while it is below 2^64 mod s": no bias and seldom a division.
        ulong high = Math.BigMul(Next(), (ulong)bound, out ulong low);
        if (low < (ulong)bound)
        {
            ulong threshold = (0 - (ulong)bound) % (ulong)bound;
            while (low < threshold)
            {
                high = Math.BigMul(Next(), (ulong)bound, out low);
            }
        }

        return (int)high;
    }

    /// <summary>The numbers from 0 to one less than the count in an order of which each is equally likely.</summary>
    internal int[] Permutation(int count)
    {
        int[] items = new int[count];
        for (int i = 0; i < count; i++)
        {
            int k = Below(i + 1);
            items[i] = items[k];
            items[k] = i;
        }

        return items;
    }
}
