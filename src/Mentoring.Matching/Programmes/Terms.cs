namespace Mentoring.Matching.Programmes;

/// <summary>What the two of a pair agree on: how often to meet, for how long, and what stays between them.</summary>
/// <remarks>Immutable; equal when all members are.</remarks>
public sealed record Terms
{
    /// <summary>The longest agreement, in months: 50 years.</summary>
    public const int MaximumLength = 600;

    /// <summary>Makes terms.</summary>
    /// <param name="frequency">How often they meet, in words, such as <c>once a month</c>.</param>
    /// <param name="lengthInMonths">For how many months, from 1 to <see cref="MaximumLength"/>.</param>
    /// <param name="confidentiality">The confidentiality statement that both agreed to; null while none is agreed.</param>
    /// <exception cref="ArgumentException">The frequency is blank, or the statement is there but blank.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The length is out of range.</exception>
    public Terms(string frequency, int lengthInMonths, string? confidentiality = null)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(frequency);
        if (lengthInMonths is < 1 or > MaximumLength)
        {
            throw new ArgumentOutOfRangeException(nameof(lengthInMonths), lengthInMonths, $"A length is from 1 to {MaximumLength} months.");
        }

        if (confidentiality is not null && string.IsNullOrWhiteSpace(confidentiality))
        {
            throw new ArgumentException("The confidentiality statement is blank; leave it out while none is agreed.", nameof(confidentiality));
        }

        Frequency = frequency.Trim();
        LengthInMonths = lengthInMonths;
        Confidentiality = confidentiality?.Trim();
    }

    /// <summary>How often they meet, in words.</summary>
    public string Frequency { get; }

    /// <summary>For how many months.</summary>
    public int LengthInMonths { get; }

    /// <summary>The confidentiality statement that both agreed to; <see langword="null"/> while none is agreed.</summary>
    public string? Confidentiality { get; }

    /// <summary>The last day of a pair with these terms.</summary>
    /// <param name="start">The first day.</param>
    /// <returns>The day before the same day of the month that many months later; the last day of the calendar where that is beyond it.</returns>
    public DateOnly EndFrom(DateOnly start)
    {
        long months = (12L * start.Year) + start.Month - 1 + LengthInMonths;
        return months / 12 > DateOnly.MaxValue.Year ? DateOnly.MaxValue : start.AddMonths(LengthInMonths).AddDays(-1);
    }
}
