using System.Numerics;

namespace Mentoring.Matching.Assignment;

/// <summary>The least of many numbers, at the speed of reading them.</summary>
internal static class LeastNumber
{
    /// <summary>The least of the numbers and a ceiling.</summary>
    internal static long Of(ReadOnlySpan<long> numbers, long ceiling)
    {
        var lanes = new Vector<long>(ceiling);
        int k = 0;
        for (; k <= numbers.Length - Vector<long>.Count; k += Vector<long>.Count)
        {
            lanes = Vector.Min(lanes, new Vector<long>(numbers[k..]));
        }

        long least = ceiling;
        for (int lane = 0; lane < Vector<long>.Count; lane++)
        {
            least = Math.Min(least, lanes[lane]);
        }

        foreach (long number in numbers[k..])
        {
            least = Math.Min(least, number);
        }

        return least;
    }
}
