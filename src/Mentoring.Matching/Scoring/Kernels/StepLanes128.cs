using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Four lanes.</summary>
internal readonly struct StepLanes128(Vector128<int> value) : IStepLanes<StepLanes128>
{
    private readonly Vector128<int> value = value;

    public static int Count => Vector128<int>.Count;

    public static StepLanes128 All(int value) => new(Vector128.Create(value));

    public static StepLanes128 Codes(ref byte source, int index) => new(Vector128.Create(
        Unsafe.Add(ref source, index), Unsafe.Add(ref source, index + 1), Unsafe.Add(ref source, index + 2), (int)Unsafe.Add(ref source, index + 3)));

    public static StepLanes128 PackedCodes(ref byte source, int index) => new(Vector128.LoadUnsafe(ref source, (nuint)index).AsInt32());

    public static StepLanes128 NextCodes(StepLanes128 packed, ref byte source, int index) => new(packed.value >>> 8);

    public static StepLanes128 Load(ref int source, int index) => new(Vector128.LoadUnsafe(ref source, (nuint)index));

    public static void Store(StepLanes128 value, ref int target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    public static StepLanes128 Add(StepLanes128 left, StepLanes128 right) => new(left.value + right.value);

    public static StepLanes128 Subtract(StepLanes128 left, StepLanes128 right) => new(left.value - right.value);

    public static StepLanes128 Lookup16(StepLanes128 first, StepLanes128 second, ref int table, StepLanes128 codes) =>
        new(Gather(ref table, codes.value & Vector128.Create(15)));

    public static StepLanes128 Lookup32(StepLanes128 first, StepLanes128 second, StepLanes128 third, StepLanes128 fourth, ref int table, StepLanes128 codes) =>
        new(Gather(ref table, codes.value & Vector128.Create(31)));

    public static StepLanes128 Lookup64(StepLanes128 first, StepLanes128 second, StepLanes128 third, StepLanes128 fourth, ref int table, StepLanes128 codes) =>
        new(Gather(ref table, codes.value & Vector128.Create(63)));

    public static StepLanes128 Lookup256(ref int table, StepLanes128 codes) => new(Gather(ref table, codes.value & Vector128.Create(255)));

    public static StepLanes128 Contribution(StepLanes128 weights, StepLanes128 agreements)
    {
        Vector128<ulong> mask = Vector128.Create((ulong)uint.MaxValue);
        Vector128<ulong> w = weights.value.AsUInt64();
        Vector128<ulong> a = (agreements.value & Vector128.Create(int.MaxValue)).AsUInt64();
        var half = Vector128.Create((ulong)ScoreSteps.One / 2);
        Vector128<ulong> even = (((w & mask) * (a & mask)) + half) >>> ScoreSteps.Bits;
        Vector128<ulong> odd = (((w >>> 32) * (a >>> 32)) + half) >>> ScoreSteps.Bits;
        return new((even | (odd << 32)).AsInt32());
    }

    public static StepLanes128 Answered(StepLanes128 weights, StepLanes128 agreements) => new(Vector128.AndNot(weights.value, agreements.value >> 31));

    internal static Vector128<int> Gather(ref int table, Vector128<int> codes) => Vector128.Create(
        Unsafe.Add(ref table, codes.ToScalar()),
        Unsafe.Add(ref table, codes.GetElement(1)),
        Unsafe.Add(ref table, codes.GetElement(2)),
        Unsafe.Add(ref table, codes.GetElement(3)));
}
