using System.Collections.Frozen;
using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Questionnaires;

namespace Mentoring.Matching.Responses;

/// <summary>The values of one pair measure. Sparse: a pair that was not measured takes no memory.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class PairMeasureColumn
{
    private readonly FrozenDictionary<long, double> values;

    internal PairMeasureColumn(PairMeasure measure, Pool pool)
    {
        Measure = measure;
        Measured = [.. pool.PairValues
            .Where(v => v.MeasureId == measure.Id)
            .Select(v => (pool.IndexOfMentee(v.Pair.MenteeId), pool.IndexOfMentor(v.Pair.MentorId), v.Value))];
        values = Measured.ToFrozenDictionary(v => Key(v.Mentee, v.Mentor), v => v.Value);
    }

    /// <summary>What is measured.</summary>
    public PairMeasure Measure { get; }

    /// <summary>The pairs that were measured, in order of the ids, with their values.</summary>
    internal ImmutableArray<(int Mentee, int Mentor, double Value)> Measured { get; }

    /// <summary>The value of a pair, or NaN where it was not measured.</summary>
    /// <param name="mentee">The index of the mentee.</param>
    /// <param name="mentor">The index of the mentor.</param>
    /// <returns>The value.</returns>
    public double this[int mentee, int mentor] => values.TryGetValue(Key(mentee, mentor), out double value) ? value : double.NaN;

    private static long Key(int mentee, int mentor) => ((long)mentee << 32) | (uint)mentor;
}
