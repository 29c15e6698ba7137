using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>Turns the sums of a tile into costs, with the operations of <see cref="ViewCombination"/> in the same order.</summary>
/// <remarks>
/// Everything up to the rank is homogeneous: sums that are taken as 2^30 times as large give a rank that is exactly 2^30 times as large,
/// since a power of two changes no digit. So the sums are not divided first, and the last product makes up for it.
/// </remarks>
internal sealed class CostEnding
{
    private readonly ViewCombination views;
    private readonly int steps;
    private readonly Kind kind;
    private readonly double menteeFactor;
    private readonly double mentorFactor;

    public CostEnding(ViewCombination views, int steps)
    {
        this.views = views;
        this.steps = steps;
        kind = views.Reciprocity switch
        {
            WeightedMean or ArithmeticMean => Kind.Linear,
            HarmonicMean => Kind.Harmonic,
            GeometricMean => Kind.Geometric,
            Minimum => Kind.Minimum,
            _ => Kind.OwnFormula,
        };
        (menteeFactor, mentorFactor) = kind == Kind.Linear ? views.Reciprocity.Factors(0, 0) : (0, 0);
    }

    private enum Kind
    {
        Linear,
        Harmonic,
        Geometric,
        Minimum,
        OwnFormula,
    }

    /// <summary>Writes the costs of a tile.</summary>
    public void Write<TLanes>(int[] mentee, int[] mentor, int[] menteeCoverage, int[] mentorCoverage, Span<int> costs)
        where TLanes : struct, IViewLanes<TLanes>
    {
        if (kind == Kind.OwnFormula)
        {
            for (int i = 0; i < costs.Length; i++)
            {
                costs[i] = CostOf(steps, views.Combine(mentee[i], mentor[i], menteeCoverage[i], mentorCoverage[i]).Rank);
            }

            return;
        }

        // The last lanes may reach beyond the row, so they end in a place of their own.
        int whole = costs.Length - (costs.Length % TLanes.Count);
        Fill<TLanes>(mentee, mentor, menteeCoverage, mentorCoverage, 0, whole, ref MemoryMarshal.GetReference(costs));
        if (whole < costs.Length)
        {
            Span<int> last = stackalloc int[8];
            Fill<TLanes>(mentee, mentor, menteeCoverage, mentorCoverage, whole, TLanes.Count, ref MemoryMarshal.GetReference(last));
            last[..(costs.Length - whole)].CopyTo(costs[whole..]);
        }
    }

    /// <summary>What a pair costs: what it lacks of a full score, in steps of the scale.</summary>
    internal static int CostOf(int steps, double rank) => steps - (int)(long)Math.Round(rank * steps, MidpointRounding.ToEven);

    private void Fill<TLanes>(int[] mentee, int[] mentor, int[] menteeCoverage, int[] mentorCoverage, int from, int count, ref int target)
        where TLanes : struct, IViewLanes<TLanes>
    {
        ref int mentees = ref MemoryMarshal.GetArrayDataReference(mentee);
        ref int mentors = ref MemoryMarshal.GetArrayDataReference(mentor);
        ref int menteesCovered = ref MemoryMarshal.GetArrayDataReference(menteeCoverage);
        ref int mentorsCovered = ref MemoryMarshal.GetArrayDataReference(mentorCoverage);
        TLanes share = TLanes.All(views.Reciprocity.CoverageShare);
        TLanes rest = TLanes.All(1 - views.Reciprocity.CoverageShare);
        TLanes one = TLanes.All(ScoreSteps.One);
        TLanes caution = TLanes.All(views.Caution);
        TLanes scale = TLanes.All(steps * ScoreSteps.Step);
        bool cautious = views.Caution != 0;
        for (int i = 0; i < count; i += TLanes.Count)
        {
            TLanes rank = Combined(TLanes.Load(ref mentees, from + i), TLanes.Load(ref mentors, from + i));
            if (cautious)
            {
                TLanes coverage = TLanes.Add(
                    TLanes.Multiply(share, TLanes.Load(ref menteesCovered, from + i)),
                    TLanes.Multiply(rest, TLanes.Load(ref mentorsCovered, from + i)));
                rank = TLanes.Subtract(rank, TLanes.Multiply(caution, TLanes.Subtract(one, coverage)));
            }

            TLanes.StoreLacking(steps, TLanes.Multiply(rank, scale), ref target, i);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private TLanes Combined<TLanes>(TLanes mentee, TLanes mentor)
        where TLanes : struct, IViewLanes<TLanes>
    {
        switch (kind)
        {
            case Kind.Linear:
                return TLanes.Add(TLanes.Multiply(TLanes.All(menteeFactor), mentee), TLanes.Multiply(TLanes.All(mentorFactor), mentor));
            case Kind.Minimum:
                return TLanes.Min(mentee, mentor);
            case Kind.Harmonic:
                TLanes sum = TLanes.Add(mentee, mentor);
                TLanes menteeShare = TLanes.Divide(mentee, sum);
                TLanes mentorShare = TLanes.Divide(mentor, sum);
                TLanes two = TLanes.All(2);
                return TLanes.WherePositive(sum, TLanes.Add(
                    TLanes.Multiply(TLanes.Multiply(TLanes.Multiply(two, mentorShare), mentorShare), mentee),
                    TLanes.Multiply(TLanes.Multiply(TLanes.Multiply(two, menteeShare), menteeShare), mentor)));
            default:
                TLanes half = TLanes.All(0.5);
                return TLanes.WherePositive(mentee, TLanes.WherePositive(mentor, TLanes.Add(
                    TLanes.Multiply(TLanes.Multiply(half, TLanes.Sqrt(TLanes.Divide(mentor, mentee))), mentee),
                    TLanes.Multiply(TLanes.Multiply(half, TLanes.Sqrt(TLanes.Divide(mentee, mentor))), mentor))));
        }
    }
}
