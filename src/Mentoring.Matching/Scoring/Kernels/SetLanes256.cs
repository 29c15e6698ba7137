using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Thirty-two lanes.</summary>
internal readonly struct SetLanes256(Vector256<byte> value) : ISetLanes<SetLanes256>
{
    private readonly Vector256<byte> value = value;

    public static int Count => Vector256<byte>.Count;

    public static SetLanes256 Load(ref byte source, int index) => new(Vector256.LoadUnsafe(ref source, (nuint)index));

    public static void Store(SetLanes256 value, ref byte target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    public static SetLanes256 Lookup16(ref byte table, SetLanes256 codes) => new(At(Vector128.LoadUnsafe(ref table), codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static SetLanes256 CountCommon(SetLanes256 counts, SetLanes256 bytes, byte mask)
    {
        Vector256<byte> common = bytes.value & Vector256.Create(mask);
        Vector256<byte> fifteen = Vector256.Create((byte)15);
        return new(counts.value + At(SetLanes128.BitCounts, common & fifteen) + At(SetLanes128.BitCounts, (common >>> 4) & fifteen));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static Vector256<byte> At(Vector128<byte> table, Vector256<byte> codes) => Avx2.IsSupported
        ? Avx2.Shuffle(Vector256.Create(table, table), codes)
        : Vector256.Create(SetLanes128.At(table, codes.GetLower()), SetLanes128.At(table, codes.GetUpper()));
}
