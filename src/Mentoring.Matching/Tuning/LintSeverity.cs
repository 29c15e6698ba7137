namespace Mentoring.Matching.Tuning;

/// <summary>How much a finding of a lint matters.</summary>
public enum LintSeverity
{
    /// <summary>Somebody should know; it may be meant.</summary>
    Note,

    /// <summary>It is seldom meant, and worth mending before anything runs.</summary>
    Warning,

    /// <summary>People are left without a mentor because of it.</summary>
    Serious,
}
