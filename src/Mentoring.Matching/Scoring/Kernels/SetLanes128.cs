using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Sixteen lanes.</summary>
internal readonly struct SetLanes128(Vector128<byte> value) : ISetLanes<SetLanes128>
{
    private readonly Vector128<byte> value = value;

    public static int Count => Vector128<byte>.Count;

    /// <summary>How many bits each number of four bits has.</summary>
    internal static Vector128<byte> BitCounts => Vector128.Create((byte)0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4);

    public static SetLanes128 Load(ref byte source, int index) => new(Vector128.LoadUnsafe(ref source, (nuint)index));

    public static void Store(SetLanes128 value, ref byte target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    public static SetLanes128 Lookup16(ref byte table, SetLanes128 codes) => new(At(Vector128.LoadUnsafe(ref table), codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SetLanes128 CountCommon(SetLanes128 counts, SetLanes128 bytes, byte mask)
    {
        Vector128<byte> common = bytes.value & Vector128.Create(mask);
        Vector128<byte> fifteen = Vector128.Create((byte)15);
        return new(counts.value + At(SetLanes128.BitCounts, common & fifteen) + At(SetLanes128.BitCounts, (common >>> 4) & fifteen));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector128<byte> At(Vector128<byte> table, Vector128<byte> codes) => Vector128.Shuffle(table, codes);
}
