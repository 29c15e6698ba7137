namespace Mentoring.Matching.Programmes;

/// <summary>How a pair ended: when, from which side, and a category of reason. It records no fault.</summary>
/// <remarks>Immutable; equal when all members are.</remarks>
public sealed record Ending
{
    /// <summary>Makes an ending.</summary>
    /// <param name="date">The day.</param>
    /// <param name="side">Who ended it.</param>
    /// <param name="reason">The id of the category: one of <see cref="EndingReasons"/>, or one of the scheme's own.</param>
    /// <exception cref="ArgumentException">The reason is no id: it is blank or has a space in it.</exception>
    /// <exception cref="ArgumentOutOfRangeException">There is no such side.</exception>
    public Ending(DateOnly date, EndingSide side, string reason)
    {
        ArgumentException.ThrowIfNullOrWhiteSpace(reason);
        if (!Enum.IsDefined(side))
        {
            throw new ArgumentOutOfRangeException(nameof(side), side, "There is no such side.");
        }

        // A sentence is where blame would be written down.
        if (reason.Trim().Any(char.IsWhiteSpace))
        {
            throw new ArgumentException($"The reason '{reason}' has a space in it; give the id of a category, such as '{EndingReasons.NoTime}'.", nameof(reason));
        }

        Date = date;
        Side = side;
        Reason = reason.Trim();
    }

    /// <summary>The day.</summary>
    public DateOnly Date { get; }

    /// <summary>Who ended it.</summary>
    public EndingSide Side { get; }

    /// <summary>The id of the category.</summary>
    public string Reason { get; }
}
