using System.Runtime.InteropServices;

namespace Mentoring.Matching.Scoring.Kernels;

/// <summary>What a policy that looks at what else is known of a pair lets count for a missing agreement: in steps, for a tile of mentors, in one view.</summary>
/// <remarks>The operations are those of the policies, in the same order, so that the results are the same to the last bit.</remarks>
internal sealed class Substitutes
{
    private readonly StandIns standIns;
    private readonly int[]? mentors; // where not all of them
    private readonly Kind kind;
    private readonly double strength;
    private readonly double[] priors;
    private readonly int[] priorSteps;
    private readonly bool areAlike;

    public Substitutes(StandIns standIns, int criteria, int[]? mentors)
    {
        this.standIns = standIns;
        this.mentors = mentors;
        double? prior = null;
        kind = Kind.OwnFormula;
        if (standIns.Policy is Renormalise)
        {
            kind = Kind.Mean;
        }
        else if (standIns.Policy is ShrunkMean shrunk)
        {
            (kind, strength, prior) = (Kind.Shrunk, shrunk.Strength, shrunk.Prior);
        }

        priors = [.. Enumerable.Range(0, criteria).Select(c => prior ?? standIns.PoolMean(c))];
        priorSteps = [.. priors.Select(ScoreSteps.Of)];
        areAlike = kind == Kind.Mean || prior is not null;
    }

    private enum Kind
    {
        Mean,
        Shrunk,
        OwnFormula,
    }

    /// <summary>What stands in for the agreements of a criterion, one a mentor of the tile; only those that are missing matter.</summary>
    /// <param name="criterion">The criterion.</param>
    /// <param name="mentee">The mentee.</param>
    /// <param name="from">The first mentor of the tile.</param>
    /// <param name="agreements">One agreement a mentor of the tile.</param>
    /// <param name="view">What is known in the view.</param>
    public int[] Of<TViews>(int criterion, int mentee, int from, ReadOnlySpan<int> agreements, KnownSums view)
        where TViews : struct, IViewLanes<TViews>
    {
        if (kind == Kind.OwnFormula)
        {
            Ask(criterion, mentee, from, agreements, view);
            return view.StandIns;
        }

        if (!view.IsFilled)
        {
            Begin<TViews>(agreements.Length, view);
        }

        if (!view.IsFilled || !areAlike)
        {
            Fill<TViews>(priors[criterion], agreements.Length, view);
            view.IsFilled = true;
        }

        foreach (int nothingKnown in view.NothingKnown)
        {
            view.StandIns[nothingKnown] = priorSteps[criterion];
        }

        return view.StandIns;
    }

    /// <summary>Works out what does not depend on the criterion.</summary>
    private void Begin<TViews>(int count, KnownSums view)
        where TViews : struct, IViewLanes<TViews>
    {
        ref int sums = ref MemoryMarshal.GetArrayDataReference(view.Sums);
        ref int weights = ref MemoryMarshal.GetArrayDataReference(view.Weights);
        ref double products = ref MemoryMarshal.GetArrayDataReference(view.Products);
        ref double totals = ref MemoryMarshal.GetArrayDataReference(view.Totals);
        TViews step = TViews.All(ScoreSteps.Step), k = TViews.All(strength);
        for (int i = 0; i < count; i += TViews.Count)
        {
            TViews weight = TViews.Load(ref weights, i);
            TViews mean = TViews.Divide(TViews.Load(ref sums, i), weight);
            if (kind == Kind.Shrunk)
            {
                TViews share = TViews.Multiply(weight, step);
                mean = TViews.Multiply(share, mean);
                TViews.Store(TViews.Add(share, k), ref totals, i);
            }

            TViews.Store(mean, ref products, i);
        }
    }

    private void Fill<TViews>(double prior, int count, KnownSums view)
        where TViews : struct, IViewLanes<TViews>
    {
        ref double products = ref MemoryMarshal.GetArrayDataReference(view.Products);
        ref double totals = ref MemoryMarshal.GetArrayDataReference(view.Totals);
        ref int target = ref MemoryMarshal.GetArrayDataReference(view.StandIns);
        TViews one = TViews.All(ScoreSteps.One), less = TViews.All(-1), pull = TViews.All(strength * prior);
        for (int i = 0; i < count; i += TViews.Count)
        {
            TViews value = TViews.Load(ref products, i);
            if (kind == Kind.Shrunk)
            {
                value = TViews.Divide(TViews.Add(value, pull), TViews.Load(ref totals, i));
            }

            // Stored is what 0 lacks of the negative number: the number itself.
            TViews.StoreLacking(0, TViews.Multiply(TViews.Min(TViews.Multiply(value, one), one), less), ref target, i);
        }
    }

    private void Ask(int criterion, int mentee, int from, ReadOnlySpan<int> agreements, KnownSums view)
    {
        StandIns.Question question = standIns.About(criterion, mentee);
        for (int i = 0; i < agreements.Length; i++)
        {
            if (agreements[i] == StandIns.Missing)
            {
                (int sum, int weight) = (view.Sums[i], view.Weights[i]);
                double mean = weight > 0 ? (double)sum / weight : double.NaN;
                int mentor = mentors is null ? from + i : mentors[from + i];
                view.StandIns[i] = ScoreSteps.Of(question.Ask(mentor, mean, ScoreSteps.ToNumber(weight)));
            }
        }
    }
}
