using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Sixty-four lanes.</summary>
internal readonly struct SetLanes512(Vector512<byte> value) : ISetLanes<SetLanes512>
{
    private readonly Vector512<byte> value = value;

    public static int Count => Vector512<byte>.Count;

    public static SetLanes512 Load(ref byte source, int index) => new(Vector512.LoadUnsafe(ref source, (nuint)index));

    public static void Store(SetLanes512 value, ref byte target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    public static SetLanes512 Lookup16(ref byte table, SetLanes512 codes) => new(At(Vector128.LoadUnsafe(ref table), codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SetLanes512 CountCommon(SetLanes512 counts, SetLanes512 bytes, byte mask)
    {
        Vector512<byte> common = bytes.value & Vector512.Create(mask);
        Vector512<byte> fifteen = Vector512.Create((byte)15);
        return new(counts.value + At(SetLanes128.BitCounts, common & fifteen) + At(SetLanes128.BitCounts, (common >>> 4) & fifteen));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector512<byte> At(Vector128<byte> table, Vector512<byte> codes) => Avx512BW.IsSupported
        ? Avx512BW.Shuffle(Vector512.Create(Vector256.Create(table, table), Vector256.Create(table, table)), codes)
        : Vector512.Create(SetLanes256.At(table, codes.GetLower()), SetLanes256.At(table, codes.GetUpper()));
}
