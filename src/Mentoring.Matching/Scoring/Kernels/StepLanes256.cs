using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Eight lanes.</summary>
internal readonly struct StepLanes256(Vector256<int> value) : IStepLanes<StepLanes256>
{
    private readonly Vector256<int> value = value;

    public static int Count => Vector256<int>.Count;

    public static StepLanes256 All(int value) => new(Vector256.Create(value));

    public static StepLanes256 Codes(ref byte source, int index) =>
        new(Widened(Vector64.LoadUnsafe(ref source, (nuint)index)));

    public static StepLanes256 PackedCodes(ref byte source, int index) => new(Vector256.LoadUnsafe(ref source, (nuint)index).AsInt32());

    public static StepLanes256 NextCodes(StepLanes256 packed, ref byte source, int index) => new(packed.value >>> 8);

    public static StepLanes256 Load(ref int source, int index) => new(Vector256.LoadUnsafe(ref source, (nuint)index));

    public static void Store(StepLanes256 value, ref int target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    public static StepLanes256 Add(StepLanes256 left, StepLanes256 right) => new(left.value + right.value);

    public static StepLanes256 Subtract(StepLanes256 left, StepLanes256 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes256 Lookup16(StepLanes256 first, StepLanes256 second, ref int table, StepLanes256 codes) =>
        new(At16(first.value, second.value, codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes256 Lookup32(StepLanes256 first, StepLanes256 second, StepLanes256 third, StepLanes256 fourth, ref int table, StepLanes256 codes) =>
        new(At32(first.value, second.value, third.value, fourth.value, codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes256 Lookup64(StepLanes256 first, StepLanes256 second, StepLanes256 third, StepLanes256 fourth, ref int table, StepLanes256 codes) =>
        new(Gather(ref table, codes.value & Vector256.Create(63)));

    public static StepLanes256 Lookup256(ref int table, StepLanes256 codes) => new(Gather(ref table, codes.value & Vector256.Create(255)));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes256 Contribution(StepLanes256 weights, StepLanes256 agreements)
    {
        Vector256<ulong> w = weights.value.AsUInt64();
        Vector256<ulong> a = (agreements.value & Vector256.Create(int.MaxValue)).AsUInt64();
        var half = Vector256.Create((ulong)ScoreSteps.One / 2);
        Vector256<ulong> even = (Product(w, a) + half) >>> ScoreSteps.Bits;
        Vector256<ulong> odd = (Product(w >>> 32, a >>> 32) + half) >>> ScoreSteps.Bits;
        return new((even | (odd << 32)).AsInt32());
    }

    public static StepLanes256 Answered(StepLanes256 weights, StepLanes256 agreements) => new(Vector256.AndNot(weights.value, agreements.value >> 31));

    internal static Vector256<int> Widened(Vector64<byte> bytes)
    {
        Vector128<ushort> words = Vector128.WidenLower(bytes.ToVector128Unsafe());
        return Vector256.Create(Vector128.WidenLower(words), Vector128.WidenUpper(words)).AsInt32();
    }

    /// <summary>One entry at a time: no slower than the gathering of most machines.</summary>
    internal static Vector256<int> Gather(ref int table, Vector256<int> codes) => Vector256.Create(
        StepLanes128.Gather(ref table, codes.GetLower()), StepLanes128.Gather(ref table, codes.GetUpper()));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> At16(Vector256<int> low, Vector256<int> high, Vector256<int> codes)
    {
        Vector256<int> within = codes & Vector256.Create(7);
        return Vector256.ConditionalSelect(HasNot(8, codes), Shuffled(low, within), Shuffled(high, within));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> At32(
        Vector256<int> first, Vector256<int> second, Vector256<int> third, Vector256<int> fourth, Vector256<int> codes) =>
        Vector256.ConditionalSelect(HasNot(16, codes), At16(first, second, codes), At16(third, fourth, codes));

    private static Vector256<int> HasNot(int bit, Vector256<int> codes) => Vector256.Equals(codes & Vector256.Create(bit), Vector256<int>.Zero);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> Shuffled(Vector256<int> entries, Vector256<int> codes) =>
        Avx2.IsSupported ? Avx2.PermuteVar8x32(entries, codes) : Vector256.Shuffle(entries, codes);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<ulong> Product(Vector256<ulong> a, Vector256<ulong> b) => Avx2.IsSupported
        ? Avx2.Multiply(a.AsUInt32(), b.AsUInt32())
        : (a & Vector256.Create((ulong)uint.MaxValue)) * (b & Vector256.Create((ulong)uint.MaxValue));
}
