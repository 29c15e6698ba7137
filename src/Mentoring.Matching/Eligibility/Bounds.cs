using System.Globalization;

namespace Mentoring.Matching.Eligibility;

/// <summary>A range with one or two ends, both included.</summary>
internal readonly record struct Bounds
{
    private Bounds(double? minimum, double? maximum)
    {
        Minimum = minimum;
        Maximum = maximum;
    }

    public double? Minimum { get; }

    public double? Maximum { get; }

    /// <summary>The range, or the exception that says what is wrong with it.</summary>
    public static Bounds Checked(string rule, double? minimum, double? maximum)
    {
        if (minimum is null && maximum is null)
        {
            throw new ArgumentException($"Rule '{rule}' has neither a minimum nor a maximum; give at least one.", nameof(minimum));
        }

        foreach ((string name, double? bound) in new[] { (nameof(minimum), minimum), (nameof(maximum), maximum) })
        {
            if (bound is { } number && !double.IsFinite(number))
            {
                throw new ArgumentException($"Rule '{rule}': the {name} {Text(number)} is not finite; leave it out for no bound.", name);
            }
        }

        return minimum > maximum
            ? throw new ArgumentException($"Rule '{rule}': the minimum {Text(minimum.Value)} is above the maximum {Text(maximum.Value)}; swap them.", nameof(maximum))
            : new Bounds(minimum, maximum);
    }

    /// <summary>A number in invariant notation.</summary>
    public static string Text(double number) => number.ToString(CultureInfo.InvariantCulture);

    public bool Contains(double value) => !(value < Minimum) && !(value > Maximum);

    /// <summary>The range in words: <c>at least 1</c>, <c>from 1 to 3</c>.</summary>
    public override string ToString() => (Minimum, Maximum) switch
    {
        ({ } low, { } high) when low == high => $"exactly {Text(low)}",
        ({ } low, { } high) => $"from {Text(low)} to {Text(high)}",
        ({ } low, null) => $"at least {Text(low)}",
        (null, { } high) => $"at most {Text(high)}",
        _ => "anything",
    };
}
