namespace Mentoring.Matching.Programmes;

/// <summary>Who ended a pair. No fault goes with it.</summary>
public enum EndingSide
{
    /// <summary>The mentee.</summary>
    Mentee,

    /// <summary>The mentor.</summary>
    Mentor,

    /// <summary>The two together.</summary>
    Both,

    /// <summary>Neither: the end date came, or the scheme ended it.</summary>
    Neither,
}
