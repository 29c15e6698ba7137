using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Responses;

/// <summary>The values of one pair measure. Sparse: a pair that was not measured takes no memory.</summary>
/// <remarks>Immutable; safe for use by several threads. Takes 12 bytes a value; a look-up takes time logarithmic in the values of the mentee.</remarks>
public sealed class PairMeasureColumn
{
    private readonly int[] starts; // of each mentee, and the end
    private readonly int[] mentors; // mentee after mentee, each in rising order
    private readonly double[] values;

    internal PairMeasureColumn(PairMeasure measure, Pool pool, CancellationToken cancellationToken)
    {
        Measure = measure;
        PairValue[] own = [.. pool.PairValues.Where(v => v.MeasureId == measure.Id)];
        starts = new int[pool.Mentees.Length + 1];
        mentors = new int[own.Length];
        values = new double[own.Length];

        // The values come in the order of the ids, and so do the people.
        for (int k = 0; k < own.Length; k++)
        {
            cancellationToken.ThrowIfCancellationRequested();
            starts[pool.IndexOfMentee(own[k].Pair.MenteeId) + 1] = k + 1;
            mentors[k] = pool.IndexOfMentor(own[k].Pair.MentorId);
            values[k] = own[k].Value;
        }

        for (int mentee = 0; mentee < pool.Mentees.Length; mentee++)
        {
            starts[mentee + 1] = Math.Max(starts[mentee], starts[mentee + 1]);
        }
    }

    /// <summary>What is measured.</summary>
    public PairMeasure Measure { get; }

    /// <summary>The value of a pair, or NaN where it was not measured.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The value.</returns>
    public double this[int mentee, int mentor] => Mentors(mentee).BinarySearch(mentor) is >= 0 and int at ? Values(mentee)[at] : double.NaN;

    /// <summary>The pairs that were measured, in order of the ids, with their values.</summary>
    internal IEnumerable<(int Mentee, int Mentor, double Value)> Measured => Enumerable.Range(0, starts.Length - 1)
        .SelectMany(mentee => Enumerable.Range(starts[mentee], starts[mentee + 1] - starts[mentee]).Select(k => (mentee, mentors[k], values[k])));

    /// <summary>The mentors for whom a pair with a mentee was measured, in rising order.</summary>
    internal ReadOnlySpan<int> Mentors(int mentee) => mentors.AsSpan(starts[mentee]..starts[mentee + 1]);

    /// <summary>The values that were measured for a mentee, in the order of <see cref="Mentors"/>.</summary>
    internal ReadOnlySpan<double> Values(int mentee) => values.AsSpan(starts[mentee]..starts[mentee + 1]);
}
