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

    public static StepLane Load(ref int source, int index) => new(Unsafe.Add(ref source, index));

    public static void Store(StepLane value, ref int target, int index) => Unsafe.Add(ref target, index) = value.value;

    public static StepLane Add(StepLane left, StepLane right) => new(left.value + right.value);

    public static void Add16(ref int table, in Four<StepLane> codes, ref Four<StepLane> sums) => AddMasked(15, ref table, codes, ref sums);

    public static void Add32(ref int table, in Four<StepLane> codes, ref Four<StepLane> sums) => AddMasked(31, ref table, codes, ref sums);

    public static void Add64(ref int table, in Four<StepLane> codes, ref Four<StepLane> sums) => AddMasked(63, ref table, codes, ref sums);

    public static void Add256(ref int table, in Four<StepLane> codes, ref Four<StepLane> sums) => AddMasked(255, ref table, codes, ref sums);

    public static StepLane Contribution(StepLane weights, StepLane agreements) =>
        new(ScoreSteps.Contribution(weights.value, agreements.value & int.MaxValue));

    public static StepLane Answered(StepLane weights, StepLane agreements) => new(agreements.value < 0 ? 0 : weights.value);

    private static void AddMasked(int mask, ref int table, in Four<StepLane> codes, ref Four<StepLane> sums)
    {
        sums.First = new(sums.First.value + Unsafe.Add(ref table, codes.First.value & mask));
        sums.Second = new(sums.Second.value + Unsafe.Add(ref table, codes.Second.value & mask));
        sums.Third = new(sums.Third.value + Unsafe.Add(ref table, codes.Third.value & mask));
        sums.Fourth = new(sums.Fourth.value + Unsafe.Add(ref table, codes.Fourth.value & mask));
    }
}
