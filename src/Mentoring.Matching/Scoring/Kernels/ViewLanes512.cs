using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Eight lanes.</summary>
internal readonly struct ViewLanes512(Vector512<double> value) : IViewLanes<ViewLanes512>
{
    private readonly Vector512<double> value = value;

    public static int Count => Vector512<double>.Count;

    public static ViewLanes512 All(double value) => new(Vector512.Create(value));

    /// <summary>A whole number under the exponent of 2^52 is 2^52 more than itself.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static ViewLanes512 Load(ref int source, int index)
    {
        Vector256<int> narrow = Vector256.LoadUnsafe(ref source, (nuint)index);
        if (Avx512F.IsSupported)
        {
            return new(Avx512F.ConvertToVector512Double(narrow));
        }

        Vector512<long> wide = Vector512.WidenLower(narrow.ToVector512Unsafe());
        var high = Vector512.Create(ViewLane.High);
        return new((wide | high.AsInt64()).AsDouble() - high);
    }

    public static ViewLanes512 Load(ref double source, int index) => new(Vector512.LoadUnsafe(ref source, (nuint)index));

    public static void Store(ViewLanes512 value, ref double target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);

    /// <summary>At 2^52 and above the steps of doubles are whole, so the addition rounds, to even.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    public static void StoreLacking(int steps, ViewLanes512 value, ref int target, int index)
    {
        Vector512<long> bits = Vector512.Create((long)steps) - (value.value + Vector512.Create(ViewLane.Rounder)).AsInt64();
        Vector512.Narrow(bits, bits).GetLower().StoreUnsafe(ref target, (nuint)index);
    }

    public static ViewLanes512 Add(ViewLanes512 left, ViewLanes512 right) => new(left.value + right.value);

    public static ViewLanes512 Subtract(ViewLanes512 left, ViewLanes512 right) => new(left.value - right.value);

    public static ViewLanes512 Multiply(ViewLanes512 left, ViewLanes512 right) => new(left.value * right.value);

    public static ViewLanes512 Divide(ViewLanes512 left, ViewLanes512 right) => new(left.value / right.value);

    public static ViewLanes512 Sqrt(ViewLanes512 value) => new(Vector512.Sqrt(value.value));

    public static ViewLanes512 Min(ViewLanes512 left, ViewLanes512 right) => new(Vector512.Min(left.value, right.value));

    public static ViewLanes512 WherePositive(ViewLanes512 test, ViewLanes512 value) =>
        new(Vector512.GreaterThan(test.value, Vector512<double>.Zero) & value.value);
}
