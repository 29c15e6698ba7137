using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Two lanes.</summary>
internal readonly struct ViewLanes128(Vector128<double> value) : IViewLanes<ViewLanes128>
{
    private readonly Vector128<double> value = value;

    public static int Count => Vector128<double>.Count;

    public static ViewLanes128 All(double value) => new(Vector128.Create(value));

    /// <summary>A whole number under the exponent of 2^52 is 2^52 more than itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ViewLanes128 Load(ref int source, int index)
    {
        Vector128<long> wide = Vector128.Create(Unsafe.Add(ref source, index), (long)Unsafe.Add(ref source, index + 1));
        var high = Vector128.Create(ViewLane.High);
        return new((wide | high.AsInt64()).AsDouble() - high);
    }

    public static ViewLanes128 Load(ref double source, int index) => new(Vector128.LoadUnsafe(ref source, (nuint)index));

    public static void Store(ViewLanes128 value, ref double target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    /// <summary>At 2^52 and above the steps of doubles are whole, so the addition rounds, to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLacking(int steps, ViewLanes128 value, ref int target, int index)
    {
        Vector128<long> bits = Vector128.Create((long)steps) - (value.value + Vector128.Create(ViewLane.Rounder)).AsInt64();
        Unsafe.Add(ref target, index) = (int)bits.ToScalar();
        Unsafe.Add(ref target, index + 1) = (int)bits.GetElement(1);
    }

    public static ViewLanes128 Add(ViewLanes128 left, ViewLanes128 right) => new(left.value + right.value);

    public static ViewLanes128 Subtract(ViewLanes128 left, ViewLanes128 right) => new(left.value - right.value);

    public static ViewLanes128 Multiply(ViewLanes128 left, ViewLanes128 right) => new(left.value * right.value);

    public static ViewLanes128 Divide(ViewLanes128 left, ViewLanes128 right) => new(left.value / right.value);

    public static ViewLanes128 Sqrt(ViewLanes128 value) => new(Vector128.Sqrt(value.value));

    public static ViewLanes128 Min(ViewLanes128 left, ViewLanes128 right) => new(Vector128.Min(left.value, right.value));

    public static ViewLanes128 WherePositive(ViewLanes128 test, ViewLanes128 value) =>
        new(Vector128.GreaterThan(test.value, Vector128<double>.Zero) & value.value);
}
