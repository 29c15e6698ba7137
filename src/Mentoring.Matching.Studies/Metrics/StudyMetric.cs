using System.Collections.Immutable;
using System.Globalization;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>A way to say in numbers how good a matching is. Derive from it to measure by one of your own.</summary>
/// <remarks>
/// A metric is deterministic unless it says otherwise, keeps no state between calls and is safe for use by several threads. What is not defined, such as the
/// mean of no pairs, is a value with a reason.
/// </remarks>
public abstract class StudyMetric
{
    /// <summary>The name, as commands take it: small letters, digits and hyphens.</summary>
    public abstract string Name { get; }

    /// <summary>The formula and, in words, what it is of.</summary>
    public abstract string Formula { get; }

    /// <summary>Where it is from: author, title, year; or that it is a plain count.</summary>
    public abstract string Source { get; }

    /// <summary>The numbers that it gives, always these and in this order.</summary>
    public abstract ImmutableArray<MetricPart> Parts { get; }

    /// <summary>Whether the same input gives the same numbers to the last bit.</summary>
    /// <value>The default is <see langword="true"/>. Time and memory are not.</value>
    public virtual bool IsReproducible => true;

    /// <summary>Measures a matching.</summary>
    /// <param name="input">The matching, and what is known beside it.</param>
    /// <param name="cancellationToken">Stops the work.</param>
    /// <returns>One reading a part, in the order of <see cref="Parts"/>.</returns>
    /// <exception cref="InvalidOperationException">The metric did not give one value a part: a defect of it.</exception>
    /// <exception cref="OperationCanceledException">The work was stopped.</exception>
    public ImmutableArray<MetricReading> Measure(MetricInput input, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(input);
        cancellationToken.ThrowIfCancellationRequested();
        ImmutableArray<MetricPart> parts = Parts;
        MetricValue[] values = [.. MeasureCore(input, cancellationToken)];
        return values.Length == parts.Length && Array.TrueForAll(values, v => v.Number is not null || v.Reason is not null)
            ? [.. parts.Select((part, k) => new MetricReading(Name, part, values[k]))]
            : throw new InvalidOperationException(string.Create(
                CultureInfo.InvariantCulture,
                $"The metric '{Name}' has {parts.Length} parts but gave {values.Length} values, or one that is neither a number nor has a reason. This is a defect of that metric: give one value a part."));
    }

    /// <summary>Measures a matching; the arguments were checked.</summary>
    /// <param name="input">The matching, and what is known beside it.</param>
    /// <param name="cancellationToken">To be heeded at least every few milliseconds, by an <see cref="OperationCanceledException"/>.</param>
    /// <returns>One value a part, in the order of <see cref="Parts"/>.</returns>
    protected abstract IEnumerable<MetricValue> MeasureCore(MetricInput input, CancellationToken cancellationToken);
}
