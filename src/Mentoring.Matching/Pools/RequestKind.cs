namespace Mentoring.Matching.Pools;

/// <summary>Who of a pair asked for the other.</summary>
public enum RequestKind
{
    /// <summary>Both asked for each other.</summary>
    Mutual,

    /// <summary>The mentor alone asked for the mentee.</summary>
    Mentor,

    /// <summary>The mentee alone asked for the mentor.</summary>
    Mentee,
}
