using System.Collections.Immutable;
using Mentoring.Matching.Pools;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Studies.Running;

/// <summary>People to match, the schemes to match them under, and what is true of their pairs where that is known.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class StudyPool
{
    /// <summary>Makes a pool of a study.</summary>
    /// <param name="pool">The people.</param>
    /// <param name="schemes">The schemes, by name; at least one.</param>
    /// <param name="truth">What is true of the pairs, where that is known.</param>
    /// <exception cref="ArgumentException">There is no scheme, or the truth is of a pool of another size.</exception>
    public StudyPool(Pool pool, IReadOnlyDictionary<string, Scheme> schemes, PairTruth? truth = null)
    {
        ArgumentNullException.ThrowIfNull(pool);
        ArgumentNullException.ThrowIfNull(schemes);
        if (schemes.Count == 0)
        {
            throw new ArgumentException("There is no scheme; a pool of a study has at least one.", nameof(schemes));
        }

        if (truth is not null && (truth.MenteeCount, truth.MentorCount) != (pool.Mentees.Length, pool.Mentors.Length))
        {
            throw new ArgumentException($"The truth '{truth.Name}' is not of this pool: it has other numbers of people.", nameof(truth));
        }

        Pool = pool;
        Schemes = schemes.ToImmutableDictionary(StringComparer.Ordinal);
        Truth = truth;
    }

    /// <summary>The people.</summary>
    public Pool Pool { get; }

    /// <summary>The schemes, by name.</summary>
    public ImmutableDictionary<string, Scheme> Schemes { get; }

    /// <summary>What is true of the pairs; <see langword="null"/> where that is not known.</summary>
    public PairTruth? Truth { get; }

    /// <summary>What became of pairs that were made at some time, where it is known.</summary>
    /// <value>The default is none.</value>
    public ImmutableArray<KnownOutcome> Outcomes { get; init; } = [];

    /// <summary>The pairs of an earlier round, by id, from which metrics count changes.</summary>
    /// <value>The default is <see langword="null"/>: no earlier round is known.</value>
    public IReadOnlyList<Pair>? Previous { get; init; }
}
