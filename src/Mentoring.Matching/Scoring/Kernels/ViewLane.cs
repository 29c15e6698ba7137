using System.Runtime.CompilerServices;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>One lane, for machines without vectors.</summary>
internal readonly struct ViewLane(double value) : IViewLanes<ViewLane>
{
    /// <summary>2^52: doubles from here to twice it are whole numbers, whose lowest bits are their own.</summary>
    internal const double High = 1L << 52;

    /// <summary>1.5 times 2^52, so that numbers below 0 too end up above 2^52, with their two's complement in the lowest bits.</summary>
    internal const double Rounder = 1.5 * High;

    private readonly double value = value;

    public static int Count => 1;

    public static ViewLane All(double value) => new(value);

    public static ViewLane Load(ref int source, int index) => new(Unsafe.Add(ref source, index));

    public static ViewLane Load(ref double source, int index) => new(Unsafe.Add(ref source, index));

    public static void Store(ViewLane value, ref double target, int index) => Unsafe.Add(ref target, index) = value.value;

    public static void StoreLacking(int steps, ViewLane value, ref int target, int index) =>
        Unsafe.Add(ref target, index) = steps - (int)Math.Round(value.value, MidpointRounding.ToEven);

    public static ViewLane Add(ViewLane left, ViewLane right) => new(left.value + right.value);

    public static ViewLane Subtract(ViewLane left, ViewLane right) => new(left.value - right.value);

    public static ViewLane Multiply(ViewLane left, ViewLane right) => new(left.value * right.value);

    public static ViewLane Divide(ViewLane left, ViewLane right) => new(left.value / right.value);

    public static ViewLane Sqrt(ViewLane value) => new(Math.Sqrt(value.value));

    public static ViewLane Min(ViewLane left, ViewLane right) => new(Math.Min(left.value, right.value));

    public static ViewLane WherePositive(ViewLane test, ViewLane value) => new(test.value > 0 ? value.value : 0);
}
