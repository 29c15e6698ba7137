using System.Text.Json.Serialization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>Something that is measured of a pair rather than asked of a person: time-zone gap, travel time, an outside recommender's score.</summary>
/// <remarks>Immutable. The values themselves are part of a pool.</remarks>
public sealed class PairMeasure
{
    /// <summary>Makes a measure.</summary>
    /// <param name="id">The stable id.</param>
    /// <param name="minimum">The least value that is valid.</param>
    /// <param name="maximum">The greatest value that is valid; more than the least.</param>
    /// <param name="unit">The unit, such as <c>hours</c>.</param>
    /// <exception cref="ArgumentException">The id is blank, or the range is empty or not finite.</exception>
    [JsonConstructor]
    public PairMeasure(string id, double minimum, double maximum, string? unit = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(id);
        if (!double.IsFinite(minimum) || !double.IsFinite(maximum) || minimum >= maximum)
        {
            throw new ArgumentException($"The range {minimum} to {maximum} is not one: both ends are finite and the first is less.", nameof(maximum));
        }

        Id = id.Trim();
        Minimum = minimum;
        Maximum = maximum;
        Unit = string.IsNullOrWhiteSpace(unit) ? null : unit.Trim();
    }

    /// <summary>The stable id.</summary>
    public string Id { get; }

    /// <summary>The least value that is valid, in <see cref="Unit"/>.</summary>
    public double Minimum { get; }

    /// <summary>The greatest value that is valid, in <see cref="Unit"/>.</summary>
    public double Maximum { get; }

    /// <summary>The unit of the values.</summary>
    public string? Unit { get; }
}
