namespace Mentoring.Matching.Eligibility;

/// <summary>What a rule does with a pair of which it cannot tell.</summary>
public enum UnknownPolicy
{
    /// <summary>The pair may be made.</summary>
    Allow,

    /// <summary>The pair may not be made.</summary>
    Forbid,

    /// <summary>The pair may be made, and is marked for a person to look at.</summary>
    AllowAndFlag,
}
