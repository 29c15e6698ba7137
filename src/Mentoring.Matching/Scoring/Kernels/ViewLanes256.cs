using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Four lanes.</summary>
internal readonly struct ViewLanes256(Vector256<double> value) : IViewLanes<ViewLanes256>
{
    private readonly Vector256<double> value = value;

    public static int Count => Vector256<double>.Count;

    public static ViewLanes256 All(double value) => new(Vector256.Create(value));

    /// <summary>A whole number under the exponent of 2^52 is 2^52 more than itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ViewLanes256 Load(ref int source, int index)
    {
        Vector128<int> narrow = Vector128.LoadUnsafe(ref source, (nuint)index);
        if (Avx.IsSupported)
        {
            return new(Avx.ConvertToVector256Double(narrow));
        }

        Vector256<long> wide = Vector256.WidenLower(narrow.ToVector256Unsafe());
        var high = Vector256.Create(ViewLane.High);
        return new((wide | high.AsInt64()).AsDouble() - high);
    }

    public static ViewLanes256 Load(ref double source, int index) => new(Vector256.LoadUnsafe(ref source, (nuint)index));

    public static void Store(ViewLanes256 value, ref double target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    /// <summary>At 2^52 and above the steps of doubles are whole, so the addition rounds, to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLacking(int steps, ViewLanes256 value, ref int target, int index)
    {
        Vector256<long> bits = Vector256.Create((long)steps) - (value.value + Vector256.Create(ViewLane.Rounder)).AsInt64();
        Vector256.Narrow(bits, bits).GetLower().StoreUnsafe(ref target, (nuint)index);
    }

    public static ViewLanes256 Add(ViewLanes256 left, ViewLanes256 right) => new(left.value + right.value);

    public static ViewLanes256 Subtract(ViewLanes256 left, ViewLanes256 right) => new(left.value - right.value);

    public static ViewLanes256 Multiply(ViewLanes256 left, ViewLanes256 right) => new(left.value * right.value);

    public static ViewLanes256 Divide(ViewLanes256 left, ViewLanes256 right) => new(left.value / right.value);

    public static ViewLanes256 Sqrt(ViewLanes256 value) => new(Vector256.Sqrt(value.value));

    public static ViewLanes256 Min(ViewLanes256 left, ViewLanes256 right) => new(Vector256.Min(left.value, right.value));

    public static ViewLanes256 WherePositive(ViewLanes256 test, ViewLanes256 value) =>
        new(Vector256.GreaterThan(test.value, Vector256<double>.Zero) & value.value);
}
