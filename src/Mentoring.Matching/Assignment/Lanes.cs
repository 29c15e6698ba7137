using System.Runtime.Intrinsics;

namespace Mentoring.Matching.Assignment;

/// <summary>A vector of unsigned numbers, so that a loop is written once and runs at the width of the machine.</summary>
/// <remarks>The loops are written so that their results do not depend on the width.</remarks>
internal interface ILanes<TSelf>
    where TSelf : struct, ILanes<TSelf>
{
    /// <summary>How many numbers it holds: at most 16.</summary>
    static abstract int Count { get; }

    static abstract TSelf All(uint value);

    static abstract TSelf Load(ref uint source, int index);

    static abstract TSelf Add(TSelf left, TSelf right);

    static abstract TSelf Min(TSelf left, TSelf right);

    static abstract TSelf Max(TSelf left, TSelf right);

    /// <summary>One bit a lane, the lowest for the first: whether it is at most the other.</summary>
    static abstract uint AtMost(TSelf left, TSelf right);

    /// <summary>The counts, 1 higher in each lane where the left is above the right.</summary>
    static abstract TSelf CountAbove(TSelf counts, TSelf left, TSelf right);

    static abstract void Store(TSelf value, ref uint target, int index);
}

/// <summary>Sixteen lanes.</summary>
internal readonly struct Lanes512(Vector512<uint> value) : ILanes<Lanes512>
{
    private readonly Vector512<uint> value = value;

    public static int Count => Vector512<uint>.Count;

    public static Lanes512 All(uint value) => new(Vector512.Create(value));

    public static Lanes512 Load(ref uint source, int index) => new(Vector512.LoadUnsafe(ref source, (nuint)index));

    public static Lanes512 Add(Lanes512 left, Lanes512 right) => new(left.value + right.value);

    public static Lanes512 Min(Lanes512 left, Lanes512 right) => new(Vector512.Min(left.value, right.value));

    public static Lanes512 Max(Lanes512 left, Lanes512 right) => new(Vector512.Max(left.value, right.value));

    public static uint AtMost(Lanes512 left, Lanes512 right) => (uint)Vector512.LessThanOrEqual(left.value, right.value).ExtractMostSignificantBits();

    public static Lanes512 CountAbove(Lanes512 counts, Lanes512 left, Lanes512 right) =>
        new(counts.value - Vector512.GreaterThan(left.value, right.value));

    public static void Store(Lanes512 value, ref uint target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);
}

/// <summary>Eight lanes.</summary>
internal readonly struct Lanes256(Vector256<uint> value) : ILanes<Lanes256>
{
    private readonly Vector256<uint> value = value;

    public static int Count => Vector256<uint>.Count;

    public static Lanes256 All(uint value) => new(Vector256.Create(value));

    public static Lanes256 Load(ref uint source, int index) => new(Vector256.LoadUnsafe(ref source, (nuint)index));

    public static Lanes256 Add(Lanes256 left, Lanes256 right) => new(left.value + right.value);

    public static Lanes256 Min(Lanes256 left, Lanes256 right) => new(Vector256.Min(left.value, right.value));

    public static Lanes256 Max(Lanes256 left, Lanes256 right) => new(Vector256.Max(left.value, right.value));

    public static uint AtMost(Lanes256 left, Lanes256 right) => Vector256.LessThanOrEqual(left.value, right.value).ExtractMostSignificantBits();

    public static Lanes256 CountAbove(Lanes256 counts, Lanes256 left, Lanes256 right) =>
        new(counts.value - Vector256.GreaterThan(left.value, right.value));

    public static void Store(Lanes256 value, ref uint target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);
}

/// <summary>Four lanes, also where the machine has no vectors.</summary>
internal readonly struct Lanes128(Vector128<uint> value) : ILanes<Lanes128>
{
    private readonly Vector128<uint> value = value;

    public static int Count => Vector128<uint>.Count;

    public static Lanes128 All(uint value) => new(Vector128.Create(value));

    public static Lanes128 Load(ref uint source, int index) => new(Vector128.LoadUnsafe(ref source, (nuint)index));

    public static Lanes128 Add(Lanes128 left, Lanes128 right) => new(left.value + right.value);

    public static Lanes128 Min(Lanes128 left, Lanes128 right) => new(Vector128.Min(left.value, right.value));

    public static Lanes128 Max(Lanes128 left, Lanes128 right) => new(Vector128.Max(left.value, right.value));

    public static uint AtMost(Lanes128 left, Lanes128 right) => Vector128.LessThanOrEqual(left.value, right.value).ExtractMostSignificantBits();

    public static Lanes128 CountAbove(Lanes128 counts, Lanes128 left, Lanes128 right) =>
        new(counts.value - Vector128.GreaterThan(left.value, right.value));

    public static void Store(Lanes128 value, ref uint target, int index) => value.value.StoreUnsafe(ref target, (nuint)index);
}
