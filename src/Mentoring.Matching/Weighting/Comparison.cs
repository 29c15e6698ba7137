using System.Globalization;
using System.Text.Json.Serialization;

namespace Mentoring.Matching.Weighting;

/// <summary>One judgment: how many times as much one criterion matters as another.</summary>
/// <remarks>Immutable; equal when the ids and the number are equal.</remarks>
public sealed record Comparison
{
    /// <summary>Makes a judgment.</summary>
    /// <param name="more">The id of the criterion that matters more, or as much.</param>
    /// <param name="less">The id of the other criterion.</param>
    /// <param name="times">
    /// How many times as much: from 1 for equally to 9 for extremely more on the scale of Saaty. Down to 1/9 is taken too, for "less".
    /// </param>
    /// <exception cref="ArgumentException">An id is blank, or the two are the same.</exception>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="times"/> is not from 1/9 to 9.</exception>
    [JsonConstructor]
    public Comparison(string more, string less, double times)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(more);
        ArgumentException.ThrowIfNullOrWhiteSpace(less);
        More = more.Trim();
        Less = less.Trim();
        if (More == Less)
        {
            throw new ArgumentException($"Criterion '{More}' is compared with itself; leave the comparison out.", nameof(less));
        }

        // 1/9 written with a few decimals is 1/9.
        if (!(times >= 0.111 && times <= 9))
        {
            throw new ArgumentOutOfRangeException(
                nameof(times), times, $"'{More}' cannot matter {times.ToString(CultureInfo.InvariantCulture)} times as much as '{Less}'; give a number from 1/9 to 9.");
        }

        Times = times;
    }

    /// <summary>The id of the criterion that matters more, or as much.</summary>
    public string More { get; }

    /// <summary>The id of the other criterion.</summary>
    public string Less { get; }

    /// <summary>How many times as much the one matters as the other.</summary>
    public double Times { get; }
}
