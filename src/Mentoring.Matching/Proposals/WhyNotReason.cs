namespace Mentoring.Matching.Proposals;

/// <summary>Why a pair was not made.</summary>
public enum WhyNotReason
{
    /// <summary>It was made.</summary>
    Made,

    /// <summary>A rule forbids it.</summary>
    Rule,

    /// <summary>The mentee is locked to another mentor.</summary>
    Lock,

    /// <summary>The mentor takes nobody now.</summary>
    NoPlaces,

    /// <summary>An edit forbids it, holds the mentee elsewhere or leaves the mentee out.</summary>
    Edit,

    /// <summary>It could be made, but the best matching with it is worse than the best one.</summary>
    Competition,

    /// <summary>A matching with it is just as good; it is one of several.</summary>
    EquallyGood,

    /// <summary>Nothing that keeps locked pairs, minimum loads and the edits has it.</summary>
    Impossible,
}
