using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mentoring.Matching.Benchmarks.Solvers;

/// <summary>What one core can do at most of the little that scoring is made of: reading and copying, and looking up and adding.</summary>
internal static class ProcessorFloor
{
    private const double Seconds = 0.5;
    private const int Steps = 1 << 16;

    private static long sink; // so that no work is optimised away

    /// <summary>Bytes a second of reading an array of a size again and again, in vectors.</summary>
    internal static double Reading(int bytes)
    {
        int[] array = new int[bytes / sizeof(int)];
        array.AsSpan().Fill(1); // so that the pages are there
        int repeats = Math.Max(1, (1 << 24) / bytes);
        return (double)bytes * repeats * MostOften(() =>
        {
            for (int repeat = 0; repeat < repeats; repeat++)
            {
                sink += MemoryFloor.Sum(array);
            }
        });
    }

    /// <summary>Bytes a second of copying an array of a size to another: each byte that is read and written counts once.</summary>
    internal static double Copying(int bytes)
    {
        byte[] source = new byte[bytes];
        byte[] target = new byte[bytes];
        source.AsSpan().Fill(1);
        target.AsSpan().Fill(2); // so that the pages are there
        return bytes * MostOften(() => source.AsSpan().CopyTo(target));
    }

    /// <summary>Numbers a second that are looked up in a vector and added to another; NaN where the machine has no such instruction.</summary>
    internal static double LookingUp()
    {
        if (Avx512F.IsSupported)
        {
            return 16.0 * Vector512<int>.Count * Steps * MostOften(() => LookUp512(Vector512.Create(3, 8, 14, 1, 9, 12, 5, 0, 7, 15, 2, 10, 6, 13, 4, 11)));
        }

        return Avx2.IsSupported ? 16.0 * Vector256<int>.Count * Steps * MostOften(() => LookUp256(Vector256.Create(3, 6, 1, 5, 0, 7, 2, 4))) : double.NaN;
    }

    // Sixteen sums that do not wait for each other. What is looked up next depends on the sum, so that nothing can be left out.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LookUp512(Vector512<int> table)
    {
        Vector512<int> a = table, b = table + a, c = table + b, d = table + c, e = table + d, f = table + e, g = table + f, h = table + g;
        Vector512<int> i = table, j = table + i, k = table + j, l = table + k, m = table + l, n = table + m, o = table + n, p = table + o;
        for (int step = 0; step < Steps; step++)
        {
            a += Avx512F.PermuteVar16x32(table, a);
            b += Avx512F.PermuteVar16x32(table, b);
            c += Avx512F.PermuteVar16x32(table, c);
            d += Avx512F.PermuteVar16x32(table, d);
            e += Avx512F.PermuteVar16x32(table, e);
            f += Avx512F.PermuteVar16x32(table, f);
            g += Avx512F.PermuteVar16x32(table, g);
            h += Avx512F.PermuteVar16x32(table, h);
            i += Avx512F.PermuteVar16x32(table, i);
            j += Avx512F.PermuteVar16x32(table, j);
            k += Avx512F.PermuteVar16x32(table, k);
            l += Avx512F.PermuteVar16x32(table, l);
            m += Avx512F.PermuteVar16x32(table, m);
            n += Avx512F.PermuteVar16x32(table, n);
            o += Avx512F.PermuteVar16x32(table, o);
            p += Avx512F.PermuteVar16x32(table, p);
        }

        sink += Vector512.Sum(a + b + c + d + e + f + g + h + i + j + k + l + m + n + o + p);
    }

    // Eight sums in the sixteen registers that there are, each twice a step.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void LookUp256(Vector256<int> table)
    {
        Vector256<int> a = table, b = table + a, c = table + b, d = table + c, e = table + d, f = table + e, g = table + f, h = table + g;
        for (int step = 0; step < 2 * Steps; step++)
        {
            a += Avx2.PermuteVar8x32(table, a);
            b += Avx2.PermuteVar8x32(table, b);
            c += Avx2.PermuteVar8x32(table, c);
            d += Avx2.PermuteVar8x32(table, d);
            e += Avx2.PermuteVar8x32(table, e);
            f += Avx2.PermuteVar8x32(table, f);
            g += Avx2.PermuteVar8x32(table, g);
            h += Avx2.PermuteVar8x32(table, h);
        }

        sink += Vector256.Sum(a + b + c + d + e + f + g + h);
    }

    /// <summary>How often a second the work can be done: by the least time of as many runs as there is time for.</summary>
    private static double MostOften(Action work)
    {
        long begin = Stopwatch.GetTimestamp();
        TimeSpan least = TimeSpan.MaxValue;
        while (Stopwatch.GetElapsedTime(begin).TotalSeconds < Seconds)
        {
            long start = Stopwatch.GetTimestamp();
            work();
            TimeSpan time = Stopwatch.GetElapsedTime(start);
            least = time < least ? time : least;
        }

        return 1 / least.TotalSeconds;
    }
}
