using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Sixteen lanes.</summary>
internal readonly struct StepLanes512(Vector512<int> value) : IStepLanes<StepLanes512>
{
    private readonly Vector512<int> value = value;

    public static int Count => Vector512<int>.Count;

    public static StepLanes512 All(int value) => new(Vector512.Create(value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes512 Codes(ref byte source, int index)
    {
        Vector128<byte> bytes = Vector128.LoadUnsafe(ref source, (nuint)index);
        return new(Avx512F.IsSupported ? Avx512F.ConvertToVector512Int32(bytes) : Vector512.Create(
            StepLanes256.Widened(bytes.GetLower()), StepLanes256.Widened(bytes.GetUpper())));
    }

    public static StepLanes512 PackedCodes(ref byte source, int index) => new(Vector512.LoadUnsafe(ref source, (nuint)index).AsInt32());

    public static StepLanes512 NextCodes(StepLanes512 packed, ref byte source, int index) => new(packed.value >>> 8);

    public static StepLanes512 Load(ref int source, int index) => new(Vector512.LoadUnsafe(ref source, (nuint)index));

    public static void Store(StepLanes512 value, ref int target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    public static StepLanes512 Add(StepLanes512 left, StepLanes512 right) => new(left.value + right.value);

    public static StepLanes512 Subtract(StepLanes512 left, StepLanes512 right) => new(left.value - right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes512 Lookup16(StepLanes512 first, StepLanes512 second, ref int table, StepLanes512 codes) =>
        new(At16(first.value, codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes512 Lookup32(StepLanes512 first, StepLanes512 second, StepLanes512 third, StepLanes512 fourth, ref int table, StepLanes512 codes) =>
        new(At32(first.value, second.value, codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes512 Lookup64(StepLanes512 first, StepLanes512 second, StepLanes512 third, StepLanes512 fourth, ref int table, StepLanes512 codes) =>
        new(At64(first.value, second.value, third.value, fourth.value, codes.value));

    public static StepLanes512 Lookup256(ref int table, StepLanes512 codes) => new(At256(ref table, codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes512 Contribution(StepLanes512 weights, StepLanes512 agreements)
    {
        Vector512<ulong> w = weights.value.AsUInt64();
        Vector512<ulong> a = (agreements.value & Vector512.Create(int.MaxValue)).AsUInt64();
        var half = Vector512.Create((ulong)ScoreSteps.One / 2);
        Vector512<ulong> even = (Product(w, a) + half) >>> ScoreSteps.Bits;
        Vector512<ulong> odd = (Product(w >>> 32, a >>> 32) + half) >>> ScoreSteps.Bits;
        return new((even | (odd << 32)).AsInt32());
    }

    public static StepLanes512 Answered(StepLanes512 weights, StepLanes512 agreements) => new(Vector512.AndNot(weights.value, agreements.value >> 31));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> At16(Vector512<int> entries, Vector512<int> codes) =>
        Avx512F.IsSupported ? Avx512F.PermuteVar16x32(entries, codes) : Vector512.Shuffle(entries, codes & Vector512.Create(15));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> At32(Vector512<int> low, Vector512<int> high, Vector512<int> codes) => Avx512F.IsSupported
        ? Avx512F.PermuteVar16x32x2(low, codes, high)
        : Vector512.ConditionalSelect(HasNot(16, codes), At16(low, codes), At16(high, codes));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> At64(
        Vector512<int> first, Vector512<int> second, Vector512<int> third, Vector512<int> fourth, Vector512<int> codes) =>
        Vector512.ConditionalSelect(HasNot(32, codes), At32(first, second, codes), At32(third, fourth, codes));

    private static Vector512<int> At256(ref int table, Vector512<int> codes) => Vector512.Create(
        StepLanes256.Gather(ref table, codes.GetLower() & Vector256.Create(255)),
        StepLanes256.Gather(ref table, codes.GetUpper() & Vector256.Create(255)));

    private static Vector512<int> HasNot(int bit, Vector512<int> codes) => Vector512.Equals(codes & Vector512.Create(bit), Vector512<int>.Zero);

    /// <summary>The products of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.IsSupported
        ? Avx512F.Multiply(a.AsUInt32(), b.AsUInt32())
        : (a & Vector512.Create((ulong)uint.MaxValue)) * (b & Vector512.Create((ulong)uint.MaxValue));
}
