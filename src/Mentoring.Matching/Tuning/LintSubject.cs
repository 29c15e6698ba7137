namespace Mentoring.Matching.Tuning;

/// <summary>What part of a scheme a finding of a lint points at.</summary>
public enum LintSubject
{
    /// <summary>A question.</summary>
    Question,

    /// <summary>A criterion.</summary>
    Criterion,

    /// <summary>A rule.</summary>
    Rule,

    /// <summary>People who gave the same answer to a question.</summary>
    Group,

    /// <summary>The scheme as a whole.</summary>
    Scheme,
}
