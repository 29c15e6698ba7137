using System.Diagnostics;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;
using Mentoring.Matching.Benchmarks.Workloads;

namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>The physical floor: the time of one reading of all cells, added up in vectors by one thread.</summary>
public static class MemoryFloor
{
    private const int Repeats = 15;

    private static long sink; // so that no reading is optimised away

    /// <summary>The least time of several readings of the arrays of a workload, in milliseconds.</summary>
    public static double Measure(Workload workload)
    {
        ArgumentNullException.ThrowIfNull(workload);
        TimeSpan least = TimeSpan.MaxValue;
        for (int repeat = 0; repeat < Repeats; repeat++)
        {
            long start = Stopwatch.GetTimestamp();
            foreach (int[] array in workload.Arrays)
            {
                sink += Sum(array);
            }

            TimeSpan time = Stopwatch.GetElapsedTime(start);
            least = time < least ? time : least;
        }

        return least.TotalMilliseconds;
    }

    /// <summary>The sum modulo 2^32 of each of four vectors' lanes; only that everything is read matters.</summary>
    public static int Sum(ReadOnlySpan<int> values)
    {
        ReadOnlySpan<Vector512<int>> vectors = MemoryMarshal.Cast<int, Vector512<int>>(values);
        Vector512<int> a = default, b = default, c = default, d = default;
        int at = 0;
        for (; at <= vectors.Length - 4; at += 4)
        {
            a += vectors[at];
            b += vectors[at + 1];
            c += vectors[at + 2];
            d += vectors[at + 3];
        }

        for (; at < vectors.Length; at++)
        {
            a += vectors[at];
        }

        int sum = Vector512.Sum(a + b + c + d);
        foreach (int value in values[(vectors.Length * Vector512<int>.Count)..])
        {
            sum += value;
        }

        return sum;
    }
}
