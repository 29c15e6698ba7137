using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Arrays in which a place is known that begins a line of the cache, so that no wide load from there on reads two lines.</summary>
internal static class AlignedArray
{
    private const int Line = 64;

    /// <summary>An array that does not move, with room for so many items from the place on.</summary>
    public static T[] Of<T>(int length, out int start)
        where T : unmanaged
    {
        T[] array = GC.AllocateArray<T>(length + (Line / Unsafe.SizeOf<T>()), pinned: true);
        long address = Marshal.UnsafeAddrOfPinnedArrayElement(array, 0);
        start = (int)((Line - (address % Line)) % Line) / Unsafe.SizeOf<T>();
        return array;
    }
}
