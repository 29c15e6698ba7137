using System.Numerics;
using System.Runtime.CompilerServices;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>One lane, for machines without vectors.</summary>
internal readonly struct SetLane(byte value) : ISetLanes<SetLane>
{
    private readonly byte value = value;

    public static int Count => 1;

    public static SetLane Load(ref byte source, int index) => new(Unsafe.Add(ref source, index));

    public static void Store(SetLane value, ref byte target, int index) => Unsafe.Add(ref target, index) = value.value;

    public static SetLane Lookup16(ref byte table, SetLane codes) => new(Unsafe.Add(ref table, codes.value));

    public static SetLane CountCommon(SetLane counts, SetLane bytes, byte mask) =>
        new((byte)(counts.value + BitOperations.PopCount((uint)(bytes.value & mask))));
}
