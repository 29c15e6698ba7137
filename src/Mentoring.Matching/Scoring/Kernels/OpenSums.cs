using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Adds up rows of agreements in which <see cref="StandIns.Missing"/> and <see cref="StandIns.NoPreference"/> stand where there is none.</summary>
/// <remarks>Weights come from one number, or from a column with one a mentor.</remarks>
internal static class OpenSums
{
    /// <summary>Adds what agreements that there are come to, and their weights.</summary>
    /// <param name="agreements">One agreement a mentor of the tile, from <paramref name="first"/> on.</param>
    /// <param name="first">Where the agreement with the first mentor is.</param>
    /// <param name="weight">The weight where there is no column of weights.</param>
    /// <param name="weights">One weight a mentor from <paramref name="from"/> on, or none.</param>
    /// <param name="from">The first mentor.</param>
    /// <param name="count">The number of mentors.</param>
    /// <param name="sums">The sums of the tile.</param>
    /// <param name="known">The sums of its answered weights.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddKnown<TLanes>(int[] agreements, int first, int weight, int[]? weights, int from, int count, int[] sums, int[] known)
        where TLanes : struct, IStepLanes<TLanes>
    {
        ref int source = ref MemoryMarshal.GetArrayDataReference(agreements);
        ref int column = ref MemoryMarshal.GetArrayDataReference(weights ?? agreements);
        ref int target = ref MemoryMarshal.GetArrayDataReference(sums);
        ref int knownTarget = ref MemoryMarshal.GetArrayDataReference(known);
        TLanes w = TLanes.All(weight);
        for (int i = 0; i < count; i += TLanes.Count)
        {
            TLanes agreement = TLanes.Load(ref source, first + i);
            w = weights is null ? w : TLanes.Load(ref column, from + i);
            TLanes answered = TLanes.Answered(w, agreement);
            TLanes.Store(TLanes.Add(TLanes.Load(ref target, i), TLanes.Contribution(answered, agreement)), ref target, i);
            TLanes.Store(TLanes.Add(TLanes.Load(ref knownTarget, i), answered), ref knownTarget, i);
        }
    }

    /// <summary>Adds what stands in for missing agreements, and the pool's mean for those without a preference; takes missing weights off the coverage.</summary>
    /// <param name="agreements">One agreement a mentor of the tile, from <paramref name="first"/> on.</param>
    /// <param name="first">Where the agreement with the first mentor is.</param>
    /// <param name="weight">The weight where there is no column of weights.</param>
    /// <param name="weights">One weight a mentor from <paramref name="from"/> on, or none.</param>
    /// <param name="from">The first mentor.</param>
    /// <param name="count">The number of mentors.</param>
    /// <param name="standIns">What stands in for a missing agreement, one a mentor of the tile.</param>
    /// <param name="poolMean">What counts for those without a preference, or less than 0 where there is nobody.</param>
    /// <param name="sums">The sums of the tile.</param>
    /// <param name="coverage">The sums of its coverage.</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void AddStandIns<TLanes>(
        int[] agreements, int first, int weight, int[]? weights, int from, int count, int[] standIns, int poolMean, int[] sums, int[] coverage)
        where TLanes : struct, IStepLanes<TLanes>
    {
        ref int source = ref MemoryMarshal.GetArrayDataReference(agreements);
        ref int column = ref MemoryMarshal.GetArrayDataReference(weights ?? agreements);
        ref int standIn = ref MemoryMarshal.GetArrayDataReference(standIns);
        ref int target = ref MemoryMarshal.GetArrayDataReference(sums);
        ref int covered = ref MemoryMarshal.GetArrayDataReference(coverage);
        TLanes w = TLanes.All(weight), mean = TLanes.All(poolMean);
        for (int i = 0; i < count; i += TLanes.Count)
        {
            TLanes agreement = TLanes.Load(ref source, first + i);
            w = weights is null ? w : TLanes.Load(ref column, from + i);

            // Twice the number has the highest bit where there is no preference, and not where an agreement is missing.
            TLanes unknown = TLanes.Subtract(w, TLanes.Answered(w, agreement));
            TLanes missing = TLanes.Answered(unknown, TLanes.Add(agreement, agreement));
            TLanes sum = TLanes.Add(TLanes.Load(ref target, i), TLanes.Contribution(missing, TLanes.Load(ref standIn, i)));
            if (poolMean >= 0)
            {
                sum = TLanes.Add(sum, TLanes.Contribution(TLanes.Subtract(unknown, missing), mean));
            }

            TLanes.Store(sum, ref target, i);
            TLanes.Store(TLanes.Subtract(TLanes.Load(ref covered, i), missing), ref covered, i);
        }
    }
}
