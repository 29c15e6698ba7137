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

    static abstract TSelf Load(ref int source, int index);

    static abstract void Store(TSelf value, ref int target, int index);

    static abstract TSelf Add(TSelf left, TSelf right);

    /// <summary>Adds the entries of a table of 16 at the lowest 4 bits of four vectors of codes.</summary>
    static abstract void Add16(ref int table, in Four<TSelf> codes, ref Four<TSelf> sums);

    /// <summary>Adds the entries of a table of 32 at the lowest 5 bits of four vectors of codes.</summary>
    static abstract void Add32(ref int table, in Four<TSelf> codes, ref Four<TSelf> sums);

    /// <summary>Adds the entries of a table of 64 at the lowest 6 bits of four vectors of codes.</summary>
    static abstract void Add64(ref int table, in Four<TSelf> codes, ref Four<TSelf> sums);

    /// <summary>Adds the entries of a table of 256 at the lowest byte of four vectors of codes.</summary>
    static abstract void Add256(ref int table, in Four<TSelf> codes, ref Four<TSelf> sums);

    /// <summary>Weight times agreement as <see cref="ScoreSteps.Contribution"/> has it; the highest bit of the agreements is not read.</summary>
    static abstract TSelf Contribution(TSelf weights, TSelf agreements);

    /// <summary>The weights where the highest bit of the agreements is not set, else 0.</summary>
    static abstract TSelf Answered(TSelf weights, TSelf agreements);
}
