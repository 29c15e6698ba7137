using System.Runtime.CompilerServices;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>One lane, for machines without vectors.</summary>
internal readonly struct StepLane(int value) : IStepLanes<StepLane>
{
    private readonly int value = value;

    public static int Count => 1;

    public static StepLane All(int value) => new(value);

    public static StepLane Codes(ref byte source, int index) => new(Unsafe.Add(ref source, index));

    public static StepLane PackedCodes(ref byte source, int index) => new(Unsafe.Add(ref source, index));

    public static StepLane NextCodes(StepLane packed, ref byte source, int index) => new(Unsafe.Add(ref source, index));

    public static StepLane Load(ref int source, int index) => new(Unsafe.Add(ref source, index));

    public static void Store(StepLane value, ref int target, int index) => Unsafe.Add(ref target, index) = value.value;

    public static StepLane Add(StepLane left, StepLane right) => new(left.value + right.value);

    public static StepLane Subtract(StepLane left, StepLane right) => new(left.value - right.value);

    public static StepLane Lookup16(StepLane first, StepLane second, ref int table, StepLane codes) =>
        new(Unsafe.Add(ref table, codes.value & 15));

    public static StepLane Lookup32(StepLane first, StepLane second, StepLane third, StepLane fourth, ref int table, StepLane codes) =>
        new(Unsafe.Add(ref table, codes.value & 31));

    public static StepLane Lookup64(StepLane first, StepLane second, StepLane third, StepLane fourth, ref int table, StepLane codes) =>
        new(Unsafe.Add(ref table, codes.value & 63));

    public static StepLane Lookup256(ref int table, StepLane codes) => new(Unsafe.Add(ref table, codes.value & 255));

    public static StepLane Contribution(StepLane weights, StepLane agreements) =>
        new(ScoreSteps.Contribution(weights.value, agreements.value & int.MaxValue));

    public static StepLane Answered(StepLane weights, StepLane agreements) => new(agreements.value < 0 ? 0 : weights.value);
}
