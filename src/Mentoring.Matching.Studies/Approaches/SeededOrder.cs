// Source: R. Durstenfeld, Algorithm 235: random permutation (1964), doi:10.1145/364520.364540.
using Mentoring.Matching.Studies.Generation;

namespace Mentoring.Matching.Studies.Approaches;

/// <summary>Orders drawn from a seed, each as likely as another.</summary>
internal static class SeededOrder
{
    public static int[] Of(ulong seed, Draw purpose, int count)
    {
        var random = new SeededNumbers(seed, purpose, 0);
        int[] items = new int[count];
        for (int i = 0; i < count; i++)
        {
            int k = random.Below(i + 1);
            items[i] = items[k];
            items[k] = i;
        }

        return items;
    }
}
