using System.Globalization;

namespace Mentoring.Matching.Studies.Metrics;

/// <summary>A number, or why there is none.</summary>
/// <remarks>A value: equal when both are equal. The default has neither.</remarks>
public readonly record struct MetricValue
{
    private MetricValue(double? number, string? reason)
    {
        Number = number;
        Reason = reason;
    }

    /// <summary>The number; finite, or <see langword="null"/> where it is not defined.</summary>
    public double? Number { get; }

    /// <summary>Why the number is not defined, as one plain sentence.</summary>
    public string? Reason { get; }

    /// <summary>A number.</summary>
    /// <param name="number">The number.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The number is not finite: then say why there is none.</exception>
    public static MetricValue Of(double number) => double.IsFinite(number)
        ? new MetricValue(number, null)
        : throw new ArgumentException($"{number} is no finite number; use MetricValue.NotDefined and say why.", nameof(number));

    /// <summary>No number.</summary>
    /// <param name="reason">Why, as one plain sentence.</param>
    /// <returns>The value.</returns>
    /// <exception cref="ArgumentException">The reason is blank.</exception>
    public static MetricValue NotDefined(string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        return new MetricValue(null, reason);
    }

    /// <summary>The number in full, or why there is none.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Number?.ToString("R", CultureInfo.InvariantCulture) ?? Reason ?? "";
}
