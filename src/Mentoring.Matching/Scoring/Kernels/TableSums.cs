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
            TLanes a0 = TLanes.All(0), a1 = a0, a2 = a0, a3 = a0, b0 = a0, b1 = a0, b2 = a0, b3 = a0;
            for (int e = 0; e < entries.Length; e++)
            {
                ref readonly TableEntry entry = ref entries[e];
                ref byte codes = ref MemoryMarshal.GetArrayDataReference(entry.Codes);
                ref int a = ref Unsafe.Add(ref table, entry.Start + (channel * entry.Size));
                ref int b = ref Unsafe.Add(ref table, entry.Start + (other * entry.Size));
                TLanes c0 = TLanes.Codes(ref codes, from + block);
                TLanes c1 = TLanes.Codes(ref codes, from + block + lanes);
                TLanes c2 = TLanes.Codes(ref codes, from + block + (2 * lanes));
                TLanes c3 = TLanes.Codes(ref codes, from + block + (3 * lanes));
                switch (entry.Size)
                {
                    case 16:
                        a0 = TLanes.Add(a0, TLanes.Lookup16(ref a, c0));
                        a1 = TLanes.Add(a1, TLanes.Lookup16(ref a, c1));
                        a2 = TLanes.Add(a2, TLanes.Lookup16(ref a, c2));
                        a3 = TLanes.Add(a3, TLanes.Lookup16(ref a, c3));
                        b0 = TLanes.Add(b0, TLanes.Lookup16(ref b, c0));
                        b1 = TLanes.Add(b1, TLanes.Lookup16(ref b, c1));
                        b2 = TLanes.Add(b2, TLanes.Lookup16(ref b, c2));
                        b3 = TLanes.Add(b3, TLanes.Lookup16(ref b, c3));
                        break;
                    case 32:
                        a0 = TLanes.Add(a0, TLanes.Lookup32(ref a, c0));
                        a1 = TLanes.Add(a1, TLanes.Lookup32(ref a, c1));
                        a2 = TLanes.Add(a2, TLanes.Lookup32(ref a, c2));
                        a3 = TLanes.Add(a3, TLanes.Lookup32(ref a, c3));
                        b0 = TLanes.Add(b0, TLanes.Lookup32(ref b, c0));
                        b1 = TLanes.Add(b1, TLanes.Lookup32(ref b, c1));
                        b2 = TLanes.Add(b2, TLanes.Lookup32(ref b, c2));
                        b3 = TLanes.Add(b3, TLanes.Lookup32(ref b, c3));
                        break;
                    case 64:
                        a0 = TLanes.Add(a0, TLanes.Lookup64(ref a, c0));
                        a1 = TLanes.Add(a1, TLanes.Lookup64(ref a, c1));
                        a2 = TLanes.Add(a2, TLanes.Lookup64(ref a, c2));
                        a3 = TLanes.Add(a3, TLanes.Lookup64(ref a, c3));
                        b0 = TLanes.Add(b0, TLanes.Lookup64(ref b, c0));
                        b1 = TLanes.Add(b1, TLanes.Lookup64(ref b, c1));
                        b2 = TLanes.Add(b2, TLanes.Lookup64(ref b, c2));
                        b3 = TLanes.Add(b3, TLanes.Lookup64(ref b, c3));
                        break;
                    default:
                        a0 = TLanes.Add(a0, TLanes.Lookup256(ref a, c0));
                        a1 = TLanes.Add(a1, TLanes.Lookup256(ref a, c1));
                        a2 = TLanes.Add(a2, TLanes.Lookup256(ref a, c2));
                        a3 = TLanes.Add(a3, TLanes.Lookup256(ref a, c3));
                        b0 = TLanes.Add(b0, TLanes.Lookup256(ref b, c0));
                        b1 = TLanes.Add(b1, TLanes.Lookup256(ref b, c1));
                        b2 = TLanes.Add(b2, TLanes.Lookup256(ref b, c2));
                        b3 = TLanes.Add(b3, TLanes.Lookup256(ref b, c3));
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
