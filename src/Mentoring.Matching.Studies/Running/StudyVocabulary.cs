using System.Collections.Immutable;
using Mentoring.Matching.Studies.Approaches;
using Mentoring.Matching.Studies.Metrics;

namespace Mentoring.Matching.Studies.Running;

/// <summary>The approaches and metrics that the document of a design may name: the built-in ones, and those of one's own.</summary>
/// <remarks>Immutable; safe for use by several threads.</remarks>
public sealed class StudyVocabulary
{
    private StudyVocabulary(ImmutableArray<MatchingApproach> approaches, ImmutableArray<StudyMetric> metrics)
    {
        Approaches = approaches;
        Metrics = metrics;
    }

    /// <summary>The built-in ones.</summary>
    public static StudyVocabulary Default { get; } = new(MatchingApproaches.BuiltIn, StudyMetrics.BuiltIn);

    /// <summary>The approaches; each name once.</summary>
    public ImmutableArray<MatchingApproach> Approaches { get; }

    /// <summary>The metrics; each name once.</summary>
    public ImmutableArray<StudyMetric> Metrics { get; }

    /// <summary>This vocabulary with one more approach.</summary>
    /// <param name="approach">The approach.</param>
    /// <returns>The larger vocabulary.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public StudyVocabulary With(MatchingApproach approach)
    {
        ArgumentNullException.ThrowIfNull(approach);
        return Approaches.Any(a => a.Name == approach.Name)
            ? throw new ArgumentException($"There is already an approach called '{approach.Name}'.", nameof(approach))
            : new(Approaches.Add(approach), Metrics);
    }

    /// <summary>This vocabulary with one more metric.</summary>
    /// <param name="metric">The metric.</param>
    /// <returns>The larger vocabulary.</returns>
    /// <exception cref="ArgumentException">The name is taken.</exception>
    public StudyVocabulary With(StudyMetric metric)
    {
        ArgumentNullException.ThrowIfNull(metric);
        return Metrics.Any(m => m.Name == metric.Name)
            ? throw new ArgumentException($"There is already a metric called '{metric.Name}'.", nameof(metric))
            : new(Approaches, Metrics.Add(metric));
    }
}
