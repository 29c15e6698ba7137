namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>A vector of bytes with the operations that count what two sets have in common.</summary>
internal interface ISetLanes<TSelf>
    where TSelf : struct, ISetLanes<TSelf>
{
    /// <summary>How many bytes it holds: at most 64.</summary>
    static abstract int Count { get; }

    static abstract TSelf Load(ref byte source, int index);

    static abstract void Store(TSelf value, ref byte target, int index);

    /// <summary>The entries of a table of 16 at the codes.</summary>
    static abstract TSelf Lookup16(ref byte table, TSelf codes);

    /// <summary>The counts, and to each the number of bits that are set in its byte and in the mask.</summary>
    static abstract TSelf CountCommon(TSelf counts, TSelf bytes, byte mask);
}
