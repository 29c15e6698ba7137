namespace Mentoring.Matching.Eligibility;

/// <summary>A truth value of three-valued logic (Kleene 1938): what a rule says of a pair.</summary>
/// <remarks>In order, so that the strong conjunction of Kleene is the minimum.</remarks>
public enum Truth
{
    /// <summary>The rule is broken.</summary>
    No = 0,

    /// <summary>An answer that the rule needs is not there.</summary>
    Unknown = 1,

    /// <summary>The rule is kept.</summary>
    Yes = 2,
}
