namespace Mentoring.Matching.Tuning;

/// <summary>What a finding of a lint is about. What <see cref="LintFinding.Measured"/> is, is said of each.</summary>
public enum LintKind
{
    /// <summary>Nobody, or hardly anybody, of a side answers a question. Measured: the share of that side who answered or have no preference.</summary>
    UnansweredQuestion,

    /// <summary>Nearly all answers lie in a small part of a scale. Measured: the part of the scale that is in use.</summary>
    NarrowAnswers,

    /// <summary>A criterion tells pairs, or the mentors of a mentee, hardly apart. Measured: the standard deviation of the agreements.</summary>
    FlatCriterion,

    /// <summary>Two criteria count the same thing. Measured: the correlation of their agreements.</summary>
    DuplicateCriterion,

    /// <summary>Two criteria pull against each other. Measured: the correlation of their agreements, below 0.</summary>
    OpposedCriterion,

    /// <summary>A criterion weighs something in one side's view alone, or one side's view counts for nothing. Measured: the weight, or the share, that is there.</summary>
    OneSidedWeight,

    /// <summary>The stated weights leave a criterion out. Measured: 0.</summary>
    NoWeight,

    /// <summary>Who answers less has a higher mean score. Measured: by how much, on the scale from 0 to 1.</summary>
    RewardedSilence,

    /// <summary>A rule, or all rules together, remove most pairs. Measured: the share of pairs that is removed.</summary>
    RestrictiveRule,

    /// <summary>A rule leaves nearly everybody of a group without any mentor. Measured: the share of the group.</summary>
    ShutOutGroup,
}
