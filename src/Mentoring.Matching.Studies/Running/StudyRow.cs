using System.Collections.Immutable;
using Mentoring.Matching.Studies.Approaches;

namespace Mentoring.Matching.Studies.Running;

/// <summary>What came of one cell.</summary>
/// <remarks>Immutable; safe for use by several threads. Equality is by reference.</remarks>
public sealed class StudyRow
{
    /// <summary>Makes a row.</summary>
    /// <param name="cell">The cell.</param>
    /// <param name="status">How the approach ended.</param>
    /// <param name="reason">Why there are no pairs; <see langword="null"/> where there are.</param>
    /// <param name="pairs">How many pairs were made.</param>
    /// <param name="values">What the metrics of the design measured, a number a part, in their order; <see langword="null"/> where a metric does not apply.</param>
    /// <param name="resultHash">The hash of the result.</param>
    /// <param name="elapsed">How long the approach took.</param>
    /// <param name="allocatedBytes">How many bytes the approach allocated on its thread.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value is not finite, or a count is negative.</exception>
    public StudyRow(
        StudyCell cell,
        ApproachStatus status,
        string? reason,
        int pairs,
        IEnumerable<double?> values,
        string resultHash,
        TimeSpan elapsed,
        long allocatedBytes)
    {
        ArgumentNullException.ThrowIfNull(cell);
        ArgumentNullException.ThrowIfNull(values);
        ArgumentException.ThrowIfNullOrWhiteSpace(resultHash);
        ArgumentOutOfRangeException.ThrowIfNegative(pairs);
        ArgumentOutOfRangeException.ThrowIfLessThan(elapsed, TimeSpan.Zero);
        ArgumentOutOfRangeException.ThrowIfNegative(allocatedBytes);
        Cell = cell;
        Status = status;
        Reason = reason;
        Pairs = pairs;
        Values = [.. values];
        ResultHash = resultHash;
        Elapsed = elapsed;
        AllocatedBytes = allocatedBytes;
        if (Values.Any(v => v is { } number && !double.IsFinite(number)))
        {
            throw new ArgumentOutOfRangeException(nameof(values), "A metric gave a number that is not finite; give null where it does not apply.");
        }
    }

    /// <summary>The cell.</summary>
    public StudyCell Cell { get; }

    /// <summary>How the approach ended.</summary>
    public ApproachStatus Status { get; }

    /// <summary>Why there are no pairs; <see langword="null"/> where there are.</summary>
    public string? Reason { get; }

    /// <summary>How many pairs were made.</summary>
    public int Pairs { get; }

    /// <summary>What the metrics of the design measured, a number a part, in their order; <see langword="null"/> where a metric does not apply.</summary>
    public ImmutableArray<double?> Values { get; }

    /// <summary>
    /// The SHA-256, in hexadecimal, of the status, the ids of the pairs in their order and the bits of the reproducible <see cref="Values"/>: all that
    /// running the cell again must give.
    /// </summary>
    public string ResultHash { get; }

    /// <summary>How long the approach took, in whole ticks of 100 ns. Scoring, which approaches share, is not in it. Not the same in another run.</summary>
    public TimeSpan Elapsed { get; }

    /// <summary>How many bytes the approach allocated on its thread. Nearly but not always the same in another run.</summary>
    public long AllocatedBytes { get; }
}
