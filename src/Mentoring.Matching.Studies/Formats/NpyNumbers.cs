using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Studies.Formats;

/// <summary>Reads the numbers that follow the head of a .npy file.</summary>
internal static class NpyNumbers
{
    private const int FirstCount = 1 << 16;

    /// <summary>
    /// Reads <paramref name="count"/> numbers, or null when the input ends before. Memory is taken as the bytes come, so that a head that
    /// promises what the input does not hold costs nothing.
    /// </summary>
    internal static T[]? Read<T>(Stream stream, int count, bool isBigEndian)
        where T : unmanaged
    {
        var numbers = new T[Math.Min(count, FirstCount)];
        int done = 0;
        while (true)
        {
            Span<byte> bytes = MemoryMarshal.AsBytes(numbers.AsSpan(done));
            if (stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) < bytes.Length)
            {
                return null;
            }

            done = numbers.Length;
            if (done == count)
            {
                Orient(numbers, isBigEndian);
                return numbers;
            }

            Array.Resize(ref numbers, (int)Math.Min(count, 4L * done));
        }
    }

    private static void Orient<T>(T[] numbers, bool isBigEndian)
        where T : unmanaged
    {
        if (isBigEndian != BitConverter.IsLittleEndian)
        {
            return;
        }

        if (Unsafe.SizeOf<T>() == sizeof(int))
        {
            Span<int> words = MemoryMarshal.Cast<T, int>(numbers.AsSpan());
            BinaryPrimitives.ReverseEndianness(words, words);
        }
        else
        {
            Span<long> words = MemoryMarshal.Cast<T, long>(numbers.AsSpan());
            BinaryPrimitives.ReverseEndianness(words, words);
        }
    }
}
