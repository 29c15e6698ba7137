using System.Globalization;

namespace Mentoring.Matching.Questionnaires;

/// <summary>A point on a Likert scale, or a number.</summary>
public sealed record NumberAnswer : Answer
{
    /// <summary>Makes the answer.</summary>
    /// <param name="value">The number; finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="value"/> is not finite.</exception>
    public NumberAnswer(double value)
    {
        if (!double.IsFinite(value))
        {
            throw new ArgumentOutOfRangeException(nameof(value), value, "A number must be finite; use Answer.Skipped where there is none.");
        }

        Value = value;
    }

    /// <summary>The number, in the unit of the question.</summary>
    public double Value { get; }

    /// <summary>The number in invariant notation.</summary>
    /// <returns>The text.</returns>
    public override string ToString() => Value.ToString(CultureInfo.InvariantCulture);
}
