using System.Collections.Immutable;

namespace Mentoring.Matching.Eligibility;

/// <summary>What a rule says of a pair, and why.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Verdict">Whether the pair keeps the rule.</param>
/// <param name="IsAllowed">Whether the pair may be made, with the rule's policy for unknown applied.</param>
/// <param name="IsFlagged">Whether a person should look at the pair.</param>
/// <param name="Reason">One sentence in plain words.</param>
/// <param name="Answers">The answers that made the rule say so.</param>
public sealed record RuleFinding(
    EligibilityRule Rule, Truth Verdict, bool IsAllowed, bool IsFlagged, string Reason, ImmutableArray<CitedAnswer> Answers)
{
    /// <summary>Whether the rule forbids the pair, and a request sets it aside: the scheme's <see cref="Choices.ChoicePrecedence"/> says so.</summary>
    /// <value>The default is <see langword="false"/>. Where it is set the pair may be made and is flagged, whatever the verdict.</value>
    public bool IsSetAside { get; init; }
}
