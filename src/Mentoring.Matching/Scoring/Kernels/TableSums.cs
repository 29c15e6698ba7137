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
            TLanes a0 = TLanes.All(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0, c0 = a0, c1 = a0, c2 = a0, c3 = a0;
            for (int e = 0; e < entries.Length; e++)
            {
                ref readonly TableEntry entry = ref entries[e];
                ref int own = ref Unsafe.Add(ref table, entry.Start + (channel * entry.Size));
                ref int others = ref Unsafe.Add(ref table, entry.Start + (other * entry.Size));
                ref byte codes = ref MemoryMarshal.GetArrayDataReference(entry.Codes.Bytes);
                int at = entry.Codes.Place + (entry.Codes.Stride * (from + block));
                TLanes t0, t1, t2, t3;
                if (entry.Codes.Stride == 1)
                {
                    c0 = TLanes.Codes(ref codes, at);
                    c1 = TLanes.Codes(ref codes, at + lanes);
                    c2 = TLanes.Codes(ref codes, at + (2 * lanes));
                    c3 = TLanes.Codes(ref codes, at + (3 * lanes));
                }
                else if (entry.Follows && e > 0)
                {
                    c0 = TLanes.NextCodes(c0, ref codes, at);
                    c1 = TLanes.NextCodes(c1, ref codes, at + (4 * lanes));
                    c2 = TLanes.NextCodes(c2, ref codes, at + (8 * lanes));
                    c3 = TLanes.NextCodes(c3, ref codes, at + (12 * lanes));
                }
                else
                {
                    c0 = TLanes.PackedCodes(ref codes, at);
                    c1 = TLanes.PackedCodes(ref codes, at + (4 * lanes));
                    c2 = TLanes.PackedCodes(ref codes, at + (8 * lanes));
                    c3 = TLanes.PackedCodes(ref codes, at + (12 * lanes));
                }

                if (entry.Size == 16)
                {
                    t0 = TLanes.Load(ref own, 0);
                    t1 = TLanes.Load(ref own, lanes);
                    a0 = TLanes.Add(a0, TLanes.Lookup16(t0, t1, ref own, c0));
                    a1 = TLanes.Add(a1, TLanes.Lookup16(t0, t1, ref own, c1));
                    a2 = TLanes.Add(a2, TLanes.Lookup16(t0, t1, ref own, c2));
                    a3 = TLanes.Add(a3, TLanes.Lookup16(t0, t1, ref own, c3));
                    t0 = TLanes.Load(ref others, 0);
                    t1 = TLanes.Load(ref others, lanes);
                    b0 = TLanes.Add(b0, TLanes.Lookup16(t0, t1, ref others, c0));
                    b1 = TLanes.Add(b1, TLanes.Lookup16(t0, t1, ref others, c1));
                    b2 = TLanes.Add(b2, TLanes.Lookup16(t0, t1, ref others, c2));
                    b3 = TLanes.Add(b3, TLanes.Lookup16(t0, t1, ref others, c3));
                    continue;
                }

                switch (entry.Size)
                {
                    case 32:
                        t0 = TLanes.Load(ref own, 0);
                        t1 = TLanes.Load(ref own, lanes);
                        t2 = TLanes.Load(ref own, 2 * lanes);
                        t3 = TLanes.Load(ref own, 3 * lanes);
                        a0 = TLanes.Add(a0, TLanes.Lookup32(t0, t1, t2, t3, ref own, c0));
                        a1 = TLanes.Add(a1, TLanes.Lookup32(t0, t1, t2, t3, ref own, c1));
                        a2 = TLanes.Add(a2, TLanes.Lookup32(t0, t1, t2, t3, ref own, c2));
                        a3 = TLanes.Add(a3, TLanes.Lookup32(t0, t1, t2, t3, ref own, c3));
                        t0 = TLanes.Load(ref others, 0);
                        t1 = TLanes.Load(ref others, lanes);
                        t2 = TLanes.Load(ref others, 2 * lanes);
                        t3 = TLanes.Load(ref others, 3 * lanes);
                        b0 = TLanes.Add(b0, TLanes.Lookup32(t0, t1, t2, t3, ref others, c0));
                        b1 = TLanes.Add(b1, TLanes.Lookup32(t0, t1, t2, t3, ref others, c1));
                        b2 = TLanes.Add(b2, TLanes.Lookup32(t0, t1, t2, t3, ref others, c2));
                        b3 = TLanes.Add(b3, TLanes.Lookup32(t0, t1, t2, t3, ref others, c3));
                        break;
                    case 64:
                        t0 = TLanes.Load(ref own, 0);
                        t1 = TLanes.Load(ref own, lanes);
                        t2 = TLanes.Load(ref own, 2 * lanes);
                        t3 = TLanes.Load(ref own, 3 * lanes);
                        a0 = TLanes.Add(a0, TLanes.Lookup64(t0, t1, t2, t3, ref own, c0));
                        a1 = TLanes.Add(a1, TLanes.Lookup64(t0, t1, t2, t3, ref own, c1));
                        a2 = TLanes.Add(a2, TLanes.Lookup64(t0, t1, t2, t3, ref own, c2));
                        a3 = TLanes.Add(a3, TLanes.Lookup64(t0, t1, t2, t3, ref own, c3));
                        t0 = TLanes.Load(ref others, 0);
                        t1 = TLanes.Load(ref others, lanes);
                        t2 = TLanes.Load(ref others, 2 * lanes);
                        t3 = TLanes.Load(ref others, 3 * lanes);
                        b0 = TLanes.Add(b0, TLanes.Lookup64(t0, t1, t2, t3, ref others, c0));
                        b1 = TLanes.Add(b1, TLanes.Lookup64(t0, t1, t2, t3, ref others, c1));
                        b2 = TLanes.Add(b2, TLanes.Lookup64(t0, t1, t2, t3, ref others, c2));
                        b3 = TLanes.Add(b3, TLanes.Lookup64(t0, t1, t2, t3, ref others, c3));
                        break;
                    default:
                        a0 = TLanes.Add(a0, TLanes.Lookup256(ref own, c0));
                        a1 = TLanes.Add(a1, TLanes.Lookup256(ref own, c1));
                        a2 = TLanes.Add(a2, TLanes.Lookup256(ref own, c2));
                        a3 = TLanes.Add(a3, TLanes.Lookup256(ref own, c3));
                        b0 = TLanes.Add(b0, TLanes.Lookup256(ref others, c0));
                        b1 = TLanes.Add(b1, TLanes.Lookup256(ref others, c1));
                        b2 = TLanes.Add(b2, TLanes.Lookup256(ref others, c2));
                        b3 = TLanes.Add(b3, TLanes.Lookup256(ref others, c3));
                        break;
                }
            }

            TLanes.Store(a0, ref target, block);
            TLanes.Store(a1, ref target, block + lanes);
            TLanes.Store(a2, ref target, block + (2 * lanes));
            TLanes.Store(a3, ref target, block + (3 * lanes));
            TLanes.Store(b0, ref otherTarget, block);
            TLanes.Store(b1, ref otherTarget, block + lanes);
            TLanes.Store(b2, ref otherTarget, block + (2 * lanes));
            TLanes.Store(b3, ref otherTarget, block + (3 * lanes));
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
}
