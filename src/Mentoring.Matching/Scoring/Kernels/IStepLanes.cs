namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>A vector of 32-bit numbers, so that the loops of scoring are written once and run at the width of the machine.</summary>
/// <remarks>All numbers are whole, so results do not depend on the width.</remarks>
internal interface IStepLanes<TSelf>
    where TSelf : struct, IStepLanes<TSelf>
{
    /// <summary>How many numbers it holds: at most 16.</summary>
    static abstract int Count { get; }

    static abstract TSelf All(int value);

    /// <summary>So many bytes as numbers.</summary>
    static abstract TSelf Codes(ref byte source, int index);

    /// <summary>So many numbers of four bytes each, of which only the lowest byte is a code.</summary>
    static abstract TSelf PackedCodes(ref byte source, int index);

    /// <summary>The codes that stand one byte higher in the same numbers.</summary>
    static abstract TSelf NextCodes(TSelf packed, ref byte source, int index);

    static abstract TSelf Load(ref int source, int index);

    static abstract void Store(TSelf value, ref int target, int index);

    static abstract TSelf Add(TSelf left, TSelf right);

    static abstract TSelf Subtract(TSelf left, TSelf right);

    /// <summary>The entries of a table of 16 at the lowest 4 bits of the codes.</summary>
    /// <param name="first">The first entries of the table, loaded once for many look-ups.</param>
    /// <param name="second">The entries behind the first.</param>
    /// <param name="table">The table, for lanes that do not hold it.</param>
    /// <param name="codes">The codes.</param>
    static abstract TSelf Lookup16(TSelf first, TSelf second, ref int table, TSelf codes);

    /// <summary>The entries of a table of 32 at the lowest 5 bits of the codes.</summary>
    static abstract TSelf Lookup32(TSelf first, TSelf second, TSelf third, TSelf fourth, ref int table, TSelf codes);

    /// <summary>The entries of a table of 64 at the lowest 6 bits of the codes.</summary>
    static abstract TSelf Lookup64(TSelf first, TSelf second, TSelf third, TSelf fourth, ref int table, TSelf codes);

    /// <summary>The entries of a table of 256 at the lowest byte of the codes.</summary>
    static abstract TSelf Lookup256(ref int table, TSelf codes);

    /// <summary>Weight times agreement as <see cref="ScoreSteps.Contribution"/> has it; the highest bit of the agreements is not read.</summary>
    static abstract TSelf Contribution(TSelf weights, TSelf agreements);

    /// <summary>The weights where the highest bit of the agreements is not set, else 0.</summary>
    static abstract TSelf Answered(TSelf weights, TSelf agreements);
}
