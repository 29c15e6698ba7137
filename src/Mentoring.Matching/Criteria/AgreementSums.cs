using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Mentoring.Matching.Criteria;

/// <summary>Sums of the agreements of people, and their means.</summary>
internal sealed class AgreementSums(int people)
{
    private readonly double[] sums = new double[people];
    private readonly long[] counts = new long[people];

    /// <summary>Adds an agreement that a person has with so many others; NaN is none.</summary>
    public void Add(int person, double agreement, long times = 1)
    {
        if (!double.IsNaN(agreement))
        {
            sums[person] += times * agreement;
            counts[person] += times;
        }
    }

    /// <summary>The mean agreement of each person; NaN where there is no evidence.</summary>
    public ImmutableArray<double> Means()
    {
        var means = new double[people];
        for (int person = 0; person < people; person++)
        {
            means[person] = MeanOf(person);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(means);
    }

    /// <summary>The means of people who have codes, where each sum is that of a code.</summary>
    public ImmutableArray<double> Means(ReadOnlySpan<int> codes)
    {
        var means = new double[codes.Length];
        for (int person = 0; person < codes.Length; person++)
        {
            means[person] = MeanOf(codes[person]);
        }

        return ImmutableCollectionsMarshal.AsImmutableArray(means);
    }

    private double MeanOf(int i) => counts[i] == 0 ? double.NaN : Math.Min(1, sums[i] / counts[i]);
}
