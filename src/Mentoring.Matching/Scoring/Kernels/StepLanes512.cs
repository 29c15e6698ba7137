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

    public static StepLanes512 Load(ref int source, int index) => new(Vector512.LoadUnsafe(ref source, (nuint)index));

    public static void Store(StepLanes512 value, ref int target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    public static StepLanes512 Add(StepLanes512 left, StepLanes512 right) => new(left.value + right.value);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes512 Lookup16(ref int table, StepLanes512 codes)
    {
        Vector512<int> entries = Vector512.LoadUnsafe(ref table);
        return new(Avx512F.IsSupported ? Avx512F.PermuteVar16x32(entries, codes.value) : Vector512.Shuffle(entries, codes.value));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes512 Lookup32(ref int table, StepLanes512 codes) => new(At32(ref table, codes.value));

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static StepLanes512 Lookup64(ref int table, StepLanes512 codes) => new(Vector512.ConditionalSelect(
        Vector512.GreaterThan(codes.value, Vector512.Create(31)), At32(ref Unsafe.Add(ref table, 32), codes.value), At32(ref table, codes.value)));

    public static StepLanes512 Lookup256(ref int table, StepLanes512 codes) => new(Vector512.Create(
        StepLanes256.Gather(ref table, codes.value.GetLower()), StepLanes256.Gather(ref table, codes.value.GetUpper())));

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

    /// <summary>An index is taken by its lowest five bits.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<int> At32(ref int table, Vector512<int> codes)
    {
        Vector512<int> low = Vector512.LoadUnsafe(ref table);
        Vector512<int> high = Vector512.LoadUnsafe(ref table, 16);
        Vector512<int> within = codes & Vector512.Create(15);
        return Avx512F.IsSupported ? Avx512F.PermuteVar16x32x2(low, codes, high) : Vector512.ConditionalSelect(
            Vector512.Equals(codes & Vector512.Create(16), Vector512<int>.Zero), Vector512.Shuffle(low, within), Vector512.Shuffle(high, within));
    }

    /// <summary>The products of the lower halves.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<ulong> Product(Vector512<ulong> a, Vector512<ulong> b) => Avx512F.IsSupported
        ? Avx512F.Multiply(a.AsUInt32(), b.AsUInt32())
        : (a & Vector512.Create((ulong)uint.MaxValue)) * (b & Vector512.Create((ulong)uint.MaxValue));
}
