using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Adds up, for one mentee and a tile of mentors, what the tables of all criteria have at the mentors' codes.</summary>
/// <remarks>
/// The criteria are the inner loop, so that the sums of a block of mentors never leave the registers, and a table is read once a block.
/// Two channels share the reading of the codes. Each load and each look-up is one instruction for sixteen mentors where the
/// machine has vectors of 512 bits.
/// </remarks>
internal static class TableSums
{
    /// <summary>The most mentors that a block may reach beyond the last.</summary>
    public const int Slack = 64;

    /// <summary>Writes the sums of two channels, which may be the same one.</summary>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Write<TLanes>(
        ReadOnlySpan<TableEntry> entries, int[] tables, int channel, int other, int from, int count, int[] sums, int[] otherSums)
        where TLanes : struct, IStepLanes<TLanes>
    {
        ref int table = ref MemoryMarshal.GetArrayDataReference(tables);
        ref int target = ref MemoryMarshal.GetArrayDataReference(sums);
        ref int otherTarget = ref MemoryMarshal.GetArrayDataReference(otherSums);
        int lanes = TLanes.Count;
        for (int block = 0; block < count; block += 4 * lanes)
        {
            TLanes zero = TLanes.All(0);
            var a = new Four<TLanes>(zero, zero, zero, zero);
            var b = new Four<TLanes>(zero, zero, zero, zero);
            for (int e = 0; e < entries.Length; e++)
            {
                ref readonly TableEntry entry = ref entries[e];
                ref int own = ref Unsafe.Add(ref table, entry.Start + (channel * entry.Size));
                ref int others = ref Unsafe.Add(ref table, entry.Start + (other * entry.Size));
                Four<TLanes> codes = Codes<TLanes>(entry.Codes, from + block);
                switch (entry.Size)
                {
                    case 16:
                        TLanes.Add16(ref own, codes, ref a);
                        TLanes.Add16(ref others, codes, ref b);
                        break;
                    case 32:
                        TLanes.Add32(ref own, codes, ref a);
                        TLanes.Add32(ref others, codes, ref b);
                        break;
                    case 64:
                        TLanes.Add64(ref own, codes, ref a);
                        TLanes.Add64(ref others, codes, ref b);
                        break;
                    default:
                        TLanes.Add256(ref own, codes, ref a);
                        TLanes.Add256(ref others, codes, ref b);
                        break;
                }
            }

            Store(a, ref target, block);
            Store(b, ref otherTarget, block);
        }
    }

    /// <summary>Adds what agreements come to under one weight, or under one a mentor, to the sums; and to those of the coverage where there are some.</summary>
    /// <param name="agreements">One agreement in steps a mentor; the highest bit is set where it stands in for an answer.</param>
    /// <param name="weight">The weight where there is no column of weights.</param>
    /// <param name="weights">One weight a mentor from <paramref name="from"/> on, or none.</param>
    /// <param name="from">The first mentor.</param>
    /// <param name="agreementsFrom">Where the agreement with the first mentor is.</param>
    /// <param name="count">The number of mentors.</param>
    /// <param name="sums">The sums of the tile.</param>
    /// <param name="coverage">The sums of its coverage, or none.</param>
    public static void AddWeighed<TLanes>(
        int[] agreements, int weight, int[]? weights, int from, int agreementsFrom, int count, int[] sums, int[]? coverage)
        where TLanes : struct, IStepLanes<TLanes>
    {
        ref int source = ref MemoryMarshal.GetArrayDataReference(agreements);
        ref int column = ref MemoryMarshal.GetArrayDataReference(weights ?? agreements);
        ref int target = ref MemoryMarshal.GetArrayDataReference(sums);
        ref int answered = ref MemoryMarshal.GetArrayDataReference(coverage ?? sums);
        TLanes w = TLanes.All(weight);
        for (int i = 0; i < count; i += TLanes.Count)
        {
            TLanes agreement = TLanes.Load(ref source, agreementsFrom + i);
            if (weights is not null)
            {
                w = TLanes.Load(ref column, from + i);
            }

            TLanes.Store(TLanes.Add(TLanes.Load(ref target, i), TLanes.Contribution(w, agreement)), ref target, i);
            if (coverage is not null)
            {
                TLanes.Store(TLanes.Add(TLanes.Load(ref answered, i), TLanes.Answered(w, agreement)), ref answered, i);
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Four<TLanes> Codes<TLanes>(in MentorCodes codes, int from)
        where TLanes : struct, IStepLanes<TLanes>
    {
        ref byte bytes = ref MemoryMarshal.GetArrayDataReference(codes.Bytes);
        int lanes = TLanes.Count;
        if (codes.Stride == 1)
        {
            return new(
                TLanes.Codes(ref bytes, from),
                TLanes.Codes(ref bytes, from + lanes),
                TLanes.Codes(ref bytes, from + (2 * lanes)),
                TLanes.Codes(ref bytes, from + (3 * lanes)));
        }

        int at = codes.Place + (4 * from);
        return new(
            TLanes.PackedCodes(ref bytes, at),
            TLanes.PackedCodes(ref bytes, at + (4 * lanes)),
            TLanes.PackedCodes(ref bytes, at + (8 * lanes)),
            TLanes.PackedCodes(ref bytes, at + (12 * lanes)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static void Store<TLanes>(in Four<TLanes> values, ref int target, int index)
        where TLanes : struct, IStepLanes<TLanes>
    {
        TLanes.Store(values.First, ref target, index);
        TLanes.Store(values.Second, ref target, index + TLanes.Count);
        TLanes.Store(values.Third, ref target, index + (2 * TLanes.Count));
        TLanes.Store(values.Fourth, ref target, index + (3 * TLanes.Count));
    }
}
